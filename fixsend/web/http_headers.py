"""Request headers of content negotiation and conditional requests: `Accept-Encoding` and `If-None-Match`."""

from functools import lru_cache


@lru_cache(maxsize=256)
def accepts_encoding(encoding: str, accept_encoding: str) -> bool:
    """Tell whether a content coding may be used, by what `Accept-Encoding` says (RFC 9110, section 12.5.3).

    A coding with a weight of nought is refused; one that is not named follows "*", and without that is not used.
    """
    weights: dict[str, float] = {}
    for part in accept_encoding.lower().split(","):
        coding, _, parameters = part.partition(";")
        weights[coding.strip()] = _weight(parameters)
    return weights.get(encoding, weights.get("*", 0.0)) > 0


def matches_etag(etag: str, if_none_match: str) -> bool:
    """Tell whether a browser has the answer with this ETag, by what `If-None-Match` says (RFC 9110, section 13.1.2)."""
    if not if_none_match:
        return False
    known = {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}
    return "*" in known or etag.removeprefix("W/") in known


def _weight(parameters: str) -> float:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0
