"""How allauth behaves here: sign-in by emailed code for everybody, and no signing up by itself."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from fixsend.web.network import client_address


class AccountAdapter(DefaultAccountAdapter):
    """Closes allauth's own sign-up: people come in by joining or by the mailing list."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up here."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Count allauth's own limits by the address that our trusted proxies tell."""
        return client_address(request)
