"""Building an audience in the back office by the buttons of the form alone."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from fixsend.audiences import queries
from fixsend.newsletters.models import Series, Step
from fixsend.newsletters.sending.queries.recipients import AUDIENCE_SET
from fixsend.people.models import AuditEntry, Tag
from fixsend.people.staff import roles
from tests.audiences.forms import BuilderForm
from tests.audiences.test_sql import london
from tests.newsletters.factories import MailingFactory, NewsletterFactory, subscriber
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db
LONDON = {"rule": "region", "regions": ["E12000007"]}
PAPER = {"rule": "action", "action": "paper"}


@pytest.fixture
def office(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    return client


def path_of(newsletter) -> str:
    return f"/admin/newsletters/audience/{newsletter.pk}/"


def opened(office, newsletter) -> BuilderForm:
    return BuilderForm(office.get(path_of(newsletter)))


def stored(newsletter):
    newsletter.refresh_from_db()
    return newsletter.audience


def changes():
    return AuditEntry.objects.filter(action=AUDIENCE_SET)


def words(page) -> str:
    return " ".join(page.content.decode().split())


def test_the_editor_leads_to_the_audience(office):
    newsletter = NewsletterFactory()
    assert path_of(newsletter) in office.get(f"/admin/newsletters/edit/{newsletter.pk}/").content.decode()


def test_without_rules_it_goes_to_everybody_who_agreed(office):
    subscriber("a@example.org")
    subscriber("b@example.org", purposes=("actions",))
    page = words(office.get(path_of(NewsletterFactory())))
    assert '<strong class="audience-count">1</strong> person would get it now' in page
    assert "It goes to <strong>everyone</strong>" in page
    assert "agreed to “Newsletters”" in page


def test_rules_and_groups_are_added_changed_counted_and_saved_by_buttons(office):
    newsletter = NewsletterFactory()
    path = path_of(newsletter)
    subscriber("a@example.org", council=london())
    subscriber("b@example.org")
    form = opened(office, newsletter).choose("part.new", "region")
    form = BuilderForm(form.press(office, path, "add-rule part"))
    form.choose("part-0.value.regions", "E12000007")
    form = BuilderForm(form.press(office, path, "add-group part"))
    form = BuilderForm(form.choose("part-1.new", "action").press(office, path, "add-rule part-1"))
    form.choose("part-1-0.value.action", "paper").choose("part-1.kind", "none")
    page = form.press(office, path, "count")
    assert 'data-w-unsaved-force-value="true"' in words(page), "a browser asks before counted rules are left"
    assert '<strong class="audience-count">1</strong> person would get it now' in words(page)
    assert "people in London, but not people who signed on paper" in words(page)
    assert stored(newsletter) == {}
    answer = BuilderForm(page).press(office, path, "save")
    assert answer.status_code == 302
    assert stored(newsletter) == {"all": [LONDON, {"not": {"any": [PAPER]}}]}
    assert changes().get().subject == f"newsletter {newsletter.pk}"


@pytest.mark.parametrize(
    ("button", "leads_to"), [("save-send", "newsletter_sending:steps"), ("save-write", "newsletters:edit")]
)
def test_whoever_goes_on_takes_the_rules_along(office, button, leads_to):
    newsletter = NewsletterFactory(live=True)
    path = path_of(newsletter)
    form = BuilderForm(opened(office, newsletter).choose("part.new", "region").press(office, path, "add-rule part"))
    page = form.press(office, path, button)
    assert "Nothing is saved yet." in words(page), "an unfinished rule is no reason to go on without it"
    answer = BuilderForm(page).choose("part-0.value.regions", "E12000007").press(office, path, button)
    assert answer.url == reverse(leads_to, args=[newsletter.pk])
    assert stored(newsletter) == {"all": [LONDON]}


def test_what_is_stored_is_shown_again_and_saving_it_unchanged_changes_nothing(office):
    tree = {"any": [{"not": LONDON}, {"all": [{"rule": "joined", "since": "2026-05-01"}]}]}
    newsletter = NewsletterFactory(audience=tree)
    opened(office, newsletter).press(office, path_of(newsletter), "save")
    assert stored(newsletter) == tree
    assert not changes().exists()


def test_a_rule_and_a_group_are_taken_away(office):
    newsletter = NewsletterFactory(audience={"all": [LONDON, {"any": [PAPER]}]})
    form = BuilderForm(opened(office, newsletter).press(office, path_of(newsletter), "remove part-0"))
    form = BuilderForm(form.press(office, path_of(newsletter), "remove part-0"))
    form.press(office, path_of(newsletter), "save")
    assert stored(newsletter) == {}


def test_what_is_wrong_stands_at_the_top_and_beside_each_rule_and_nothing_is_lost(office):
    newsletter = NewsletterFactory()
    path = path_of(newsletter)
    form = opened(office, newsletter)
    for rule in ("region", "joined"):
        form = BuilderForm(form.choose("part.new", rule).press(office, path, "add-rule part"))
    form.choose("part-1.value.since", "2026-05-02").choose("part-1.value.before", "2026-05-01").choose(
        "part-1.not", "1"
    )
    form = BuilderForm(form.press(office, path, "add-group part"))
    page = form.press(office, path, "save")
    assert page.status_code == 200
    assert stored(newsletter) == {}
    summary = words(page).partition('role="alert"')[2].partition("</div>")[0]
    for where, what in [
        ("part-0.value.regions", "Region: Regions: choose at least one."),
        ("part-1.value.since", "the first date has to be earlier than the second."),
        ("part-2", "Group 3: This group is empty. Add a rule to it or take it out."),
    ]:
        assert f'href="#{where}"' in summary
        assert what in summary
        assert what.rpartition(": ")[2] in words(page).partition(f'id="{where.partition(".")[0]}.problem"')[2]
    assert BuilderForm(page).data["part-1.value.since"] == "2026-05-02"
    assert BuilderForm(page).data["part-1.not"] == "1"


def test_while_rules_are_being_filled_in_nobody_is_scolded(office):
    newsletter = NewsletterFactory()
    form = opened(office, newsletter).choose("part.new", "region")
    page = words(form.press(office, path_of(newsletter), "add-rule part"))
    assert "Not counted yet." in page
    assert 'role="alert"' not in page
    assert "error-message" not in page


def test_adding_a_rule_without_saying_which_says_so_at_the_list(office):
    newsletter = NewsletterFactory()
    page = words(opened(office, newsletter).press(office, path_of(newsletter), "add-rule part"))
    assert 'id="part.new-problem">Choose what the rule is about.' in page


def test_the_cursor_goes_to_what_was_added_and_after_removing_to_the_list(office):
    newsletter = NewsletterFactory()
    path = path_of(newsletter)
    page = opened(office, newsletter).choose("part.new", "joined").press(office, path, "add-rule part")
    assert autofocused(page) == ["part-0.value.since"]
    page = BuilderForm(page).press(office, path, "remove part-0")
    assert autofocused(page) == ["part.new"]


def autofocused(page) -> list[str]:
    return [tag.partition('id="')[2].partition('"')[0] for tag in words(page).split("<") if " autofocus" in tag]


def test_groups_go_no_deeper_than_people_can_follow(office):
    newsletter = NewsletterFactory(audience={"all": [{"any": [{"all": [LONDON]}]}]})
    buttons = opened(office, newsletter).buttons
    assert {"add-group part", "add-group part-0", "add-rule part-0-0"} <= buttons
    assert "add-group part-0-0" not in buttons


def test_a_change_with_scripts_gets_only_the_count(office):
    newsletter = NewsletterFactory(audience={"all": [LONDON]})
    data = opened(office, newsletter).data
    page = office.post(
        path_of(newsletter), data.urlencode(), "application/x-www-form-urlencoded", headers={"hx-request": "true"}
    )
    assert "would get it now" in page.content.decode()
    assert "<form" not in page.content.decode()


def test_a_button_with_scripts_gets_the_rules_and_the_count(office):
    newsletter = NewsletterFactory(audience={"all": [LONDON]})
    data = opened(office, newsletter).data
    data["do"] = "remove part-0"
    page = office.post(
        path_of(newsletter), data.urlencode(), "application/x-www-form-urlencoded", headers={"hx-request": "true"}
    )
    assert 'id="audience-rules"' in page.content.decode()
    assert 'hx-swap-oob="innerHTML:#audience-outcome"' in page.content.decode()
    assert "<html" not in page.content.decode()


def test_saving_twice_changes_once(office):
    newsletter = NewsletterFactory()
    form = opened(office, newsletter).choose("part.new", "action")
    form = BuilderForm(form.press(office, path_of(newsletter), "add-rule part"))
    form.choose("part-0.value.action", "paper")
    for _ in range(2):
        assert form.press(office, path_of(newsletter), "save").status_code == 302
    assert stored(newsletter) == {"all": [PAPER]}
    assert changes().count() == 1


def test_of_two_people_the_second_is_told_and_may_put_their_rules_in_place(office):
    newsletter = NewsletterFactory(audience={"all": [LONDON]})
    colleague, other = sign_in_staff(second := Client(), roles.CAMPAIGNER), opened(office, newsletter)
    opened(second, newsletter).choose("part.kind", "none").press(second, path_of(newsletter), "save")
    page = other.choose("part.kind", "any").press(office, path_of(newsletter), "save")
    assert f"{colleague} has changed these rules while you had them open" in words(page)
    assert "it goes to everyone but people in London" in words(page)
    assert stored(newsletter) == {"not": {"any": [LONDON]}}
    BuilderForm(page).press(office, path_of(newsletter), "save")
    assert stored(newsletter) == {"any": [LONDON]}


def test_the_audience_of_what_is_on_its_way_stands(office):
    newsletter = NewsletterFactory()
    form = opened(office, newsletter).choose("part.new", "action")
    form = BuilderForm(form.press(office, path_of(newsletter), "add-rule part"))
    form.choose("part-0.value.action", "paper")
    MailingFactory(newsletter=newsletter)
    page = form.press(office, path_of(newsletter), "save")
    assert "on its way or has been sent" in words(page)
    assert BuilderForm(page).data["part-0.value.action"] == "paper"
    assert stored(newsletter) == {}
    page = office.get(path_of(newsletter))
    assert "on its way or has been sent" in words(page)
    assert BuilderForm(page).buttons == set()


def test_a_newsletter_that_a_colleague_has_locked_is_left_alone(office):
    newsletter = NewsletterFactory(locked=True, locked_by=sign_in_staff(Client()), locked_at=timezone.now())
    assert "A colleague has locked this newsletter" in words(office.get(path_of(newsletter)))


def test_a_message_of_a_series_has_no_rules_of_its_own(office):
    newsletter = NewsletterFactory()
    Step.objects.create(series=Series.objects.create(name="Welcome", trigger="joined"), number=1, newsletter=newsletter)
    answer = office.get(path_of(newsletter), follow=True)
    assert answer.redirect_chain[-1][0] == reverse("series:show", args=[newsletter.series_step.series_id])
    assert "The series says who gets it, and when." in words(answer)


def test_a_rule_whose_tag_is_gone_says_so_and_can_be_mended(office):
    tag = Tag.objects.create(name="parent")
    newsletter = NewsletterFactory(audience={"all": [{"rule": "tag", "tags": [str(tag.pk)]}, {"rule": "gone"}]})
    tag.delete()
    page = office.get(path_of(newsletter))
    assert "something chosen here is not there any more" in words(page)
    assert "This site has no such rule any more" in words(page)
    BuilderForm(BuilderForm(page).press(office, path_of(newsletter), "remove part-1")).press(
        office, path_of(newsletter), "remove part-0"
    )


def test_the_draft_whose_kind_of_mail_has_changed_is_counted_for_the_new_kind(office):
    newsletter = NewsletterFactory()
    subscriber("a@example.org", purposes=("actions",))
    newsletter.purpose = "actions"
    newsletter.save_revision()
    assert "agreed to “Campaign actions”" in words(office.get(path_of(newsletter)))


@pytest.mark.parametrize("role", [roles.EDITOR, roles.MODERATOR, roles.READ_ONLY, roles.MEMBERSHIP_SECRETARY])
def test_other_roles_have_no_say(client, role):
    sign_in_staff(client, role)
    newsletter = NewsletterFactory()
    client.post(path_of(newsletter), {"do": "save", "part.kind": "all", "seen": ""})
    assert not changes().exists()


@pytest.mark.parametrize(
    "sent",
    [
        {"part.kind": "rule"},
        {"part-0.kind": "rule", "part-0.rule": "region"},
        {"part.kind": "all", "part-0-0.kind": "rule", "part-7.kind": "all", "part-" + "1" * 60 + ".kind": "all"},
        {"part.kind": "x", "part-0.kind": "everybody", "do": "remove part-9-9"},
        {"do": "add-rule part-0-0-0-0"},
        {"do": "add-group x", "part.kind": "none"},
        {f"part{'-0' * deep}.kind": "all" for deep in range(40)},
        {f"part-{each}.kind": "all" for each in range(400)},
    ],
)
def test_a_form_that_is_none_of_ours_breaks_nothing(office, sent):
    newsletter = NewsletterFactory()
    assert office.post(path_of(newsletter), sent).status_code == 200
    assert office.post(path_of(newsletter), sent | {"do": "save"}).status_code in (200, 302)
    queries.describe(stored(newsletter))
