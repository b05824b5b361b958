"""The pages of signing in: allauth's flow with our forms and templates."""

from typing import Any

from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from allauth.account.views import ConfirmLoginCodeView, LogoutView, RequestLoginCodeView
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from fixsend.people.sign_in import codes
from fixsend.people.sign_in.forms import AddressForm, CodeForm
from fixsend.people.staff import links
from fixsend.web import recognition


class AddressView(RequestLoginCodeView):
    """Ask for an address; the next page is the same whether we know it or not."""

    form_class = AddressForm
    template_name = "people/sign_in/address.html"

    def _redirect_to_pending_stage(self, request: HttpRequest, stage: object) -> None:
        """Return None: a person who mistyped the address can start again and is not kept at the code."""

    def form_valid(self, form: AddressForm) -> HttpResponse:
        """Send the code (or the mail to an unknown address) in one transaction, so that both take as long.

        Past a limit no mail goes, and the next page is the same: the code of the mail before may still be valid.
        """
        request: Any = self.request
        request.signs_in = form.cleaned_data["email"]
        request.may_mail = codes.may_mail(request, request.signs_in)
        with transaction.atomic():
            response: HttpResponse = super().form_valid(form)
            return response


class CodeView(ConfirmLoginCodeView):
    """Ask for the code; the fifth wrong one means starting again."""

    form_class = CodeForm
    template_name = "people/sign_in/code.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Check the code while few were tried, counted over all browsers and processes; else begin anew."""
        if codes.may_try(request, self._address):
            response: HttpResponseBase = super().post(request, *args, **kwargs)
            return response
        self._process.abort()
        messages.error(request, "Too many tries. Ask for a new code.")
        return redirect("account_login")

    def get_form_kwargs(self) -> dict[str, Any]:
        """Return the form's arguments, with the code while it is valid: once used, it works in no other browser."""
        code = self._process.code
        return {**super().get_form_kwargs(), "code": code if codes.is_current(self._address, code) else ""}

    def form_valid(self, form: CodeForm) -> HttpResponse:
        """Sign in, once for each code."""
        if codes.use_up(self._address, self._process.code):
            signed_in: HttpResponse = super().form_valid(form)
            return signed_in
        form.add_error("code", "This code has been used. Ask for a new one.")
        response: HttpResponse = self.form_invalid(form)
        return response

    @property
    def _address(self) -> str:
        return str(self._process.state.get("email", ""))


class SignOutView(LogoutView):
    """A page with one button; the POST signs out."""

    template_name = "people/sign_in/sign_out.html"

    def post(self, *args: object, **kwargs: object) -> HttpResponse:
        """Sign out, and forget which mailbox was confirmed in this browser."""
        response: HttpResponse = super().post(*args, **kwargs)
        recognition.forget(response)
        return response


@never_cache
@sensitive_variables("token")
@require_http_methods(["GET", "POST"])
def staff_link(request: HttpRequest, token: str) -> HttpResponse:
    """Show one button (mail scanners follow links); the POST uses the link up and signs its owner in."""
    link = links.find(token)
    if link is None:
        return render(request, "people/sign_in/link_used.html", status=404)
    if request.method == "GET":
        return render(
            request, "people/sign_in/link.html", {"may_forget": link.from_host and links.has_second_step(link.person)}
        )
    person = links.use(link, forget_second_step="lost" in request.POST)
    if person is None:
        return render(request, "people/sign_in/link_used.html", status=404)
    response: HttpResponse = perform_login(request, Login(user=person, email=person.email))
    return response
