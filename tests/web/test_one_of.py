"""A question that any one of several fields answers: none is called optional, and what is missing is said once."""

import re

import pytest
from django import forms
from django.test import Client
from django.urls import reverse

from fixsend.campaigns.models import Receivers
from fixsend.web.forms import OneOf, PublicForm
from tests.campaigns.conftest import opened
from tests.campaigns.factories import open_letter, petition, pledge, write_to
from tests.events.factories import GatheringFactory, day_of_action

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

ASKED = re.compile(r'<fieldset class="one-of[^"]*">.*?</fieldset>', re.DOTALL)


class Where(PublicForm):
    """Two ways to say where."""

    one_of = OneOf("Where? Give one of these", ("first", "second"))
    first = forms.CharField(required=False, help_text="The first way.")
    between = forms.CharField(required=False)
    second = forms.CharField(required=False)


def drawn(form: forms.BaseForm) -> str:
    return "".join(field.as_field_group() for field in form)


def test_the_fields_stand_together_once_under_their_question() -> None:
    html = drawn(Where())
    (group,) = ASKED.findall(html)
    assert "Where? Give one of these" in group
    assert "(optional)" not in group
    assert [html.count(f'name="{name}"') for name in ("first", "second", "between")] == [1, 1, 1]
    assert 'name="between"' not in group
    assert html.count("(optional)") == 1


@pytest.mark.parametrize("change", [lambda form: form.fields.pop("second"), lambda form: form.fields["first"]])
def test_where_there_is_no_choice_a_field_stands_alone(change) -> None:
    form = Where()
    change(form)
    form.fields["first"].required = True
    assert not ASKED.search(drawn(form))


def places() -> dict[str, str]:
    """Return each public form that asks where somebody lives, or where something is: its page and where it is sent."""
    day = day_of_action()
    gathering = GatheringFactory(day=day)
    found = {
        action.get_url(): reverse("campaigns:take_part", args=[action.pk])
        for action in (petition(), open_letter(), pledge())
    }
    letter = write_to(phone_script="Say this", receivers=Receivers.MP)
    return {
        **found,
        letter.get_url(): reverse("campaigns:write", args=[letter.pk]),
        f"{letter.get_url()}call/": reverse("campaigns:called", args=[letter.pk]),
        f"{letter.get_url()}where/": reverse("campaigns:where_i_live", args=[letter.pk]),
        day.get_url(): reverse("events:near", args=[day.pk]),
        f"{day.get_url()}propose/": reverse("events:propose", args=[day.pk]),
        gathering.url: reverse("campaigns:take_part", args=[day.pk]),
        reverse("campaigns:embed", args=[letter.pk]): "",
    }


def test_every_public_form_that_needs_a_place_asks_for_one_of_these(client: Client) -> None:
    for page, sends_to in places().items():
        html = client.get(page).content.decode()
        groups = ASKED.findall(html)
        assert len(groups) == 1, page
        assert ("Where do you live?" in groups[0]) != ("Give one of these" in groups[0]), page
        assert "(optional)" not in groups[0], page
        assert not re.search(r"(Postcode|postcode|council|constituency)[^<]* <span class=\"optional\"", html), page
        if sends_to:
            answer = client.post(sends_to, {"started": opened(60)}).content.decode()
            assert re.search(r'href="#id_postcode"[^>]*>Enter (your|the) postcode[^<]*, or choose', answer), page
            (wrong,) = ASKED.findall(answer)
            assert 'id="id_postcode_error"' in wrong, page
            assert re.search(r'name="postcode"[^>]*aria-invalid="true"', wrong), page
