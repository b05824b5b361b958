"""Keeping the rules of a newsletter as a segment, without leaving the newsletter."""

from __future__ import annotations

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse

from fixsend.mailings.audiences import drafts, pages, screen
from fixsend.mailings.audiences.drafts import Part
from fixsend.mailings.audiences.pages import Page
from fixsend.mailings.audiences.rules import BadTree
from fixsend.mailings.audiences.screen import Problem
from fixsend.mailings.audiences.segments import services
from fixsend.people.signed_in import signed_in

NAME_FIELD = "segment-name"
NO_NAME = "Give the segment a name."
NAME_TAKEN = "There is a segment of this name already. Choose another."


@permission_required("mailings.add_segment", raise_exception=True)
def keep(request: HttpRequest, page: Page, draft: Part) -> HttpResponse:
    """Keep the draft under the name that was given, and show the newsletter's rules again as they were sent."""
    name = request.POST.get(NAME_FIELD, "")
    drawn, kept, trouble = screen.draw(draft, shows_problems=True), None, ""
    try:
        kept = services.make(name, drafts.to_tree(draft), actor=signed_in(request))
    except BadTree:
        pass  # Each stands beside its rule.
    except services.NoName:
        trouble = NO_NAME
    except services.NameTaken:
        trouble = NAME_TAKEN
    if trouble:
        drawn.also_wrong.append(Problem("Name", trouble, NAME_FIELD))
    return pages.show(request, page, drawn, kept=kept, segment_name="" if kept else name, name_trouble=trouble)
