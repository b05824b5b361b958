"""What a browser says of itself and of the page that it comes from, for loads that send forms."""

_ALWAYS = [
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Encoding: gzip",
    "Accept-Language: en-GB,en;q=0.9",
    "User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile "
    "Safari/537.36",
    "Sec-Fetch-Dest: document",
    "Sec-Fetch-Mode: navigate",
    "Sec-Fetch-User: ?1",
]


def opening() -> list[str]:
    """Return the header lines of a browser whose user opens an address."""
    return [*_ALWAYS, "Sec-Fetch-Site: none"]


def sending(host: str, page: str, body: str) -> list[str]:
    """Return the header lines of a browser that sends the form of a page of ours."""
    return [
        *_ALWAYS,
        "Sec-Fetch-Site: same-origin",
        f"Origin: https://{host}",
        f"Referer: https://{host}{page}",
        "Content-Type: application/x-www-form-urlencoded",
        f"Content-Length: {len(body)}",
    ]


def following(host: str, page: str) -> list[str]:
    """Return the header lines of a browser that is led on from a form of ours."""
    return [*_ALWAYS, "Sec-Fetch-Site: same-origin", f"Referer: https://{host}{page}"]
