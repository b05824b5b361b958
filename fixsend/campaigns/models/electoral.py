"""What the law wants of election material: it names its promoter."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel

PROMOTER_MISSING = "Election material has to say who promotes it: fill in the promoter’s name and postal address."


class Electoral(models.Model):
    """The abstract base of pages that staff may mark as election material.

    Digital election material has to carry the name and postal address of its promoter, and of the person on behalf of
    whom it is published (Elections Act 2022, ss. 41 to 43); printed material likewise (Political Parties, Elections
    and Referendums Act 2000, s. 143).
    """

    is_electoral = models.BooleanField(
        "election material",
        default=False,
        help_text="Tick it if this can reasonably be read as meant to sway how people vote. In the months before an "
        "election, spending on such a campaign may be regulated: read the Electoral Commission’s guidance for "
        "non-party campaigners first.",
    )
    promoter_name = models.CharField(
        "promoter’s name", max_length=120, blank=True, help_text="Who causes this to be published, for whom."
    )
    promoter_postal = models.CharField("promoter’s postal address", max_length=240, blank=True)

    electoral_panels = [
        MultiFieldPanel(
            [FieldPanel("is_electoral"), FieldPanel("promoter_name"), FieldPanel("promoter_postal")],
            heading="Elections",
            help_text="Name and address then stand on the page, its picture for sharing, embeds, mails and papers.",
        ),
        HelpPanel(template="campaigns/backoffice/regulated_period.html", heading="What a regulated period asks of you"),
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
