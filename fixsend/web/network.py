"""The client's address and scheme, taken only from proxies that we trust.

`TRUSTED_PROXIES` names them (addresses or networks). X-Forwarded-For is read from the right, because each proxy
appends the peer it saw: the first address that is not a trusted proxy is the client, and whatever stands to the left
of it was typed by the client itself.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from fixsend.web.keyed_hash import keyed_hash

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

UNKNOWN = "unknown"
_MOST_HOPS = 20
# "192.0.2.1:4711" or "[2001:db8::1]:4711": some proxies add the port.
_WITH_PORT = re.compile(r"^(?:\[(?P<six>[^\]]+)\](?::\d+)?|(?P<four>[\d.]+):\d+)$")


def client_address(request: HttpRequest) -> str:
    """Return the client's IP address, or "unknown" when the server did not tell a valid one."""
    return str(_client(request.META) or UNKNOWN)


def network_key(request: HttpRequest) -> str:
    """Return what stands for the client's network: one IPv4 address, or the /64 of an IPv6 address.

    A household or phone gets a whole IPv6 /64 to itself, so counting single IPv6 addresses would count nothing.
    """
    given = request.META.get("REMOTE_ADDR", ""), request.META.get("HTTP_X_FORWARDED_FOR", "")
    return _network_key(*given, tuple(settings.TRUSTED_PROXIES))


@lru_cache(maxsize=100)
def _network_key(peer: str, forwarded: str, _proxies: tuple[str, ...]) -> str:
    """Remember for a moment, because one form asks several times."""
    address = _client({"REMOTE_ADDR": peer, "HTTP_X_FORWARDED_FOR": forwarded})
    if isinstance(address, IPv6Address):
        return str(ip_network((address, 64), strict=False))
    return str(address or UNKNOWN)


def network_hash(request: HttpRequest) -> str:
    """Return a keyed hash of the visitor's network: it shows bursts without identifying a person."""
    return keyed_hash("fixsend.network", network_key(request))


def is_secure(environ: Mapping[str, Any]) -> bool:
    """Tell whether the client came by HTTPS, to us or to a trusted proxy in front of us."""
    forwarded = environ.get("HTTP_X_FORWARDED_PROTO", "")
    if forwarded and _is_proxy(environ.get("REMOTE_ADDR", ""), tuple(settings.TRUSTED_PROXIES)):
        return bool(forwarded.rpartition(",")[2].strip().lower() == "https")
    return environ.get("wsgi.url_scheme") == "https"


def trusted_scheme(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: set the scheme for `request.is_secure()`, from a trusted proxy's header only."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.META["wsgi.url_scheme"] = "https" if is_secure(request.META) else "http"
        return get_response(request)

    return middleware


def _client(environ: Mapping[str, Any]) -> Address | None:
    """Walk from our peer outwards for as long as each hop is a proxy that we trust."""
    address = _parse(environ.get("REMOTE_ADDR", ""))
    for hop in _hops(environ.get("HTTP_X_FORWARDED_FOR", "")):
        further = _parse(hop) if _trusted(address) else None
        if further is None:
            break
        address = further
    return address


def _hops(header: str) -> Iterator[str]:
    for _ in range(_MOST_HOPS):
        header, comma, hop = header.rpartition(",")
        yield hop.strip()
        if not comma:
            return


def _parse(text: str) -> Address | None:
    if match := _WITH_PORT.match(text):
        text = match["six"] or match["four"]
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return address.ipv4_mapped
    return address


def _trusted(address: Address | None) -> bool:
    return address is not None and any(address in network for network in _networks(tuple(settings.TRUSTED_PROXIES)))


@lru_cache(maxsize=1024)
def _is_proxy(peer: str, _proxies: tuple[str, ...]) -> bool:
    """Remember who is a proxy: every request asks, and reading an address takes longer than the rest of the asking."""
    return _trusted(_parse(peer))


@lru_cache(maxsize=8)
def _networks(proxies: tuple[str, ...]) -> list[Network]:
    return [ip_network(proxy, strict=False) for proxy in proxies]
