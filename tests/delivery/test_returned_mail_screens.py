"""What staff see of mail that came back."""

import pytest

from fixsend.delivery.bounces import services
from fixsend.delivery.models import UnparsedMail
from fixsend.delivery.models.returned_mail import ReturnedMailChannel
from tests.delivery.bounces.mails import loose
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


def test_staff_see_what_was_set_aside_and_why(client):
    sign_in_staff(client)
    services.take_mail(b"Content-Type: message/rfc822\n\n" * 3000, ReturnedMailChannel.MAILBOX)
    strange = loose("Hello", From="Ada <postmaster@school.example>", Subject="A word from your server")
    services.take_mail(strange, ReturnedMailChannel.MAILBOX)
    page = client.get("/admin/returned-mail-set-aside/").content.decode()
    for row in UnparsedMail.objects.all():
        assert row.why in page
    assert "school.example" in page
    assert "postmaster@" not in page
