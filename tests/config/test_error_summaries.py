"""Every form of the back office says above it what is wrong, with a link to each field that is meant."""

from collections.abc import Iterator

import pytest
from django import forms
from django.http import HttpResponse
from django.test import Client, override_settings
from lxml import html

from tests import databases
from tests.people import staff_requests, staff_samples
from tests.people.staff_members import sign_in_staff

SCREENS = staff_requests.our_screens()
NONSENSE = "no such thing"


@pytest.fixture(scope="module")
def office(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[tuple[Client, dict]]:
    """Make one of everything, and sign an administrator in."""
    media = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), databases.rolled_back(), override_settings(MEDIA_ROOT=media):
        samples = staff_samples.make()
        client = Client()
        sign_in_staff(client)
        yield client, samples


def forms_of(answer: HttpResponse) -> list[forms.BaseForm]:
    """Return the forms that a page was drawn with, each once, that ask more than one thing."""
    found: dict[int, forms.BaseForm] = {}
    for layer in answer.context or []:
        for each in layer.dicts if hasattr(layer, "dicts") else [layer]:
            for value in each.values():
                if isinstance(value, forms.BaseForm) and len(value.visible_fields()) > 1:
                    found[id(value)] = value
    return list(found.values())


def wrong(form: forms.BaseForm) -> dict[str, object]:
    """Return what somebody would send who left out what is asked for, and mistyped the rest."""
    sent: dict[str, object] = {}
    for field in form:
        if field.is_hidden:
            sent[field.html_name] = "" if field.value() is None else field.value()
        elif field.field.required and not isinstance(field.field, forms.ChoiceField | forms.FileField):
            sent[field.html_name] = ""
        elif not isinstance(field.field, forms.BooleanField | forms.FileField):
            sent[field.html_name] = NONSENSE
    return sent


def links_of(page: html.HtmlElement) -> set[str]:
    """Return where the links above the forms lead that say what is wrong."""
    return {link.get("href") for link in page.xpath("//*[@role='alert']//a")}


def test_what_is_wrong_with_a_form_is_said_above_it_with_links_to_the_fields(office: tuple[Client, dict]) -> None:
    client, samples = office
    checked, silent = set(), []
    for name, route in SCREENS:
        path = staff_requests.path_of(route, staff_samples.samples_for(name, samples))
        with staff_requests.nothing_kept():
            opened = forms_of(client.get(path))
        for form in opened:
            with staff_requests.nothing_kept():
                answer = client.post(path, wrong(form))
            refused = [each for each in forms_of(answer) if each.is_bound and each.errors]
            for each in refused if answer.status_code == 200 else []:
                page = html.fromstring(answer.content)
                meant = {f"#{_anchor(each[field])}" for field in each.errors if field in each.fields}
                drawn = {f"#{one}" for one in page.xpath("//@id")}
                if not meant & drawn:
                    continue  # The screen has nothing to ask about, so it shows no form.
                checked.add(type(each).__name__)
                if missing := meant - (links_of(page) & drawn):
                    silent.append(f"{path} ({type(each).__name__}): {sorted(missing)}")
    assert not silent, "\n".join(silent)
    # So that it cannot pass by finding none.
    assert len(checked) > 25, sorted(checked)


def _anchor(field: forms.BoundField) -> str:
    return f"{field.auto_id}_0" if field.use_fieldset else field.id_for_label
