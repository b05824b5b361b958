"""Every address that a person ever had with us: shown, exported, erased and kept off lists with the person."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import EmailField
from django.utils import timezone

from fixsend.campaigns.models import Letter, LetterReceiver, OrganisationSignature, Partner, PartnerRemoval
from fixsend.campaigns.services import partners
from fixsend.delivery.models import Message
from fixsend.events.models import GatheringState
from fixsend.evidence.models import Area
from fixsend.evidence.services import objections
from fixsend.evidence.services.objections import Said, Subject
from fixsend.inbox.models import Conversation
from fixsend.inbox.services import answering, handling
from fixsend.list_import.models import ImportRow, ListImport
from fixsend.mailing_list.services import address_change, subscribing
from fixsend.membership.models import StewardInvitation
from fixsend.moderation.models import Report, ReportReason
from fixsend.pages.services import receive_message
from fixsend.people import addresses
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Confirmation, DataRequest, FormerAddress, Person, Suppression
from fixsend.people.queries import my_data
from fixsend.people.queries.consent import is_suppressed
from fixsend.people.services import erasure, merging
from fixsend.web import signing
from fixsend.web.models import SiteDetails
from tests.campaigns import factories as campaigns
from tests.events.factories import GatheringFactory, SignUpFactory
from tests.list_import.lists import checked, content, uploaded
from tests.membership.factories import OrganisationFactory
from tests.newsletters.factories import MessageFactory
from tests.people.factories import PersonFactory
from tests.people.staff_members import staff_member

pytestmark = pytest.mark.django_db

OLD, NEW = "quillon@old.example", "quillon@new.example"
WORDS = "zanzibarwords"  # What the person typed: it must be nowhere once they are erased.


def _contact(mailbox: str, person: Person) -> None:
    SiteDetails.objects.update_or_create(pk=SiteDetails.load().pk, defaults={"team_email": "team@alliance.example"})
    receive_message(topic="other", name=WORDS, email=mailbox, text=f"{WORDS} {mailbox}")


def _conversation(mailbox: str, person: Person) -> None:
    _contact(mailbox, person)
    conversation = Conversation.objects.filter(email=mailbox).latest("id")
    colleague = staff_member()
    handling.add_note(conversation.pk, f"{WORDS} rang", actor=colleague)
    answering.answer(conversation.pk, f"Dear {WORDS}", author=colleague, seen=conversation.version, close=True)


def _report(mailbox: str, person: Person) -> None:
    organisation = OrganisationFactory()
    report = Report(
        subject=organisation, field="about", title="Group", text="x", reason=ReportReason.values[0], explanation=WORDS
    )
    report.reporter_email = mailbox
    report.fingerprint = report.make_fingerprint()
    report.save()


def _letter(mailbox: str, person: Person) -> None:
    part = campaigns.ParticipationFactory(email=mailbox, name=WORDS, person=person)
    letter = Letter.objects.create(participation=part, how="sent", subject=WORDS, sent_at=timezone.now())
    mail = MessageFactory(to="mp@parliament.example", subject=WORDS, about_hash=signing.address_hash(mailbox))
    LetterReceiver.objects.create(letter=letter, name="Ada MP", message_id=mail.pk)


def _import_row(mailbox: str, person: Person) -> None:
    brought_in = ListImport.objects.create(file_name="list.csv", kind="subscribed")
    ImportRow.objects.create(list_import=brought_in, number=1, outcome="new", email=mailbox, name=WORDS)


def _import_line(mailbox: str, person: Person) -> None:
    # As other programs write it, and once more where another person's row mentions it.
    rows = [[f"{WORDS} <{mailbox.upper()}>", WORDS, ""], ["another@example.org", "Another", f"Told by {mailbox}"]]
    uploaded(content(["Email", "Name", "Note"], *rows))


def _checked_line(mailbox: str, person: Person) -> None:
    checked(content(["Email", "Name", "Status"], [mailbox, WORDS, f"{WORDS} status"]))


def _invitation(mailbox: str, person: Person) -> None:
    StewardInvitation.objects.create(organisation=OrganisationFactory(), email=mailbox, expires_at=timezone.now())


def _signature(mailbox: str, person: Person) -> None:
    OrganisationSignature.objects.create(
        letter=campaigns.open_letter(),
        name="A group",
        signed_by=WORDS,
        role=WORDS,
        email=mailbox,
        person=person,
        state="waiting",
        confirmed_at=timezone.now(),
    )


# One way for each column that holds an address of ours to come by one.
MAKERS: dict[str, Callable[[str, Person], object]] = {
    "campaigns.OrganisationSignature.email": _signature,
    "campaigns.Participation.email": lambda mailbox, person: campaigns.ParticipationFactory(
        email=mailbox, name=WORDS, state="unconfirmed", confirmed_at=None
    ),
    "events.Gathering.host_email": lambda mailbox, person: GatheringFactory(
        host_email=mailbox, host_name=WORDS, state=GatheringState.UNCONFIRMED
    ),
    "events.SignUp.participation": lambda mailbox, person: SignUpFactory(
        needs=WORDS, participation=campaigns.ParticipationFactory(email=mailbox, name=WORDS, state="unconfirmed")
    ),
    "list_import.ImportLine.addresses": _import_line,
    "list_import.ImportLine.cells": _checked_line,
    "list_import.ImportRow.email": _import_row,
    "delivery.Message.about_hash": _letter,
    "delivery.Message.to": lambda mailbox, person: MessageFactory(to=mailbox, text=WORDS),
    "membership.StewardInvitation.email": _invitation,
    "evidence.Objection.reader_email": lambda mailbox, person: objections.receive(
        Subject(Area.objects.get(code="383"), None, "A card"),
        Said("other", WORDS, email=mailbox),
    ),
    "moderation.Report.reporter_email": _report,
    **dict.fromkeys(["inbox.IncomingMessage.email", "inbox.Conversation.email", "inbox.Answer.to"], _conversation),
    "people.Confirmation.email": lambda mailbox, person: subscribing.ask(
        mailbox, subscribing.SubscriptionRequest(purposes={"news": 1}, source="test", name=WORDS)
    ),
    "people.DataRequest.email": lambda mailbox, person: DataRequest.objects.create(
        kind="access", email=mailbox, name=WORDS, text=WORDS, due_on=timezone.localdate()
    ),
}
# Addresses of officials and of ourselves, and the person's own, which goes with their row.
NOT_THEIRS = {
    "account.EmailAddress.email",
    "campaigns.FixedReceiver.email",
    "campaigns.PartnerRemoval.email",  # What a partner has still to be told; it goes after 30 days.
    "campaigns.Pledger.email",
    "evidence.AskedBody.sent_to",  # A public body's.
    "delivery.Delivery.address",  # Emptied by the person, not by the address (tests/delivery/test_deliveries.py).
    "newsletters.Newsletter.reply_to",
    "newsletters.NewsletterTemplate.reply_to",
    "pages.PressPage.email",  # The alliance's own, for journalists.
    "membership.Organisation.contact_email",  # The organisation's, public by its own wish.
    "people.FormerAddress.address",
    "people.Person.email",
    "places.CouncilContact.email",
    "places.Representative.email",
    "web.SiteDetails.controller_email",
    "web.SiteDetails.sender_email",
    "web.SiteDetails.team_email",
}


def _address_columns() -> set[str]:
    return {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.fields
        if isinstance(field, EmailField)
    }


def _tables_with(text: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [row[0] for row in cursor.fetchall()]
        found = []
        for table in tables:
            cursor.execute(f'SELECT count(*) FROM "{table}" AS t WHERE t::text ILIKE %s', [f"%{text}%"])
            if cursor.fetchone()[0]:
                found.append(table)
    return found


def _everything_at(mailbox: str, person: Person) -> None:
    for make in MAKERS.values():
        make(mailbox, person)


def _move(person: Person, mailbox: str) -> None:
    request = address_change.ask(person, mailbox)
    confirmations.confirm(request)
    person.refresh_from_db()


@pytest.fixture
def person() -> Person:
    return PersonFactory(name=WORDS, email=OLD)


def test_every_column_with_an_address_is_tried_here_or_is_not_a_supporters():
    assert _address_columns() - NOT_THEIRS <= set(MAKERS), "Add how it is filled, so that erasing is tried with it"


def test_after_a_change_of_address_an_erasure_leaves_neither_address_nor_words_anywhere(person):
    _everything_at(OLD, person)
    _move(person, NEW)
    _everything_at(NEW, person)
    erasure.erase_person(person)
    assert {text: _tables_with(text) for text in (OLD, NEW, WORDS)} == {OLD: [], NEW: [], WORDS: []}
    assert is_suppressed(OLD)
    assert is_suppressed(NEW)


def test_after_a_merge_an_erasure_leaves_neither_address_nor_words_anywhere(person):
    other = PersonFactory(name=WORDS, email=NEW)
    _everything_at(NEW, other)
    _everything_at(OLD, person)
    merging.merge(person, other, actor=staff_member())
    erasure.erase_person(person)
    assert {text: _tables_with(text) for text in (OLD, NEW, WORDS)} == {OLD: [], NEW: [], WORDS: []}
    assert is_suppressed(NEW)


def test_what_stands_under_an_earlier_address_is_shown_to_the_person(person):
    _everything_at(OLD, person)
    _move(person, NEW)
    shown = {section.title: len(section.rows) for section in my_data.sections(person)}
    assert shown["Messages that you sent to us"] == 1
    assert shown["Texts you reported to us"] == 1
    assert shown["Addresses that you used before"] == 1
    assert shown["Emails to others that say something about you"] == 2


def test_what_another_person_does_from_the_mailbox_later_is_theirs(person):
    MessageFactory(to=OLD, subject="To the first")
    _move(person, NEW)
    second = PersonFactory(email=OLD)
    MessageFactory(to=OLD, subject="To the second")
    assert "To the second" not in str(my_data.sections(person))
    assert "To the first" not in str(my_data.sections(second))
    erasure.erase_person(person)
    assert list(Message.objects.filter(to=OLD).values_list("subject", flat=True)) == ["To the second"]


def test_whoever_comes_back_to_an_earlier_address_has_all_of_it(person):
    MessageFactory(to=OLD, subject="Before")
    _move(person, NEW)
    _move(person, OLD)
    MessageFactory(to=OLD, subject="After")
    assert not is_suppressed(OLD)
    assert addresses.all_of(person) == [OLD, NEW]
    found = str(my_data.sections(person))
    assert "Before" in found
    assert "After" in found


def test_an_address_given_up_is_kept_off_lists_until_its_owner_confirms_there(person):
    _move(person, NEW)
    assert is_suppressed(OLD)
    subscribing.ask(OLD, subscribing.SubscriptionRequest(purposes={"news": 1}, source="test"))
    confirmations.confirm(Confirmation.objects.get(email=OLD))
    assert not is_suppressed(OLD)


def test_undoing_a_merge_gives_the_address_back(person):
    other = PersonFactory(email=NEW)
    record = merging.merge(person, other, actor=staff_member())
    assert is_suppressed(NEW)
    merging.undo(record, actor=staff_member(email="another@alliance.example"))
    assert not FormerAddress.objects.exists()
    assert not is_suppressed(NEW)
    assert addresses.all_of(person) == [OLD]


def test_a_partner_is_told_to_remove_every_address_that_it_may_have(person):
    partner = Partner.objects.create(
        name="Example Charity",
        privacy_notice="https://example.org/privacy",
        agreed_on=timezone.localdate(),
        agreement="Folder 3",
    )
    partners.grant(person, [partner.pk], "test")
    partners.hand_over(partner, staff_member())
    _move(person, NEW)
    partners.withdraw(person, partner, "test")
    assert set(PartnerRemoval.objects.values_list("email", flat=True)) == {OLD, NEW}


def test_mail_that_repeats_an_erased_persons_words_and_still_waits_does_not_go(person):
    _contact(OLD, person)
    assert Message.objects.filter(to="team@alliance.example").exists()
    erasure.erase_person(person)
    assert not Message.objects.filter(to="team@alliance.example").exists()
    assert not Conversation.objects.exists()
    assert Suppression.objects.filter(reason="erased").count() == 1
