"""Who got a mailing, one bit for each person, so that "got" and "did not get" cost a count next to nothing."""

from django.db import models

from fixsend.delivery.models.delivery import DeliveryState
from fixsend.delivery.models.mailing import Mailing

# A mail that may have arrived counts as got: nobody is told twice.
GOT = (DeliveryState.SENT, DeliveryState.COMPLAINED, DeliveryState.IN_DOUBT)
# People in one row: 4096 bits are 512 bytes, which stay in the table's own pages and are quick to rewrite.
CHUNK_BITS = 12


class RecipientBitmap(models.Model):
    """The bits of 4096 people in a row; bit n of chunk c is person c × 4096 + n.

    Collected once a mailing is over (`audiences.recipient_bitmap`), from then on kept by a trigger on the mailing's own
    partition of the deliveries. A mailing without them is asked delivery by delivery.
    """

    pk = models.CompositePrimaryKey("mailing_id", "chunk")
    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="recipient_bitmaps")
    chunk = models.IntegerField()
    people = models.BinaryField()

    def __str__(self) -> str:
        return f"Recipients {self.chunk} of mailing {self.mailing_id}"
