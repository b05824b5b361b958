"""The screen on which an administrator says which decisions take two people."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from fixsend.people import four_eyes
from fixsend.people.authentication import signed_in
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

CHANGE = "people.change_foureyes"
_TITLE = "Two people decide"


@permission_required(CHANGE)
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """Show each kind of decision that can take two people, whether it does, and who may decide."""
    lines = [
        (subject, four_eyes.is_on(subject.slug), four_eyes.who_may_decide(subject)) for subject in four_eyes.subjects
    ]
    return render(request, "people/backoffice/two_people.html", {"lines": lines, **header(_TITLE, icon="group")})


@permission_required(CHANGE)
@require_POST
def switch(request: HttpRequest, slug: str) -> HttpResponse:
    """Switch one kind on or off, as the button said."""
    subject = four_eyes.subjects.find(slug)
    if subject is None:
        raise Http404
    on = request.POST.get("on") == "yes"
    try:
        four_eyes.switch(slug, on=on, actor=signed_in(request))
    except four_eyes.TooFewColleagues:
        messages.error(
            request, "Nothing has been changed. At least two colleagues have to be allowed to decide. Invite one first."
        )
    else:
        now = "takes two people now" if on else "takes one person now"
        messages.success(request, f"{subject.title}: a decision {now}.")
    return redirect("two_people:index")
