"""Codes that sign people in, and one-time links that sign in staff."""

from django.conf import settings
from django.db import models

from fixsend.web import written


class SignInCode(models.Model):
    """The one code that signs an address in now; deleted when it is used. It names the address by its keyed hash."""

    address_hash = models.CharField(max_length=64, unique=True)
    code = models.CharField(max_length=20)
    expires_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"Code until {self.expires_at:%H:%M}"


class StaffLink(models.Model):
    """A link that signs a member of staff in once. Only a hash of its token is kept."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="staff_links")
    token_hash = models.CharField(max_length=64, unique=True)
    # Made on the host's own machine: a person who can do that may also replace a lost passkey or app.
    from_host = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"Link of {written.day(self.created_at)}"
