"""The question between a form and its thanks: "Did you mean name@gmail.com?", answered with one press.

A slip in the domain would lose the person unnoticed. The question never blocks: the other button sends the form as
it was typed.
"""

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fixsend.web import addresses, csrf

ANSWERED = "email_is_right"
_NOT_REPEATED = {csrf.FIELD_NAME, "email", ANSWERED}


def ask(request: HttpRequest, form: Form) -> HttpResponse | None:
    """Return a page that asks about a valid form's email address, or None where its domain looks right.

    Everything that was typed is repeated in hidden fields, the time of opening included.
    """
    typed = form.cleaned_data.get("email") or ""
    meant = None if ANSWERED in request.POST else addresses.suggestion(typed)
    if meant is None:
        return None
    repeated = [(name, value) for name, values in request.POST.lists() for value in values if name not in _NOT_REPEATED]
    context = {"typed": typed, "meant": meant, "repeated": repeated, "answered": ANSWERED}
    return render(request, "web/did_you_mean.html", context)
