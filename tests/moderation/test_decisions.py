"""Deciding about a report: the text stays or goes, both sides are told why, once, and only moderators can."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from fixsend.delivery.models import Message
from fixsend.membership.models import Organisation
from fixsend.moderation import queries, services
from fixsend.moderation.models import Report
from fixsend.moderation.reportables import reportable_of
from fixsend.moderation.services import ReportedText
from fixsend.people import retention
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles
from tests.membership.factories import OrganisationFactory, PersonFactory
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db
QUEUE = "/admin/reports/"


@pytest.fixture
def organisation():
    steward = PersonFactory(email="steward@example.org")
    return OrganisationFactory(name="Leeds Families", slug="leeds-families", about="Bad words.", steward=steward)


@pytest.fixture
def moderator():
    return staff_member(roles.MODERATOR)


def report(organisation, field="about", **fields):
    token = ReportedText(reportable_of(organisation), organisation, field).token
    return services.file_report(token, **{"reason": "hate", **fields})


def to(address):
    return Message.objects.filter(to=address).exclude(kind="report receipt")


def test_removing_a_text_takes_it_off_the_site_and_tells_both_sides(client, organisation, moderator):
    reported = report(organisation, email="reporter@example.org", explanation="Mean to us.")
    services.decide(reported.pk, uphold=True, reasons="It insults a family.", by=moderator)
    assert "Bad words." not in client.get("/organisations/leeds-families/").content.decode()
    answer, told = to("reporter@example.org").get(), to("steward@example.org").get()
    assert "We have taken the text down" in answer.text
    assert "you can appeal" in told.text
    for mail in (answer, told):
        assert "It insults a family." in mail.text
        assert reported.number in mail.text
    assert "reporter@" not in told.text
    assert "Mean to us." not in told.text
    assert "It insults a family." in told.html
    entry = AuditEntry.objects.get(action="report.upheld")
    assert (entry.actor, entry.subject) == (moderator, f"report {reported.number}")


def test_keeping_a_text_answers_the_reporter_and_tells_nobody_else(client, organisation, moderator):
    reported = report(organisation, email="reporter@example.org")
    services.decide(reported.pk, uphold=False, reasons="It is true.", by=moderator)
    assert "Bad words." in client.get("/organisations/leeds-families/").content.decode()
    assert "we have decided to keep the text" in to("reporter@example.org").get().text
    assert not to("steward@example.org").exists()


def test_a_reporter_without_an_address_gets_no_mail(organisation, moderator):
    reported = report(organisation)
    services.decide(reported.pk, uphold=False, reasons="It is true.", by=moderator)
    reported.refresh_from_db()
    assert reported.answered_at is None
    assert not Message.objects.exists()


def test_everybody_who_reported_the_same_text_is_answered_with_one_decision(organisation, moderator):
    first = report(organisation, email="one@example.org")
    report(organisation, email="two@example.org")
    elsewhere = report(OrganisationFactory(), email="three@example.org")
    assert len(services.decide(first.pk, uphold=True, reasons="Yes.", by=moderator)) == 2
    assert to("one@example.org").count() == to("two@example.org").count() == 1
    elsewhere.refresh_from_db()
    assert elsewhere.is_open
    assert to("steward@example.org").count() == 1


def test_a_report_of_other_words_waits_when_a_text_is_kept(organisation, moderator):
    first = report(organisation)
    organisation.about = "Other words."
    organisation.save()
    second = report(organisation)
    services.decide(first.pk, uphold=False, reasons="Fine.", by=moderator)
    second.refresh_from_db()
    assert second.is_open


def test_a_report_is_decided_once(organisation, moderator):
    reported = report(organisation, email="one@example.org")
    services.decide(reported.pk, uphold=False, reasons="Fine.", by=moderator)
    with pytest.raises(services.AlreadyDecided):
        services.decide(reported.pk, uphold=True, reasons="Not fine.", by=moderator)
    assert to("one@example.org").count() == 1
    assert Organisation.objects.get().about == "Bad words."


def test_a_reported_name_takes_the_whole_entry_out_of_the_directory(client, organisation, moderator):
    services.decide(report(organisation, "name").pk, uphold=True, reasons="Poses as us.", by=moderator)
    assert client.get("/organisations/leeds-families/").status_code == 404
    assert Organisation.objects.get().name == "Leeds Families"  # The record keeps it.


def test_a_text_of_something_deleted_meanwhile_can_still_be_decided(organisation, moderator):
    reported = report(organisation, email="one@example.org")
    organisation.delete()
    services.decide(reported.pk, uphold=True, reasons="Gone.", by=moderator)
    assert to("one@example.org").count() == 1


def test_the_queue_shows_open_reports_first_and_the_oldest_on_top(organisation, moderator):
    old, decided, new = (report(organisation, explanation=words) for words in ("a", "b", "c"))
    Report.objects.filter(pk=decided.pk).update(status="rejected", decided_at=timezone.now(), decision="x")
    assert list(queries.queue()) == [old, new, decided]
    assert queries.waiting() == 2


def test_a_moderator_decides_on_screen(client, organisation):
    sign_in_staff(client, roles.MODERATOR)
    reported = report(organisation, explanation="Mean to us.")
    assert "Leeds Families" in client.get(QUEUE).content.decode()
    path = reverse("reports:decide", args=[reported.pk])
    page = client.get(path).content.decode()
    assert "Bad words." in page
    assert "Mean to us." in page
    assert AuditEntry.objects.filter(action="report.seen", subject=f"report {reported.number}").exists()
    assert client.post(path, {"uphold": "", "reasons": ""}).status_code == 200
    assert Report.objects.get().is_open
    client.post(path, {"uphold": "yes", "reasons": "It insults."})
    assert Report.objects.get().status == "upheld"
    again = client.post(path, {"uphold": "no", "reasons": "Changed my mind."}, follow=True)
    assert "has already been decided. You wrote: “Changed my mind.”" in again.content.decode()
    assert "It insults." in client.get(path).content.decode()


def test_a_moderator_sees_that_the_text_was_changed_since(client, organisation):
    sign_in_staff(client, roles.MODERATOR)
    reported = report(organisation)
    organisation.about = "Kind words."
    organisation.save()
    page = client.get(reverse("reports:decide", args=[reported.pk])).content.decode()
    assert "Bad words." in page
    assert "Kind words." in page


@pytest.mark.parametrize("role", [roles.EDITOR, roles.CAMPAIGNER, roles.MEMBERSHIP_SECRETARY])
def test_other_roles_see_no_reports(client, organisation, role):
    sign_in_staff(client, role)
    path = reverse("reports:decide", args=[report(organisation).pk])
    for answer in (client.get(QUEUE), client.get(path), client.post(path, {"uphold": "yes", "reasons": "x"})):
        assert answer.status_code in {302, 403}
    assert Report.objects.get().is_open


def test_whoever_only_reads_cannot_decide(client, organisation):
    sign_in_staff(client, roles.READ_ONLY)
    path = reverse("reports:decide", args=[report(organisation).pk])
    client.post(path, {"uphold": "yes", "reasons": "x"})
    assert Report.objects.get().is_open


def test_addresses_go_soon_after_the_answer_and_reports_after_years(organisation, moderator):
    reported = report(organisation, email="one@example.org")
    services.decide(reported.pk, uphold=False, reasons="Fine.", by=moderator)
    waiting = report(organisation, email="two@example.org")
    retention.run(timezone.now() + timedelta(days=91))
    reported.refresh_from_db()
    waiting.refresh_from_db()
    assert (reported.reporter_email, waiting.reporter_email) == ("", "two@example.org")
    retention.run(timezone.now() + timedelta(days=3 * 366))
    assert list(Report.objects.all()) == [waiting]
