"""Where supporters live: one's own council, the map, the places with most, and tables."""

import gzip
import io
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.urls import reverse

from fixsend.campaigns.models import Participation
from fixsend.campaigns.services import offline_signatures
from fixsend.places.models import Constituency, Council
from fixsend.web import abuse
from tests.campaigns.factories import ParticipationFactory, petition, pledge
from tests.people.factories import PersonFactory
from tests.places import directories

pytestmark = pytest.mark.django_db


def words(answer):
    return " ".join(answer.content.decode().split())


def council(name):
    return Council.objects.get(name=name)


@pytest.fixture
def action():
    """A petition that six people in Leeds signed, five in Kent and one in Bexley."""
    action = petition()
    for name, number in (("Leeds", 6), ("Kent", 5), ("Bexley", 1)):
        ParticipationFactory.create_batch(number, action=action, council=council(name))
    return action


def page(client, action, query=""):
    answer = client.get(f"{action.url}where/{query}")
    assert answer.status_code == 200
    return words(answer)


def on_the_map(html):
    return dict(re.findall(r'aria-label="([^":]+): ([^"]+)"', html))


def test_every_council_is_on_the_map_with_its_number(client, action):
    found = on_the_map(page(client, action))
    assert len(found) == 153
    assert {name: found[name] for name in ("Leeds", "Kent", "Bexley", "Devon")} == {
        "Leeds": "6 signatures",
        "Kent": "5 signatures",
        "Bexley": "fewer than 5",
        "Devon": "none yet",
    }


def test_a_hidden_number_looks_the_same_on_the_map_whatever_it_is(client, action):
    def bexley():
        return re.search(r'<a href="[^"]+" aria-label="Bexley.*?</a>', page(client, action))[0]

    alone = bexley()
    ParticipationFactory.create_batch(3, action=action, council=council("Bexley"))
    assert bexley() == alone
    ParticipationFactory(action=action, council=council("Bexley"))
    assert bexley() != alone


def test_a_hexagon_leads_to_its_council_on_top(client, action):
    address = re.search(r'<a href="([^"]+)" aria-label="Leeds:', page(client, action))[1]
    assert address == f"?council={council('Leeds').code}#your-council"
    shown = page(client, action, address.partition("#")[0])
    own = re.search(r'<section id="your-council">.*?</section>', shown)[0]
    assert "<h2>Leeds</h2>" in own
    assert "6 signatures so far" in own
    assert "Sign the petition" in own
    assert shown.count('class="hex-own"') == 2


@pytest.mark.parametrize(
    ("name", "sentence"), [("Bexley", "Fewer than 5 supporters so far"), ("Devon", "No supporters yet")]
)
def test_ones_own_council_with_few_or_none_says_so(client, action, name, sentence):
    assert sentence in page(client, action, f"?council={council(name).code}")


def test_a_council_that_does_not_exist_is_as_if_none_was_named(client, action):
    assert "<h2>Your council</h2>" in page(client, action, "?council=000")


def test_a_council_from_the_list_is_shown_on_top(client, action):
    answer = client.post(reverse("campaigns:where_i_live", args=[action.pk]), {"council": council("Kent").code})
    assert answer.url == f"{action.url}where/?council={council('Kent').code}#your-council"


def test_a_postcode_leads_to_its_council_and_gets_into_no_address(client, action, tmp_path):
    call_command("import_postcodes", str(directories.write(tmp_path, directories.EVERY_KIND)), stdout=io.StringIO())
    answer = client.post(reverse("campaigns:where_i_live", args=[action.pk]), {"postcode": "nw1 1aa"})
    assert answer.url == f"{action.url}where/?council={council('Camden').code}#your-council"
    assert "no-store" in answer.headers["Cache-Control"]


