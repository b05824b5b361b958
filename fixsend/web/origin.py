"""Whether a form was sent from a page of our own."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest


def is_ours(request: HttpRequest) -> bool:
    """Tell whether the browser's headers prove that a page of our own sent this request.

    At least one of Sec-Fetch-Site, Origin and Referer has to say so, and none may say anything else (a sandboxed frame
    says "null"). An old browser that sends none proves nothing.
    """
    own = {f"{request.scheme}://{request.get_host()}", _origin(settings.SITE_URL)}
    said = []
    if site := request.headers.get("Sec-Fetch-Site"):
        said.append(site == "same-origin")
    if origin := request.headers.get("Origin"):
        said.append(origin in own)
    if referer := request.headers.get("Referer"):
        said.append(_origin(referer) in own)
    return bool(said) and all(said)


def _origin(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:  # "http://["
        return ""
    return f"{parts.scheme}://{parts.netloc}"
