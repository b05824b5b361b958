"""Codes that sign people in, for as long as they are valid."""

from django.db import models


class SignInCode(models.Model):
    """The one code that signs an address in now. It names the address by its keyed hash and goes when it is used."""

    address_hash = models.CharField(max_length=64, unique=True)
    code = models.CharField(max_length=20)
    expires_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"Code until {self.expires_at:%H:%M}"
