"""The one user model: supporters, members, stewards and staff are all a Person; and the addresses they had before."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.contrib.postgres.indexes import HashIndex
from django.db import models
from django.db.models.functions import Lower

from fixsend.people import names
from fixsend.places.models import Constituency, Council
from fixsend.web import normalise, signing, written


class PersonManager(BaseUserManager["Person"]):
    """Creates people. Accounts have no passwords: sign-in is by an emailed code."""

    def get_by_natural_key(self, username: str | None) -> Person:
        """Find a person by an address in any spelling."""
        return self.get(email=normalise.email_address(username or ""))

    def create_user(self, email: str, **fields: Any) -> Person:
        """Create a person, who can sign in by an emailed code, and return them."""
        person = self.model(email=normalise.email_address(email), **fields)
        person.set_unusable_password()
        person.save(using=self._db)
        return person

    def create_superuser(self, email: str, **fields: Any) -> Person:
        """Create an administrator and return them."""
        return self.create_user(email, is_staff=True, is_superuser=True, **fields)


class Person(AbstractBaseUser, PermissionsMixin):
    """One person, one row; the normalised email address identifies them.

    `email` is empty (NULL) only for people who signed on paper or rang up and gave none.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField(max_length=254, unique=True, null=True, blank=True)
    email_proved_at = models.DateTimeField(
        null=True, blank=True, help_text="When the owner of the mailbox last answered"
    )
    # Written by save(): finds the suppressions of the address, which are kept under this keyed hash only.
    address_hash = models.CharField(max_length=64, null=True, blank=True, editable=False)
    name = models.CharField(max_length=120, blank=True)
    # What a list said apart from the surname; empty where it said there was none, NULL where the parts of the name are
    # not known apart. The database empties it (NULL) when the name is changed (`sql/0002_given_name.sql`).
    given_name = models.CharField(max_length=120, null=True, blank=True, editable=False)
    postcode = models.CharField(max_length=8, blank=True, help_text="Kept only with the person's agreement")
    council = models.ForeignKey(
        Council, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    # Written by the database whenever the postcode is (`sql/0002_constituency.sql`), and by `services.councils`.
    constituency = models.ForeignKey(
        Constituency,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
    )
    tags = models.ManyToManyField("people.Tag", blank=True, related_name="people")
    # A row emptied by a merge: it keeps the ledger entries, which cannot be moved, and points at the person who stays.
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged_rows", db_index=False
    )
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)
    updated_at = models.DateTimeField(auto_now=True)
    # Written by save(): lower case and free of accents, so that any part of a name or address can be searched.
    search_text = models.CharField(max_length=400, editable=False, default="")
    sort_name = models.CharField(max_length=130, editable=False, default="")

    objects = PersonManager()
    _name_in_database: str | None = None

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        verbose_name_plural = "people"
        ordering = ["sort_name", "id"]
        permissions = [("export_person", "Can export people"), ("merge_person", "Can merge people")]
        indexes = [
            HashIndex(fields=["address_hash"], name="person_address_hash"),
            # The list of people in its order; with what is searched beside it, a search reads 100 MB of a million
            # people instead of the whole table.
            models.Index(
                fields=["sort_name", "id"],
                include=["search_text"],
                condition=models.Q(merged_into__isnull=True),
                name="person_list",
            ),
            # Whom screens offer as a colleague: a few among all people.
            models.Index(fields=["sort_name"], condition=models.Q(is_staff=True), name="person_staff"),
            # Of most people these are empty: nothing looks for them there.
            models.Index(fields=["council"], condition=models.Q(council__isnull=False), name="person_council"),
            models.Index(
                fields=["constituency"], condition=models.Q(constituency__isnull=False), name="person_constituency"
            ),
            models.Index(
                fields=["merged_into"], condition=models.Q(merged_into__isnull=False), name="person_merged_into"
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="person_email_lower_case"),
            models.CheckConstraint(
                condition=models.Q(email=None, address_hash=None)
                | models.Q(email__isnull=False, address_hash__isnull=False),
                name="person_address_has_hash",
            ),
            models.CheckConstraint(condition=~models.Q(email=""), name="person_email_null_not_empty"),
            models.CheckConstraint(
                condition=models.Q(merged_into=None) | models.Q(email=None, is_active=False),
                name="person_merged_is_silent",
            ),
            models.CheckConstraint(
                condition=models.Q(is_superuser=False) | models.Q(is_staff=True),
                name="person_superuser_is_staff",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email or f"Person {self.pk}"

    @classmethod
    def from_db(cls, *args: Any, **kwargs: Any) -> Person:
        """Return a person as the database has them, remembering the name that `given_name` belongs to."""
        person = super().from_db(*args, **kwargs)
        person._name_in_database = person.__dict__.get("name")
        return person

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, keeping the normal form of the address and the search columns true."""
        if self._name_in_database not in (None, self.name):
            self.given_name = None
        self.email = normalise.email_address(self.email) if self.email else None
        self.address_hash = signing.address_hash(self.email) if self.email else None
        self.search_text = normalise.search_key(self.name, self.email or "")[:400]
        self.sort_name = normalise.search_key(self.name or self.email or "")[:130]
        fields = kwargs.get("update_fields")
        if fields is not None:
            kwargs["update_fields"] = {*fields, "given_name", "address_hash", "search_text", "sort_name"}
        super().save(*args, **kwargs)
        self._name_in_database = self.name

    def get_full_name(self) -> str:
        """Return the name to show to colleagues."""
        return str(self)

    def get_short_name(self) -> str:
        """Return the first name, or nothing where we do not know it."""
        return names.first_name(self.name, self.given_name)

    def sign_out_everywhere(self) -> None:
        """End every session of the person, at once.

        Django ties each session to the password column. Accounts have no password here, so that column holds random
        characters only; new ones end every session that was begun under the old ones.
        """
        self.set_unusable_password()
        Person.objects.filter(pk=self.pk).update(password=self.password)


class FormerAddress(models.Model):
    """An address that a person had until a moment; after it the address may become another person's.

    Some records name an address and no person (mails, requests to confirm, reports). Those written up to `until` are
    shown, exported and erased with the person (`fixsend.people.addresses`).
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="former_addresses")
    address = models.EmailField(max_length=254, db_index=True)
    until = models.DateTimeField(help_text="When the person last had it")
    # Where it came with a record that was merged into this one: undoing the merge gives it back.
    merge = models.ForeignKey("people.MergeRecord", null=True, blank=True, on_delete=models.CASCADE, related_name="+")

    class Meta:
        ordering = ["-until", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(address=Lower("address")) & ~models.Q(address=""), name="former_address_lower_case"
            ),
        ]

    def __str__(self) -> str:
        return f"Until {written.day(self.until)}"
