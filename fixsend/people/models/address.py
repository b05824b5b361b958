"""Addresses that people had with us before: what is kept under one is still theirs."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower

from fixsend.people.models.records import MergeRecord


class FormerAddress(models.Model):
    """An address that a person had until a moment; after it the address may become another person's.

    Some records name an address and no person (mails, requests to confirm, reports). Those written up to `until` are
    shown, exported and erased with the person (`fixsend.people.addresses`).
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="former_addresses")
    address = models.EmailField(max_length=254, db_index=True)
    until = models.DateTimeField(help_text="When the person last had it")
    # Where it came with a record that was merged into this one: undoing the merge gives it back.
    merge = models.ForeignKey(MergeRecord, null=True, blank=True, on_delete=models.CASCADE, related_name="+")

    class Meta:
        ordering = ["-until", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(address=Lower("address")) & ~models.Q(address=""), name="former_address_lower_case"
            ),
        ]

    def __str__(self) -> str:
        return f"Until {self.until:%d %B %Y}"
