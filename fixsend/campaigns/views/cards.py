"""The picture that social media show with an action: its title and the count of this minute."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from fixsend.campaigns.queries.actions import kept_action, progress
from fixsend.web import cards, page_cache

DRAWN_FOR = 60  # seconds


@require_safe
def card(request: HttpRequest, pk: int, width: int = cards.SIZE[0]) -> HttpResponse:
    """Draw the card of an action in one of `cards.WIDTHS`; who promotes election material stands on it."""
    kept = kept_action(pk)
    if kept is None or width not in cards.WIDTHS:
        raise Http404
    action = kept.page
    picture = cards.png(action.title, action.standing(progress(action).words), action.imprint, width)
    answer = HttpResponse(picture, content_type="image/png", headers={"Cache-Control": f"public, max-age={DRAWN_FOR}"})
    return page_cache.mark(answer, DRAWN_FOR)
