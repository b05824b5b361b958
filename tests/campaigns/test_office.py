"""What staff see of an action and of who took part, and what they do about it."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from fixsend.campaigns.models import Letter, LetterReceiver, Milestone, OrganisationSignature, Participation, Reason
from fixsend.campaigns.queries.counts import counted
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles, work_queue
from fixsend.places.models import Council
from tests.campaigns.factories import ParticipationFactory, open_letter, petition, write_to
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaigner(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    return client


def url(name, *args):
    return reverse(f"campaigns_office:{name}", args=args)


def words(answer):
    return " ".join(answer.content.decode().split())


def test_every_action_is_listed_with_its_numbers(campaigner):
    action = petition()
    ParticipationFactory.create_batch(2, action=action)
    ParticipationFactory(action=action, state="held")
    page = words(campaigner.get(url("index")))
    assert "Fund our schools" in page
    assert '<td data-label="Count">2</td> <td data-label="In the last 24 hours">3</td>' in page
    assert '<td data-label="Not confirmed yet">0</td>' in page
    assert f"{url('people', action.pk)}?state=held" in page


def test_the_list_leads_to_everything_that_waits_in_an_action(campaigner):
    action, letter, writing = petition(), open_letter(), write_to()
    Milestone.objects.create(action=action, number=10)
    OrganisationSignature.objects.create(letter=letter, name="Fen Families", state="waiting")
    sent = Letter.objects.create(participation=ParticipationFactory(action=writing), how="sent", sent_at=timezone.now())
    LetterReceiver.objects.create(letter=sent, name="Pat Member", came_back_at=timezone.now())
    Reason.objects.create(participation=ParticipationFactory(action=action), text="For my son.")
    quiet = petition("Quiet")
    page = words(campaigner.get(url("index")))
    for address, said in (
        (url("reasons", action.pk), "1 to read: why people take part"),
        (url("show", action.pk), "1 to mark as seen: milestones reached"),
        (url("organisations", letter.pk), "1 to sign for an organisation"),
        (url("came_back", writing.pk), "1 that did not arrive"),
    ):
        assert f'<a href="{address}">{said}' in page
    assert page.index(letter.title) < page.index(quiet.title)


@pytest.mark.parametrize(("role", "leads"), [(roles.CAMPAIGNER, True), (roles.EDITOR, False)])
def test_from_an_action_among_pages_and_its_editor_those_are_led_to_its_figures_who_may_see_them(client, role, leads):
    sign_in_staff(client, role)
    action = petition()
    among = reverse("wagtailadmin_explore", args=[action.get_parent().pk])
    for screen in (among, reverse("wagtailadmin_pages:edit", args=[action.pk])):
        assert (f'href="{url("show", action.pk)}"' in client.get(screen).content.decode()) == leads, screen
    # A campaign is no action, and nobody takes part in one.
    assert url("show", action.get_parent().pk) not in client.get(among).content.decode()


def test_the_page_of_an_action_and_its_editor_are_one_press_from_its_figures(campaigner):
    action = petition(goal=2000)
    ParticipationFactory.create_batch(3, action=action)
    page = words(campaigner.get(url("show", action.pk)))
    assert "<strong>3 signatures</strong>, of 2,000 to reach. 3 in the last 24 hours." in page
    assert f'<a href="{settings.SITE_URL}{action.url}">{settings.SITE_URL}{action.url}</a>' in page
    assert f'href="{reverse("wagtailadmin_pages:edit", args=[action.pk])}">Edit the page</a>' in page
    action.unpublish()
    page = words(campaigner.get(url("show", action.pk)))
    assert "It is not on the site." in page
    assert "See the page" not in page


def test_people_can_be_put_in_another_order(campaigner):
    action = petition()
    for name, council in (("Bo", "Leeds"), ("Cy", "Bexley"), ("Ada", "Kent")):
        ParticipationFactory(action=action, name=name, council=Council.objects.get(name=council))

    def names(order):
        page = campaigner.get(url("people", action.pk), {"order": order}).context["page_obj"]
        return [part.name for part in page]

    assert names("") == names("nonsense") == names("newest") == ["Ada", "Cy", "Bo"]
    assert names("oldest") == ["Bo", "Cy", "Ada"]
    assert names("name") == ["Ada", "Bo", "Cy"]
    assert names("council") == ["Cy", "Ada", "Bo"]
    file = campaigner.get(url("people_file", action.pk, "csv"), {"order": "name"}).content.decode()
    assert [line.split(",")[0] for line in file.splitlines()[1:]] == ["Ada", "Bo", "Cy"]


def test_the_figures_are_drawn_as_charts_with_their_tables(campaigner):
    action = petition()
    for number, name in enumerate(Council.objects.order_by("pk")[:12], 1):
        ParticipationFactory.create_batch(number, action=action, council=name)
    Participation.objects.filter(council=Council.objects.order_by("pk")[0]).update(
        created_at=timezone.now() - timedelta(days=30)
    )
    page = words(campaigner.get(url("show", action.pk)))
    assert "In all, online, week by week" in page
    assert "Online: from 1 (" in page
    assert ") to 78 (" in page
    assert "By council: the 10 with most, of 12" in page
    assert "Show all 12 as a table" in page
    assert f"{Council.objects.order_by('pk')[0]} </th> <td>1</td>" in page


def test_the_figures_of_an_action_without_anybody_say_so(campaigner):
    page = words(campaigner.get(url("show", petition().pk)))
    assert "<p>None.</p>" in page
    assert 'class="chart"' not in page


def test_the_figures_tell_days_ways_and_councils(campaigner):
    action = petition()
    leeds = Council.objects.get(name="Leeds")
    ParticipationFactory.create_batch(3, action=action, council=leeds, via="whatsapp")
    ParticipationFactory(action=action, council=leeds, state="withdrawn", ended_at=timezone.now())
    page = words(campaigner.get(url("show", action.pk)))
    for line in ("Leeds </th> <td>3</td>", "WhatsApp </th> <td>3</td>", "Withdrawn</a> </th> <td>1</td>"):
        assert line in page
    file = campaigner.get(url("figures_file", action.pk, "csv")).content.decode()
    assert "By council,Leeds,3" in file
    assert campaigner.get(url("figures_file", action.pk, "exe")).status_code == 404


def test_those_whose_council_is_not_known_come_after_all_councils(campaigner):
    action = petition()
    ParticipationFactory(action=action, council=Council.objects.get(name="Leeds"))
    ParticipationFactory.create_batch(2, action=action, council=None)
    file = campaigner.get(url("figures_file", action.pk, "csv")).content.decode()
    assert file.index("By council,Leeds,1") < file.index("By council,Not known,2")


def test_every_day_stands_in_the_table_below_the_line(campaigner):
    action = petition()
    for days in range(23):
        ParticipationFactory(action=action, created_at=timezone.now() - timedelta(days=days))
    page = words(campaigner.get(url("show", action.pk)))
    _, table = page.split("<summary>Show all 23 as a table</summary>")
    for days in (0, 19, 22):
        assert f"{date_format(timezone.localdate() - timedelta(days=days), 'j F Y')} </th>" in table


def test_what_looks_odd_is_shown_and_leads_to_the_people(campaigner):
    action = petition()
    moment = timezone.now() - timedelta(hours=1)
    ParticipationFactory.create_batch(10, action=action, network="a" * 64, created_at=moment)
    for number in range(3):
        ParticipationFactory(action=action, name="Jo Bloggs", email=f"jo{number}@example.org")
    page = words(campaigner.get(url("show", action.pk)))
    assert f"?network={'a' * 64}" in page
    assert "?q=jo bloggs" in page
    assert "Many in the same second" in page
    listed = campaigner.get(url("people", action.pk), {"network": "a" * 64})
    assert listed.context["page_obj"].paginator.count == 10


def test_mailboxes_that_are_thrown_away_and_small_domains_are_told_apart(campaigner):
    action = petition()
    ParticipationFactory(action=action, email="one@mailinator.com")
    for number in range(20):
        ParticipationFactory(action=action, email=f"n{number}@one-school.example")
        ParticipationFactory(action=action, email=f"n{number}@gmail.com")
    thrown_away, small = re.findall(
        r"<h3>([^<]+)</h3>(.*?)(?=<h3>|</main>)", words(campaigner.get(url("show", action.pk)))
    )[-2:]
    assert thrown_away[0] == "Temporary email addresses"
    assert "?q=@mailinator.com" in thrown_away[1]
    assert "one-school" not in thrown_away[1]
    assert "?q=@one-school.example" in small[1]
    assert "mailinator" not in small[1]
    assert "gmail.com" not in small[1]


def test_people_are_taken_out_together_with_a_reason_and_brought_back(campaigner):
    action = petition()
    parts = ParticipationFactory.create_batch(3, action=action)
    ticked = [part.pk for part in parts[:2]]
    answer = campaigner.post(url("remove", action.pk), {"part": ticked, "reason": ""}, follow=True)
    assert "enter a reason" in words(answer)
    assert counted(action) == 3
    answer = campaigner.post(
        url("remove", action.pk), {"part": ticked, "reason": "one computer", "query": "state=confirmed"}, follow=True
    )
    assert answer.redirect_chain[-1][0].endswith("?state=confirmed")
    assert counted(action) == 1
    assert AuditEntry.objects.filter(action="participation.removed").count() == 2
    for _ in range(2):
        campaigner.post(url("let_count", action.pk), {"part": ticked})
    assert counted(action) == 3
    assert AuditEntry.objects.filter(action="participation.let_count").count() == 2


def test_ticks_of_another_action_change_nothing(campaigner):
    part, other = ParticipationFactory(), petition("Another")
    campaigner.post(url("remove", other.pk), {"part": [part.pk, "x"], "reason": "why not"})
    assert Participation.objects.get(pk=part.pk).state == "confirmed"


def test_the_list_is_found_by_name_address_and_state_and_exported(campaigner):
    action = petition()
    ParticipationFactory(action=action, name="Zoë Quill", email="zoe@example.org")
    ParticipationFactory(action=action, name="=cmd()", email="formula@example.org", state="held")
    for typed in ("zoe qu", "ZOE@"):
        page = campaigner.get(url("people", action.pk), {"q": typed})
        assert [part.name for part in page.context["page_obj"]] == ["Zoë Quill"]
    file = campaigner.get(url("people_file", action.pk, "csv"), {"state": "held"}).content.decode()
    assert "'=cmd()" in file
    assert "Zoë" not in file
    assert AuditEntry.objects.filter(action="list.exported").count() == 1


def test_what_waits_for_staff_is_on_their_home_page(campaigner):
    ParticipationFactory(state="held")
    assert next(kind for kind in work_queue.registry if kind.slug == "participations").count() == 1
    assert "several people used" in words(campaigner.get("/admin/"))
