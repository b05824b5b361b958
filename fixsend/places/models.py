"""England's regions, the councils responsible for SEND, constituencies with their MPs, and postcodes."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Region(models.TextChoices):
    """The nine regions of England, by their ONS codes."""

    NORTH_EAST = "E12000001", "North East"
    NORTH_WEST = "E12000002", "North West"
    YORKSHIRE = "E12000003", "Yorkshire and The Humber"
    EAST_MIDLANDS = "E12000004", "East Midlands"
    WEST_MIDLANDS = "E12000005", "West Midlands"
    EAST = "E12000006", "East of England"
    LONDON = "E12000007", "London"
    SOUTH_EAST = "E12000008", "South East"
    SOUTH_WEST = "E12000009", "South West"


class Councils(models.Manager["Council"]):
    """Finds councils."""

    def with_code(self, *codes: str) -> "Council | None":
        """Return the council that the first of these ONS codes means, or meant in older files, if any does."""
        for code in filter(None, codes):
            found = self.filter(models.Q(gss_code=code) | models.Q(other_codes__contains=[code])).first()
            if found:
                return found
        return None


class Council(models.Model):
    """A local authority with responsibility for SEND (Children and Families Act 2014, s. 24 and s. 579 EA 1996)."""

    code = models.CharField("DfE code", max_length=3, unique=True, help_text="The three-digit code that DfE uses")
    gss_code = models.CharField("GSS code", max_length=9, unique=True)
    name = models.CharField(max_length=100)
    slug = models.SlugField(max_length=100, unique=True)
    sort_name = models.CharField(max_length=100, db_index=True)
    region = models.CharField(max_length=9, choices=Region.choices, db_index=True)
    kind = models.CharField(max_length=40)
    website = models.URLField(blank=True)
    # Codes of the same place in older or newer files: the Department and the ONS do not change them on the same day.
    other_codes = ArrayField(models.CharField(max_length=9), default=list, blank=True)
    # As others write it: in full, as in official files, as people say.
    other_names = ArrayField(models.CharField(max_length=100), default=list, db_default=[], blank=True)

    objects = Councils()

    class Meta:
        ordering = ["sort_name"]
        constraints = [
            models.CheckConstraint(condition=models.Q(region__in=Region.values), name="council_region_known"),
        ]

    def __str__(self) -> str:
        return self.name


class FormerCouncil(models.Model):
    """A council that was responsible for SEND until it was replaced; old figures are about it."""

    gss_code = models.CharField("GSS code", max_length=9, unique=True)
    # The successor has the same one where only the kind of council changed, and not the area it is responsible for.
    code = models.CharField("DfE code", max_length=3, blank=True, db_default="")
    name = models.CharField(max_length=100)
    replaced_on = models.DateField()
    successors = models.ManyToManyField(Council, related_name="predecessors")

    class Meta:
        ordering = ["name", "replaced_on"]

    def __str__(self) -> str:
        return f"{self.name} (until {self.replaced_on:%Y})"


class Constituency(models.Model):
    """A constituency of the House of Commons in England, with the boundaries of 2024."""

    code = models.CharField("ONS code", max_length=9, unique=True)
    name = models.CharField(max_length=100)
    slug = models.SlugField(max_length=100, unique=True)
    sort_name = models.CharField(max_length=100, db_index=True)
    region = models.CharField(max_length=9, choices=Region.choices, db_index=True)
    councils = models.ManyToManyField(Council, related_name="constituencies")

    class Meta:
        ordering = ["sort_name"]
        verbose_name_plural = "constituencies"
        constraints = [
            models.CheckConstraint(condition=models.Q(region__in=Region.values), name="constituency_region_known"),
        ]

    def __str__(self) -> str:
        return self.name


class Representative(models.Model):
    """A member of Parliament for an English constituency. A seat between two elections has no row."""

    member_id = models.PositiveIntegerField("Parliament’s number", unique=True)
    name = models.CharField(max_length=120)
    party = models.CharField(max_length=80)
    email = models.EmailField(blank=True)
    constituency = models.OneToOneField(Constituency, on_delete=models.CASCADE, related_name="representative")

    class Meta:
        ordering = ["constituency__sort_name"]

    def __str__(self) -> str:
        return f"{self.name} MP"


class ContactRole(models.TextChoices):
    """The role of a person at a council."""

    COUNCILLOR = "councillor", "Councillor"
    OFFICER = "officer", "Officer"


class CouncilContact(models.Model):
    """A councillor or officer to whom people can write; staff import them from a file."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="contacts")
    role = models.CharField(max_length=10, choices=ContactRole.choices)
    name = models.CharField(max_length=120)
    position = models.CharField(max_length=120, blank=True, help_text="Ward, or job title")
    party = models.CharField(max_length=120, blank=True)
    email = models.EmailField(max_length=254)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["council__sort_name", "role", "name"]
        permissions = [("import_councilcontact", "Can import council contacts")]
        constraints = [
            models.UniqueConstraint(fields=["council", "role", "email"], name="council_contact_once"),
            models.CheckConstraint(condition=models.Q(role__in=ContactRole.values), name="council_contact_role_known"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.position}" if self.position else self.name


class ContactImport(models.Model):
    """An uploaded file of council contacts: read and compared first, imported once staff confirm, then deleted."""

    file_name = models.CharField(max_length=200)
    content = models.BinaryField()
    uploaded_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.file_name


class Country(models.TextChoices):
    """Where a postcode is, by the first letter of the ONS code of its country."""

    ENGLAND = "E", "England"
    WALES = "W", "Wales"
    SCOTLAND = "S", "Scotland"
    NORTHERN_IRELAND = "N", "Northern Ireland"
    CHANNEL_ISLANDS = "L", "the Channel Islands"
    ISLE_OF_MAN = "M", "the Isle of Man"


class Postcode(models.Model):
    """A line of the postcode directory. Loading a directory makes the whole table anew (`postcodes.loading`)."""

    compact = models.CharField(primary_key=True, max_length=7, help_text="Without its space")
    country = models.CharField(max_length=1, choices=Country.choices)
    ended = models.PositiveIntegerField(null=True, blank=True, help_text="Year and month in which it went out of use")
    council = models.ForeignKey(Council, null=True, on_delete=models.CASCADE, related_name="+", db_index=False)
    constituency = models.ForeignKey(
        Constituency, null=True, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    # On the Ordnance Survey's grid, in steps of a hundred metres: enough to say what is near. Only in England.
    east = models.PositiveSmallIntegerField(null=True, blank=True)
    north = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(country__in=Country.values), name="postcode_country_known"),
            models.CheckConstraint(
                condition=models.Q(country="E") | models.Q(council=None, constituency=None),
                name="postcode_place_in_england",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.compact[:-3]} {self.compact[-3:]}"


class PostcodeDirectory(models.Model):
    """That a postcode directory was loaded; the newest is the one in use."""

    name = models.CharField(max_length=200, help_text="The file's name, which tells the release")
    postcodes = models.PositiveIntegerField()
    in_use = models.PositiveIntegerField("English postcodes in use")
    loaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "postcode directories"

    def __str__(self) -> str:
        return self.name
