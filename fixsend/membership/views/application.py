"""The page behind the link that applicants get: its state, answering a question, withdrawing."""

from collections.abc import Callable
from contextlib import suppress
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fixsend.membership import links
from fixsend.membership.forms.join import AnswerForm
from fixsend.membership.models import Application, ApplicationStatus
from fixsend.membership.queries.status_page import status_page
from fixsend.membership.services import applications
from fixsend.web import abuse, signing
from fixsend.web.abuse import Verdict
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import private_page

Page = Callable[[HttpRequest, str, Application], HttpResponse]


def _by_token(view: Page) -> Callable[[HttpRequest, str], HttpResponse]:
    @wraps(view)
    @csrf_by_headers
    @private_page
    def wrapper(request: HttpRequest, token: str) -> HttpResponse:
        try:
            application = links.application_of(token)
        except signing.BadLink:
            return render(request, "membership/application/bad_link.html", status=404)
        return view(request, token, application)

    return wrapper


@require_safe
@_by_token
def status(request: HttpRequest, token: str, application: Application) -> HttpResponse:
    """Show the state of an application."""
    return _show(request, token, application, AnswerForm())


@require_POST
@_by_token
def answer(request: HttpRequest, token: str, application: Application) -> HttpResponse:
    """Take the answer to a question; sent twice, it is taken once."""
    if application.status != ApplicationStatus.QUESTION:
        return redirect("membership:application", token)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _show(request, token, application, form)
    if abuse.check(request, form, limit="answer") == Verdict.BOT:
        return _show(request, token, application, form)
    with suppress(applications.CannotMove):  # A double click, or staff were first: the page shows the state.
        applications.answer(application.pk, form.cleaned_data["text"])
    return redirect("membership:application", token)


@require_http_methods(["GET", "HEAD", "POST"])
@_by_token
def withdraw(request: HttpRequest, token: str, application: Application) -> HttpResponse:
    """Ask once more on GET; take the application back on POST."""
    if not application.is_open:
        return redirect("membership:application", token)
    if request.method == "POST":
        with suppress(applications.CannotMove):  # Staff decided at this moment: the page shows the state.
            applications.withdraw(application.pk)
        return redirect("membership:application", token)
    return render(request, "membership/application/withdraw.html", {"token": token, "application": application})


def _show(request: HttpRequest, token: str, application: Application, form: AnswerForm) -> HttpResponse:
    context = {"token": token, "form": form, "page": status_page(application)}
    return render(request, "membership/application/status.html", context)