def test_who_types_nothing_is_asked_again_on_the_page_itself(client, action):
    answer = client.post(reverse("campaigns:where_i_live", args=[action.pk]), {})
    assert "Enter your postcode, or choose your council." in words(answer)
    assert "no-store" in answer.headers["Cache-Control"]
    assert len(on_the_map(words(answer))) == 153


def test_a_network_that_asks_for_very_many_postcodes_is_asked_for_its_council_instead(client, action, monkeypatch):
    monkeypatch.setitem(abuse.LIMITS, "near", abuse.Limit(address=1, network=1))
    path = reverse("campaigns:where_i_live", args=[action.pk])
    assert "We are getting a lot of searches" not in words(client.post(path, {"postcode": "LS1 4AP"}))
    assert "We are getting a lot of searches" in words(client.post(path, {"postcode": "LS1 4AP"}))
    assert client.post(path, {"postcode": "LS1 4AP", "council": "383"}).status_code == 302


def test_the_address_of_the_form_leads_to_the_page_and_is_gone_with_the_action(client, action):
    path = reverse("campaigns:where_i_live", args=[action.pk])
    assert client.get(path).url == f"{action.url}where/"
    action.unpublish()
    assert client.get(path).status_code == 404


def test_the_ten_with_most_are_bars_and_all_are_in_a_table(client, action):
    for name, number in (("Devon", 9), ("Barnet", 8), ("Bury", 7), ("Derby", 7), ("Essex", 7), ("Hull", 0)):
        if number:
            ParticipationFactory.create_batch(number, action=action, council=council(name))
    for name in ("Surrey", "Sutton", "Swindon", "Walsall"):
        ParticipationFactory.create_batch(5, action=action, council=council(name))
    html = page(client, action)
    assert re.findall(r'bar-number">(\d+)<', html) == ["9", "8", "7", "7", "7", "6", "5", "5", "5", "5"]
    assert "From 5 (Kent) to 9 (Devon)." in html
    table = re.search(r'aria-label="By council".*?</table>', html)[0]
    assert table.count('<th scope="row">') == 12
    assert '<th scope="row">Bexley</th> <td class="number">fewer than 5</td>' in table


def test_a_column_without_any_number_is_left_out(client, action):
    assert "On paper" not in page(client, action)
    offline_signatures.enter(action, PersonFactory(is_staff=True), number=7, council=council("Leeds"))
    html = page(client, action)
    assert '<th scope="row">Leeds</th> <td class="number">6</td> <td class="number">7</td>' in html
    assert "7 more signed on paper." in page(client, action, f"?council={council('Leeds').code}")
    Participation.objects.all().delete()
    html = page(client, action)
    assert '<th scope="row">Leeds</th> <td class="number">7</td>' in html
    assert "Online" not in html
    assert "hexes" not in html


def test_constituencies_have_bars_and_a_table_but_no_map(client, action):
    first, second = Constituency.objects.all()[:2]
    ParticipationFactory.create_batch(6, action=action, constituency=first)
    ParticipationFactory.create_batch(5, action=action, constituency=second)
    html = page(client, action)
    assert "The 2 constituencies with the most supporters" in html
    assert f'<th scope="row">{first.name}</th> <td class="number">6</td>' in html


def test_before_anybody_takes_part_there_is_neither_map_nor_chart(client):
    html = page(client, pledge())
    assert "None yet." in html
    assert "hexes" not in html
    assert "bar-number" not in html


def test_the_page_is_light_enough_for_an_old_phone(client, action):
    """60 KB compressed, with every council on the map: the page and everything that it asks for."""
    for one in Council.objects.all():
        ParticipationFactory.create_batch(5, action=action, council=one)
    content = client.get(f"{action.url}where/").content
    asked = set(re.findall(rb'(?:href|src)="/static/([^"]+)"', content))
    assert len(asked) >= 3
    files = [Path(finders.find(path.decode())).read_bytes() for path in asked]
    assert len(gzip.compress(content)) < 12_000
    assert sum(len(gzip.compress(one)) for one in [content, *files]) < 60_000
