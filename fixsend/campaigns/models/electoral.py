"""What the law wants of election material: it names its promoter."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel

PROMOTER_MISSING = "Election material must say who is behind it. Enter the promoter’s name and postal address."


class Electoral(models.Model):
    """The abstract base of pages that staff may mark as election material.

    Digital election material has to carry the name and postal address of its promoter, and of the person on behalf of
    whom it is published (Elections Act 2022, ss. 41 to 43); printed material likewise (Political Parties, Elections
    and Referendums Act 2000, s. 143).
    """

    is_electoral = models.BooleanField(
        "election material",
        default=False,
        help_text="Tick this if people could reasonably see it as trying to influence how they vote. In the months "
        "before an election, the law may limit what you spend on it. Read the Electoral Commission’s guidance for "
        "non-party campaigners first.",
    )
    promoter_name = models.CharField(
        "promoter’s name", max_length=120, blank=True, help_text="Who is publishing this, and on whose behalf."
    )
    promoter_postal = models.CharField("promoter’s postal address", max_length=240, blank=True)

    electoral_panels = [
        MultiFieldPanel(
            [FieldPanel("is_electoral"), FieldPanel("promoter_name"), FieldPanel("promoter_postal")],
            heading="Elections",
            help_text="The name and address then appear on the page, its sharing picture, embeds, emails and PDFs.",
        ),
        HelpPanel(
            template="campaigns/backoffice/regulated_period.html", heading="What the law asks of you before an election"
        ),
    ]

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_electoral=False) | (~models.Q(promoter_name="") & ~models.Q(promoter_postal="")),
                name="%(class)s_promoter_named",
            ),
        ]

    @property
    def own_imprint(self) -> str:
        """Return the imprint that this page itself has to carry, or an empty string."""
        if not self.is_electoral:
            return ""
        return f"Promoted by {self.promoter_name}, {self.promoter_postal}"

    def clean(self) -> None:
        """Refuse election material without its promoter."""
        super().clean()
        if self.is_electoral and not (self.promoter_name.strip() and self.promoter_postal.strip()):
            raise ValidationError({"promoter_name": PROMOTER_MISSING})
