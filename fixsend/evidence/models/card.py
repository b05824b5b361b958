"""Report cards as they were drawn, so that none is drawn anew for each reader."""

from django.db import models
from django.db.models import Q

from fixsend.evidence.models.area import Area


class CardClock(models.Model):
    """One row that counts how often anything changed of which cards are made: figures, footnotes, corrections.

    Whoever changes it counts on in the same transaction, so that a card of an earlier number is known for an old one.
    """

    number = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(name="card_clock_is_one", condition=Q(pk=1))]

    def __str__(self) -> str:
        return str(self.number)


class DrawnCard(models.Model):
    """One area's report card: its first sentence, the HTML of its first screen, and all below that, deflated.

    What is deflated ends with a full flush (RFC 1951), so that it can be sent between two other pieces as it is.
    """

    area = models.OneToOneField(Area, primary_key=True, on_delete=models.CASCADE, related_name="drawn_card")
    headline = models.CharField(max_length=600)
    top = models.TextField()
    content = models.BinaryField()
    # What it was drawn of (`CardClock.number`) and by which code: with either another, it is old.
    number = models.PositiveBigIntegerField()
    drawn_by = models.CharField(max_length=16)
    drawn_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="drawn_card_has_a_headline", condition=~Q(headline="")),
            models.CheckConstraint(name="drawn_card_drawn_by", condition=Q(drawn_by__regex=r"^[0-9a-f]{16}$")),
        ]

    def __str__(self) -> str:
        return f"{self.area_id}: {self.headline}"
