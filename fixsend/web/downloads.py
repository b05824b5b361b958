"""Answers that are files made on the spot."""

from django.http import HttpResponse

from fixsend.web import normalise


def shown(content: bytes, content_type: str, name: str) -> HttpResponse:
    """Return a file that a browser shows if it can; `name` is what it is saved as."""
    return _answer(content, content_type, "inline", name)


def kept(content: bytes, content_type: str, name: str) -> HttpResponse:
    """Return a file to save, which nobody in between keeps a copy of."""
    answer = _answer(content, content_type, "attachment", name)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _answer(content: bytes, content_type: str, how: str, name: str) -> HttpResponse:
    plain = normalise.one_line(name).replace('"', "")
    headers = {"Content-Disposition": f'{how}; filename="{plain}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=content_type, headers=headers)
