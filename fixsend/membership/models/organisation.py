"""Affiliated organisations: community groups, local charities and companies whose application was approved."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from fixsend.membership.models.choices import Need, Size, SupporterKind
from fixsend.places.models import Council, Region
from fixsend.web import normalise, requests

ORGANISATION_KINDS = [SupporterKind.GROUP.value, SupporterKind.COMPANY.value]


class OrganisationStatus(models.TextChoices):
    """The state of an organisation; only approved ones may be in the directory."""

    APPROVED = "approved", "Affiliated"
    LAPSED = "lapsed", "Lapsed: nobody confirmed its entry"
    ENDED = "ended", "Ended"


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Named sets of organisations."""

    def public(self) -> OrganisationQuerySet:
        """Return organisations in the directory: affiliated, with consent to be listed, their name not removed."""
        listed = self.filter(status=OrganisationStatus.APPROVED, is_listed=True)
        return listed.exclude(removed_fields__contains=["name"])

    def serving_region(self, region: str) -> OrganisationQuerySet:
        """Return organisations that serve a region, any council in it, or the whole of England."""
        in_region = Organisation.councils.through.objects.filter(
            organisation=models.OuterRef("pk"), council__region=region
        )
        return self.filter(Q(nationwide=True) | Q(regions__contains=[region]) | models.Exists(in_region))

    def helping_with(self, need: str) -> OrganisationQuerySet:
        """Return organisations that help with a need, or with any need."""
        return self.filter(needs__overlap=[need, Need.ANY.value])


class Organisation(models.Model):
    """An affiliated organisation and its entry. While not ended it has a steward, or the team has taken over.

    A constraint trigger (migration 0002) holds the last promise at commit.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    # Written by save(), for sorting, searching and finding duplicates.
    sort_name = models.CharField(max_length=130, editable=False, db_index=True)
    search_text = models.TextField(editable=False, default="")
    website_domain = models.CharField(max_length=253, blank=True, editable=False, db_index=True)
    kind = models.CharField(
        max_length=20, choices=[(kind.value, kind.noun) for kind in map(SupporterKind, ORGANISATION_KINDS)]
    )
    about = models.TextField("what it does", max_length=1500)
    website = models.URLField(max_length=300, blank=True)
    contact_email = models.EmailField("public email", blank=True, help_text="Shown to everyone; may be left empty")
    charity_number = models.CharField(max_length=12, blank=True)
    councils = models.ManyToManyField(Council, blank=True, related_name="organisations")
    regions = ArrayField(
        models.CharField(max_length=9, choices=Region.choices),
        default=list,
        blank=True,
        help_text="Regions that it serves as a whole",
    )
    nationwide = models.BooleanField("all of England", default=False)
    needs = ArrayField(models.CharField(max_length=20, choices=Need.choices), default=list, blank=True)
    size = models.CharField(max_length=10, choices=Size.choices, blank=True)
    offers = models.TextField("what it offers families", max_length=1500, blank=True)
    interests = models.TextField("declaration of interests", max_length=1500, blank=True)
    # Chosen by staff, of whom some look at every picture before it is public; its name stands beside it.
    logo = models.ForeignKey("wagtailimages.Image", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    is_listed = models.BooleanField("in the public directory", default=False)
    status = models.CharField(
        max_length=10, choices=OrganisationStatus.choices, default=OrganisationStatus.APPROVED, db_index=True
    )
    approved_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    end_reason = models.CharField(max_length=300, blank=True)
    # Texts that a moderator took down: what stewards write there next waits for a moderator. An entry whose name was
    # taken down is out of the directory until a new one is accepted.
    removed_fields = ArrayField(models.CharField(max_length=20), default=list, blank=True, editable=False)
    # Set while there is no steward and the alliance's team looks after the entry.
    team_took_over_at = models.DateTimeField(null=True, blank=True)

    entry_confirmed_at = models.DateTimeField(help_text="When a steward last said that the entry is true")
    asked_at = models.DateTimeField(null=True, blank=True, help_text="When stewards were last asked whether it is")
    reminders_sent = models.PositiveSmallIntegerField(default=0)
    updated_at = models.DateTimeField(auto_now=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering = ["sort_name", "id"]
        permissions = [("export_organisation", "Can download the list of organisations")]
        indexes = [models.Index(fields=["status", "is_listed", "sort_name"], name="organisation_directory")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=ORGANISATION_KINDS), name="organisation_kind_known"),
            models.CheckConstraint(condition=Q(status__in=OrganisationStatus.values), name="organisation_status_known"),
            models.CheckConstraint(
                condition=Q(status="ended", ended_at__isnull=False) | (~Q(status="ended") & Q(ended_at=None)),
                name="organisation_ended_has_date",
            ),
            models.CheckConstraint(condition=Q(regions__contained_by=Region.values), name="organisation_regions_known"),
            models.CheckConstraint(condition=Q(needs__contained_by=Need.values), name="organisation_needs_known"),
            models.CheckConstraint(condition=Q(reminders_sent__lte=2), name="organisation_two_reminders"),
            models.CheckConstraint(condition=~Q(sort_name=""), name="organisation_has_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, updating the columns for sorting and searching."""
        self.sort_name = sort_name(self.name)
        self.search_text = normalise.search_key(self.name, self.about, self.offers)
        self.website_domain = domain_of(self.website)
        fields = kwargs.get("update_fields")
        if fields is not None:
            kwargs["update_fields"] = {*fields, "sort_name", "search_text", "website_domain"}
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Return the address of its public page (the pattern is the directory's)."""
        return f"/organisations/{self.slug}/"

    @property
    def is_public(self) -> bool:
        """Tell whether it is in the directory now."""
        return self.status == OrganisationStatus.APPROVED and self.is_listed and "name" not in self.removed_fields

    def need_labels(self) -> list[str]:
        """Return labels of the needs that it helps with."""
        return [str(Need(need).label) for need in self.needs]

    def area_labels(self) -> list[str]:
        """Return labels of the areas that it serves, the widest first; all of England stands for every other."""
        if self.nationwide:
            return ["All of England"]
        return [*self.region_labels(), *(council.name for council in self.councils.all())]

    def areas_in_short(self) -> str:
        """Return where it works in a few words: "Leeds and 2 more"; empty where that is not known."""
        areas = self.area_labels()
        return f"{areas[0]} and {len(areas) - 1} more" if len(areas) > 1 else "".join(areas)

    def region_labels(self) -> list[str]:
        """Return labels of the regions that it serves as a whole."""
        return [str(Region(region).label) for region in self.regions]


class ListingRecord(models.Model):
    """One consent to the public directory, or its withdrawal: append-only; `Organisation.is_listed` is the newest.

    `person` is empty when the team decided or the person has since been erased.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="listing_records")
    listed = models.BooleanField()
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    wording = models.TextField(blank=True, help_text="The words that they agreed to")
    source = models.CharField(max_length=120)
    happened_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return "listed" if self.listed else "not listed"


def sort_name(name: str) -> str:
    """Return the name as people look for it in a list: without a leading "the"."""
    return normalise.search_key(name).removeprefix("the ")[:130]


def domain_of(address: str) -> str:
    """Return the domain of a web or email address without "www.", or nothing."""
    host = (
        address.rpartition("@")[2] if "@" in address and "//" not in address else requests.web_address(address).hostname
    )
    return (host or "").lower().rstrip(".").removeprefix("www.")[:253]
