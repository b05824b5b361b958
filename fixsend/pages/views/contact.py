"""The contact form."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from fixsend.pages import services
from fixsend.pages.forms import ContactForm
from fixsend.pages.models import ContactPage
from fixsend.web import abuse
from fixsend.web.decorators import public_form


@public_form
def contact(request: HttpRequest, page: ContactPage) -> HttpResponse:
    """Show the form, or take a message and say so."""
    form = ContactForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid() and _taken(request, form):
        return redirect(f"{page.url}sent/")
    response: HttpResponse = page.render(request, context_overrides={"form": form})
    return response


def _taken(request: HttpRequest, form: ContactForm) -> bool:
    verdict = abuse.check(request, form, limit="contact")
    if verdict is abuse.Verdict.BOT:
        return False
    services.receive_message(**form.cleaned_data, tell_team=verdict is abuse.Verdict.OK)
    return True
