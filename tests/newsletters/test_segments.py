"""Segments: rules under a name, used in other audiences, changed for all of them, deleted where nothing needs them."""

from threading import Thread

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from fixsend.audiences import queries, tree
from fixsend.audiences.rules import BadRule
from fixsend.audiences.tree import EditConflict, version
from fixsend.delivery.models import Delivery, MailingState
from fixsend.delivery.services import mailings
from fixsend.newsletters.models import Segment
from fixsend.newsletters.segments import services as segments
from fixsend.newsletters.segments.queries import uses
from fixsend.newsletters.sending.services import audience as services
from fixsend.newsletters.sending.services import sending
from fixsend.people.models import AuditEntry, Person
from fixsend.people.services import erasure
from fixsend.people.staff import roles
from tests.audiences.forms import BuilderForm
from tests.audiences.test_builder import path_of, stored, words
from tests.audiences.test_sql import london
from tests.newsletters.factories import MailingFactory, NewsletterFactory, document, subscriber
from tests.people.staff_members import sign_in_staff, staff_member

pytestmark = pytest.mark.django_db
LONDON = {"rule": "region", "regions": ["E12000007"]}
PAPER = {"rule": "action", "action": "paper"}
LIST = "/admin/segments/"


@pytest.fixture
def office(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    return client


def kept(name="Londoners", rules=None) -> Segment:
    return segments.create(name, {"all": [LONDON]} if rules is None else rules, actor=staff_member())


def use(segment: Segment) -> dict:
    return {"rule": "segment", "segment": str(segment.pk)}


def change(segment: Segment, rules, *, name=None) -> None:
    segment.refresh_from_db()
    seen = version([segment.name, segment.tree])
    segments.change(segment.pk, name or segment.name, rules, seen=seen, actor=staff_member())


def test_a_segment_stands_for_its_rules_in_other_audiences():
    subscriber("a@example.org", council=london())
    subscriber("b@example.org")
    segment = kept()
    assert queries.count(use(segment), "news") == 1
    assert queries.count({"not": use(segment)}, "news") == 1
    assert queries.describe({"not": use(segment)}) == "everyone but people in the segment “Londoners”"
    change(segment, {"not": {"all": [LONDON]}})
    assert queries.count({"all": [use(segment), LONDON]}, "news") == 0


def test_what_is_sent_keeps_the_rules_of_that_moment(db):
    subscriber("a@example.org", council=london())
    subscriber("b@example.org")
    segment = kept()
    newsletter = NewsletterFactory(audience={"all": [use(segment)]})
    mailing = sending.create(newsletter, document(), starts_at=timezone.now())
    change(segment, {})
    sending.freeze(mailing.pk)
    assert Delivery.objects.filter(mailing=mailing).count() == 1


def test_no_segment_stands_for_itself_however_far_round():
    first = kept("First")
    second = kept("Second", {"any": [use(first)]})
    third = kept("Third", {"all": [PAPER, {"not": use(second)}]})
    for circle in (use(first), {"any": [PAPER, use(second)]}, {"not": {"all": [use(third)]}}):
        with pytest.raises(BadRule, match="goes round in a circle"):
            change(first, circle)
    first.refresh_from_db()
    assert first.tree == {"all": [LONDON]}


def test_a_change_must_leave_the_audiences_that_use_it_askable():
    segment = kept()
    NewsletterFactory(audience={"any": [use(segment)] + [PAPER] * 40})
    with pytest.raises(BadRule, match="With these rules the newsletter “November news” could not be asked any more"):
        change(segment, {"any": [PAPER] * 30})


def test_a_name_is_there_once_whatever_its_capitals_and_never_empty():
    kept("Londoners")
    for name, error in [(" londoners ", segments.NameTaken), (" \n ", segments.NoName)]:
        with pytest.raises(error):
            kept(name, {"any": [PAPER]})
    with pytest.raises(IntegrityError), transaction.atomic():
        Segment.objects.create(name="LONDONERS")
    with pytest.raises(IntegrityError), transaction.atomic():
        Segment.objects.create(name="")


def test_keeping_the_same_twice_is_one_segment():
    assert kept() == kept()
    assert AuditEntry.objects.filter(action="segment.made").count() == 1


def test_of_two_who_change_a_segment_the_second_is_told():
    segment = kept()
    seen = version([segment.name, segment.tree])
    change(segment, {"any": [PAPER]})
    with pytest.raises(EditConflict):
        segments.change(segment.pk, "Londoners", {}, seen=seen, actor=staff_member())


def test_what_is_used_by_something_still_to_be_sent_cannot_be_deleted():
    segment, actor = kept(), staff_member()
    newsletter = NewsletterFactory(audience={"all": [PAPER, {"not": {"any": [use(segment)]}}]})
    other = kept("Others", {"not": {"any": [use(segment)]}})
    assert {each.user for each in uses(segment.pk)} == {newsletter, other}
    with pytest.raises(segments.InUse):
        segments.delete(segment.pk, actor=actor)
    services.set_audience(newsletter.pk, {}, seen=version(newsletter.audience), actor=actor)
    segments.delete(other.pk, actor=actor)
    for _ in range(2):
        segments.delete(segment.pk, actor=actor)
    assert not Segment.objects.exists()
    assert AuditEntry.objects.filter(action="segment.deleted").count() == 2


def test_a_newsletter_that_was_sent_keeps_the_rules_that_it_was_sent_with_when_its_segment_goes():
    segment = kept()
    newsletter = NewsletterFactory(audience={"all": [use(segment)]})
    mailing = sending.create(newsletter, document(), starts_at=timezone.now())
    assert uses(segment.pk) == []
    segments.delete(segment.pk, actor=staff_member())
    assert stored(newsletter) == {"all": [{"all": [LONDON]}]}
    mailings.move(mailing.pk, MailingState.CANCELLED)
    assert queries.describe(newsletter.audience) == "people in London"


def test_a_cancelled_mailing_does_not_free_a_segment():
    segment = kept()
    newsletter = NewsletterFactory(audience={"all": [use(segment)]})
    MailingFactory(newsletter=newsletter, state=MailingState.CANCELLED)
    assert [each.user for each in uses(segment.pk)] == [newsletter]


def test_the_list_counts_every_segment_and_says_what_cannot_be_counted(office):
    subscriber("a@example.org", council=london())
    subscriber("b@example.org")
    kept()
    kept("Everybody", {})
    Segment.objects.create(name="Broken", tree={"any": []})
    page = words(office.get(LIST))
    assert "<td>People in London</td> <td>1</td>" in page
    assert "<td>Everyone</td> <td>2</td>" in page
    assert "rules cannot be asked: This group is empty. Add a rule to it or take it out.</td> <td>–</td>" in page


def test_the_list_can_be_taken_along_as_a_table(office):
    subscriber("a@example.org", council=london())
    kept("=Londoners")
    answer = office.get(f"{LIST}segments.csv")
    assert "'=Londoners,people in London,1" in answer.content.decode()
    assert AuditEntry.objects.filter(action="list.exported").exists()


def test_a_segment_is_built_renamed_and_deleted_in_the_office(office):
    form = BuilderForm(office.get(f"{LIST}add/")).choose("part.new", "action").choose("segment-name", "On paper")
    form = BuilderForm(form.press(office, f"{LIST}add/", "add-rule part"))
    assert form.data["segment-name"] == "On paper"
    assert form.choose("part-0.value.action", "paper").press(office, f"{LIST}add/", "save").status_code == 302
    segment = Segment.objects.get()
    assert (segment.name, segment.tree) == ("On paper", {"all": [PAPER]})
    assert segment.created_by.is_staff
    edit = f"{LIST}edit/{segment.pk}/"
    BuilderForm(office.get(edit)).choose("segment-name", "Signed a sheet").press(office, edit, "save")
    segment.refresh_from_db()
    assert segment.name == "Signed a sheet"
    assert "Delete the segment" in words(office.get(f"{LIST}delete/{segment.pk}/"))
    assert Segment.objects.exists()
    for _ in range(2):
        assert office.post(f"{LIST}delete/{segment.pk}/").status_code == 302
    assert not Segment.objects.exists()


def test_what_is_wrong_with_a_segment_is_said_and_nothing_is_lost(office):
    kept("Taken")
    for name, problem in [("", "Give the segment a name."), ("taken", "There is a segment of this name already.")]:
        form = BuilderForm(office.get(f"{LIST}add/")).choose("part.new", "action")
        form = BuilderForm(form.press(office, f"{LIST}add/", "add-rule part"))
        form.choose("part-0.value.action", "paper").choose("segment-name", name)
        page = form.press(office, f"{LIST}add/", "save")
        assert f'href="#segment-name">Name: {problem}' in words(page)
        assert BuilderForm(page).data["part-0.value.action"] == "paper"
        assert BuilderForm(page).data["segment-name"] == name


def test_a_circle_is_shown_at_the_rule_that_closes_it(office):
    first = kept("First")
    second = kept("Second", {"any": [use(first)]})
    edit = f"{LIST}edit/{first.pk}/"
    form = BuilderForm(office.get(edit)).choose("part.new", "segment")
    form = BuilderForm(form.press(office, edit, "add-rule part")).choose("part-1.value.segment", str(second.pk))
    page = form.press(office, edit, "save")
    assert 'href="#part-1.value.segment">Saved segment: Saved segment: this goes round in a circle.' in words(page)
    first.refresh_from_db()
    assert first.tree == {"all": [LONDON]}


def test_deleting_what_is_used_says_where(office):
    segment = kept()
    newsletter = NewsletterFactory(audience={"all": [use(segment)]})
    page = words(office.post(f"{LIST}delete/{segment.pk}/"))
    assert f'<a href="{path_of(newsletter)}">the newsletter “November news”</a>' in page
    assert Segment.objects.exists()


def test_the_rules_of_a_newsletter_are_kept_as_a_segment_without_saving_the_newsletter(office):
    newsletter = NewsletterFactory()
    form = BuilderForm(office.get(path_of(newsletter))).choose("part.new", "action")
    form = BuilderForm(form.press(office, path_of(newsletter), "add-rule part"))
    form.choose("part-0.value.action", "paper").choose("segment-name", "")
    page = form.press(office, path_of(newsletter), "keep")
    assert "Give the segment a name." in words(page)
    form = BuilderForm(page).choose("segment-name", "On paper")
    for _ in range(2):
        page = form.press(office, path_of(newsletter), "keep")
        assert "These rules are saved as the segment" in words(page)
    assert Segment.objects.get().tree == {"all": [PAPER]}
    assert stored(newsletter) == {}
    assert BuilderForm(page).data["part-0.value.action"] == "paper"


def test_a_segment_stays_when_whoever_made_it_is_erased():
    segment = kept()
    Person.objects.filter(pk=segment.created_by_id).update(is_staff=False, is_superuser=False)
    erasure.erase_person(Person.objects.get(pk=segment.created_by_id), actor=staff_member())
    segment.refresh_from_db()
    assert segment.created_by is None


@pytest.mark.django_db(transaction=True)
def test_two_people_cannot_close_a_circle_between_them():
    first, second = kept("First"), kept("Second")
    refused = []

    def point(one: Segment, other: Segment) -> None:
        try:
            change(one, {"all": [use(other)]})
        except BadRule as error:
            refused.append(str(error))
        finally:
            connection.close()

    threads = [Thread(target=point, args=pair) for pair in [(first, second), (second, first)]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refused) == 1
    for segment in Segment.objects.all():
        tree.read(use(segment))
