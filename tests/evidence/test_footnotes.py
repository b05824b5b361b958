"""Footnotes: staff say something beside figures, and withdraw it; it is shown at once."""

import pytest
from django.urls import reverse

from fixsend.evidence.models import CardClock, Footnote
from fixsend.evidence.queries import figures
from fixsend.evidence.services import publishing
from fixsend.people.models import AuditEntry
from fixsend.people.staff import roles
from tests.evidence.official import load
from tests.evidence.tables import appeals
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db
TYPED = {
    "text": "The council counted two years together.",
    "source": "Ministry of Justice, guidance 2026",
    "source_url": "",
    "area": "878",
    "data_sets": ["appeals"],
    "indicators": ["appeals"],
    "year": "2024",
}


def add(client, **changes):
    return client.post(reverse("data_desk:add_footnote"), {**TYPED, **changes}, follow=True)


def beside(indicator: str, area: str = "878") -> list[str]:
    return [note.text for note in figures.of_area(area)[indicator][0].footnotes]


def test_a_footnote_is_shown_beside_the_figures_that_it_is_about_until_it_is_withdrawn(client):
    sign_in_staff(client, roles.CAMPAIGNER)
    publishing.publish([load(appeals([2024], 5), "send_appeal_rate.csv").editions.get().pk], by=None)
    before = CardClock.objects.get().number
    assert "It is shown beside those figures" in add(client).content.decode()
    add(client)
    note = Footnote.objects.get()
    assert (beside("appeals"), beside("appeal-rate"), beside("appeals", "886")) == ([TYPED["text"]], [], [])
    assert CardClock.objects.get().number == before + 1

    for screen, said in (("withdraw", []), ("withdraw", []), ("restore", [TYPED["text"]])):
        answer = client.post(reverse(f"data_desk:{screen}_footnote", args=[note.pk]), follow=True)
        assert TYPED["text"] in answer.content.decode()
        assert beside("appeals") == said
    actions = AuditEntry.objects.filter(action__startswith="footnote.").order_by("id")
    assert list(actions.values_list("action", flat=True)) == [
        "footnote.added",
        "footnote.withdrawn",
        "footnote.restored",
    ]


def test_a_footnote_needs_words_a_source_and_figures(client):
    sign_in_staff(client)
    add(client, text="", source="", data_sets=[])
    add(client, data_sets=["no-such-table"])
    add(client, area="999")
    assert not Footnote.objects.exists()
