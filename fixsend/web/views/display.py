"""How visitors want to see the site."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from fixsend.web import display
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.forms import PublicForm, RadioCards


class DisplayForm(PublicForm):
    """One question for each kind of preference; `fixsend.web.display` says which answers there are."""

    theme = forms.ChoiceField(
        label="Colours",
        choices=[
            ("auto", "The same as my device"),
            ("light", "Light"),
            ("dark", "Dark"),
            ("contrast", "High contrast: white and yellow on black"),
            ("ink", "High contrast: black on white"),
        ],
        widget=RadioCards,
    )
    text = forms.ChoiceField(
        label="Text size",
        choices=[("normal", "Normal"), ("large", "Large"), ("largest", "Largest")],
        widget=RadioCards,
    )
    spacing = forms.ChoiceField(
        label="Space between letters, words and lines",
        choices=[("usual", "Normal"), ("wide", "Wide")],
        widget=RadioCards,
    )
    face = forms.ChoiceField(
        label="Letters",
        choices=[("house", "Made to be easy to read"), ("device", "The same as my device")],
        widget=RadioCards(
            hints={"house": "Atkinson Hyperlegible, made for low vision. Many people with dyslexia like it too."}
        ),
    )
    calm = forms.ChoiceField(
        label="Movement",
        choices=[("moving", "Normal"), ("calm", "Calm: nothing moves")],
        widget=RadioCards,
    )
    next = forms.CharField(required=False, widget=forms.HiddenInput)


@csrf_by_headers
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def display_preferences(request: HttpRequest) -> HttpResponse:
    """Ask how the visitor wants to see the site, keep the answer in a cookie, and show it on the page they came from.

    Who came from no page of this site sees it here.
    """
    back = _safe_address(request.POST.get("next") or request.GET.get("next", ""))
    form = DisplayForm(request.POST or None, initial={**display.chosen(request), "next": back})
    if request.method != "POST" or not form.is_valid():
        return render(request, "web/display.html", {"form": form, "back": back, "saved": "saved" in request.GET})
    response = redirect(back or f"{reverse('web:display')}?saved=1")
    display.remember(response, form.cleaned_data)
    return response


def _safe_address(address: str) -> str:
    """Return the address when it is another page of this site, so that no visitor is sent elsewhere; else ""."""
    is_ours = url_has_allowed_host_and_scheme(address, allowed_hosts=None) and address.startswith("/")
    return address if is_ours and not address.startswith(reverse("web:display")) else ""
