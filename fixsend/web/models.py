"""What staff can change about the site as a whole without a developer, and the counters of limits."""

from copy import copy
from typing import Self

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Site

from fixsend.web.page_cache import values

# Public forms stay closed until these are filled in: UK GDPR Articles 13(1)(a) and (b) want to be told who collects
# the data and how to reach them before anything is collected, and the Privacy and Electronic Communications
# Regulations 2003 (regulation 23) want a true sender and a working address in every marketing mail.
_NEEDED = {
    "controller_name": "the name of the organisation in charge of the data",
    "controller_postal": "its postal address",
    "controller_email": "its contact email address",
    "sender_name": "the name that mail comes from",
    "sender_email": "the email address that mail comes from",
    "privacy_page": "the privacy notice",
}


@register_setting(icon="home")
class SiteDetails(BaseSiteSetting):
    """Names, links and addresses of the alliance."""

    alliance_name = models.CharField("name of the alliance", max_length=80, default="SEND Community Alliance")
    campaign_call = models.CharField("the call in two or three words", max_length=40, default="#FixSEND")
    description = models.CharField(
        "one sentence about the alliance",
        max_length=200,
        default="The community for SEND campaigners: people and organisations who want better support for disabled "
        "children and young people in England.",
        help_text="Search engines and social media show it under the name.",
    )
    logo = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name="logo",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Leave empty to keep the drawn logo, which also changes with dark and high contrast.",
    )
    facebook = models.URLField("Facebook", blank=True)
    x = models.URLField("X (Twitter)", blank=True)
    bluesky = models.URLField("Bluesky", blank=True)
    instagram = models.URLField("Instagram", blank=True)
    youtube = models.URLField("YouTube", blank=True)
    linkedin = models.URLField("LinkedIn", blank=True)

    banner = models.CharField(
        "notice at the top of every page",
        max_length=200,
        blank=True,
        help_text="For something that every visitor must know today. Leave it empty on ordinary days.",
    )

    controller_name = models.CharField(
        "who is in charge of the data",
        max_length=120,
        blank=True,
        help_text="The organisation or person that the law calls the data controller.",
    )
    controller_postal = models.TextField("postal address", blank=True)
    controller_email = models.EmailField("contact email about data", blank=True)
    privacy_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name="privacy notice",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    sender_name = models.CharField("mail comes from (name)", max_length=80, blank=True)
    sender_email = models.EmailField("mail comes from (address)", blank=True)
    team_email = models.EmailField(
        "the team's address", blank=True, help_text="Messages from the contact form are sent here."
    )

    select_related = ["privacy_page", "logo"]
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("alliance_name"),
                FieldPanel("campaign_call"),
                FieldPanel("description"),
                FieldPanel("logo"),
                FieldPanel("banner"),
            ],
            heading="Who we are",
        ),
        MultiFieldPanel(
            [
                FieldPanel("controller_name"),
                FieldPanel("controller_postal"),
                FieldPanel("controller_email"),
                PageChooserPanel("privacy_page"),
            ],
            heading="Who looks after people's data",
            help_text="The law wants all four filled in. Public forms stay closed until they are.",
        ),
        MultiFieldPanel(
            [FieldPanel("sender_name"), FieldPanel("sender_email"), FieldPanel("team_email")],
            heading="Email",
            help_text="Public forms stay closed until mail has a sender.",
        ),
        MultiFieldPanel(
            [
                FieldPanel("facebook"),
                FieldPanel("x"),
                FieldPanel("bluesky"),
                FieldPanel("instagram"),
                FieldPanel("youtube"),
                FieldPanel("linkedin"),
            ],
            heading="Social media",
            help_text="Paste whole addresses. Empty ones are not shown.",
        ),
    ]

    class Meta:
        verbose_name = "site details"
        verbose_name_plural = "site details"

    @classmethod
    def load(cls) -> Self:
        """Return the details of the default site, for code that has no request (mail, jobs)."""
        return copy(values.kept("details", cls._read))

    @classmethod
    def _read(cls) -> Self:
        site = Site.objects.filter(is_default_site=True).first()
        return cls.for_site(site) if site else cls()

    def missing_for_public_forms(self) -> list[str]:
        """Return in plain words what has to be filled in before the public may give us data; empty means open."""
        return [words for field, words in _NEEDED.items() if not str(getattr(self, field) or "").strip()]

    def social_links(self) -> list[tuple[str, str]]:
        """Return (name, address) of each social account that is filled in."""
        fields = ["facebook", "x", "bluesky", "instagram", "youtube", "linkedin"]
        names = [(str(self._meta.get_field(field).verbose_name), getattr(self, field)) for field in fields]
        return [(name.removesuffix(" (Twitter)"), url) for name, url in names if url]


def details_for(request: HttpRequest) -> SiteDetails:
    """Return the details for a request; the built-in ones where no site exists yet."""
    return copy(values.kept(("details", request.get_host()), lambda: _read_for(request)))


def _read_for(request: HttpRequest) -> SiteDetails:
    try:
        details: SiteDetails = SiteDetails.for_request(request)
        return details
    except SiteDetails.DoesNotExist:
        return SiteDetails()


class Hit(models.Model):
    """How often one thing happened to one key in the current window (see `fixsend.web.limits`).

    The table is UNLOGGED (migration 0003): a surge of form posts then costs no extra disk flush, and the worst that
    a database crash does is to forget the counts of the last hour.
    """

    pk = models.CompositePrimaryKey("name", "key")
    name = models.CharField(max_length=60)
    key = models.CharField(max_length=64)
    count = models.PositiveIntegerField()
    ends_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.name}: {self.count}"


class RowTrouble(models.Model):
    """How many rows the last run of a job had to leave undone; no line while all went well (see `web.each`)."""

    work = models.CharField(max_length=80, primary_key=True)
    failed = models.PositiveIntegerField()
    at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.work}: {self.failed}"
