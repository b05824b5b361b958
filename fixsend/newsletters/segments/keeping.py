"""Keeping the rules of a newsletter as a segment, without leaving the newsletter."""

from __future__ import annotations

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse

from fixsend.audiences.builder import respond, state, view_model
from fixsend.audiences.builder.respond import Page
from fixsend.audiences.builder.state import Part
from fixsend.audiences.builder.view_model import Problem
from fixsend.audiences.rules import BadTree
from fixsend.newsletters.segments import services
from fixsend.people.signed_in import signed_in

NAME_FIELD = "segment-name"
NO_NAME = "Give the segment a name."
NAME_TAKEN = "There is a segment of this name already. Choose another."


@permission_required("newsletters.add_segment", raise_exception=True)
def keep(request: HttpRequest, page: Page, draft: Part) -> HttpResponse:
    """Keep the draft under the name that was given, and show the newsletter's rules again as they were sent."""
    name = request.POST.get(NAME_FIELD, "")
    drawn, kept, trouble = view_model.draw(draft, shows_problems=True), None, ""
    try:
        kept = services.make(name, state.to_tree(draft), actor=signed_in(request))
    except BadTree:
        pass  # Each stands beside its rule.
    except services.NoName:
        trouble = NO_NAME
    except services.NameTaken:
        trouble = NAME_TAKEN
    if trouble:
        drawn.also_wrong.append(Problem("Name", trouble, NAME_FIELD))
    return respond.show(request, page, drawn, kept=kept, segment_name="" if kept else name, name_trouble=trouble)
