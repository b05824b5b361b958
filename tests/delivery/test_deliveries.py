"""The frozen audience in the database: what it promises, and what erasure and retention leave of it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from fixsend.delivery.document import Condition, Document, MergeField
from fixsend.delivery.models import Delivery, Mailing
from fixsend.people import retention
from fixsend.people.services.erasure import erase_person
from tests.newsletters.factories import MailingFactory
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db


def frozen(mailing: Mailing, *people) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TABLE delivery_delivery_{mailing.pk} PARTITION OF delivery_delivery FOR VALUES IN ({mailing.pk})"
        )
    for position, person in enumerate(people, 1):
        Delivery.objects.create(mailing=mailing, position=position, person=person, address=person.email)


def test_an_erasure_takes_the_name_off_a_delivery_and_leaves_it_in_the_sums():
    person, mailing = PersonFactory(), MailingFactory()
    frozen(mailing, person, PersonFactory())
    erase_person(person)
    assert Delivery.objects.filter(mailing=mailing).count() == 2
    assert Delivery.objects.get(mailing=mailing, position=1).address == ""


def test_retention_takes_the_names_off_the_deliveries_of_old_mailings():
    old, fresh = MailingFactory(state="finished"), MailingFactory(state="finished")
    Mailing.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=731))
    person = PersonFactory()
    frozen(old, person)
    frozen(fresh, person)
    assert retention.run()["delivery.deliveries"] == 1
    assert retention.run()["delivery.deliveries"] == 0
    assert list(Delivery.objects.filter(person=person).values_list("mailing", flat=True)) == [fresh.pk]


def test_the_database_takes_no_state_that_it_does_not_know():
    mailing = MailingFactory()
    frozen(mailing, PersonFactory())
    with pytest.raises(IntegrityError), transaction.atomic():
        Delivery.objects.update(state="lost")


def test_a_document_is_the_same_after_a_stay_in_the_database():
    document = Document(
        subjects=(("Hello ", MergeField("first_name", "there")),),
        text=("Hi", Condition(0, ("member",), (MergeField("council"),))),
        html=("<p>",),
        from_name="FixSEND",
        from_email="news@example.org",
        traits=({"rule": "members"},),
        headers=(("X-Kind", "news"),),
    )
    mailing = MailingFactory(document=document.to_json())
    mailing.refresh_from_db()
    assert Document.from_json(mailing.document) == document
    assert document.field_names() == {"first_name", "council"}
