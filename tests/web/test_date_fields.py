"""Every form that takes an hour, public or staff's, means one moment, or asks for another hour."""

import importlib
import pkgutil
import re
from datetime import UTC, date, datetime, time

import pytest
from django import forms
from django.apps import apps
from django.db import models
from wagtail.admin.forms.models import formfield_for_dbfield
from wagtail.models import Page

import fixsend
from fixsend.events.forms.gathering import ChangeGatheringForm, GatheringForm, ProposeForm
from fixsend.events.models import DayOfActionPage, Gathering
from fixsend.newsletters.backoffice.sending.forms import ChangeTimeForm, TimeForm, WhenForm
from fixsend.places.models import Council
from fixsend.web.dates import DayField, HourField

SKIPPED, DOUBLED = (date(2027, 3, 28), time(1, 30)), (date(2027, 10, 31), time(1, 30))
# Forms with a time of day beside a day; each is tried below.
WITH_A_TIME = {GatheringForm, ProposeForm, ChangeGatheringForm, WhenForm, TimeForm, ChangeTimeForm}


# No forms are in these; the last two start the page cache, which would then keep what one test says for the next.
NO_FORMS = re.compile(r"\.migrations|\.management|__main__|config\.(wsgi|rsgi)$")


def _every_form() -> set[type[forms.BaseForm]]:
    for module in pkgutil.walk_packages(fixsend.__path__, "fixsend."):
        if not NO_FORMS.search(module.name):
            importlib.import_module(module.name)
    found, left = set(), [forms.BaseForm]
    while left:
        for each in left.pop().__subclasses__():
            left.append(each)
            found.add(each)
    return {each for each in found if each.__module__.startswith("fixsend.")}


def test_each_form_asks_for_hours_by_the_fields_that_know_the_clock():
    for form in _every_form():
        fields = getattr(form, "base_fields", {}).values()
        hours = [field for field in fields if isinstance(field, forms.DateTimeField | forms.SplitDateTimeField)]
        assert all(isinstance(field, HourField) for field in hours), form
        if any(isinstance(field, forms.TimeField) for field in fields):
            assert form in WITH_A_TIME


def test_each_editing_screen_does_so_for_every_model():
    ours = [model for model in apps.get_models() if model.__module__.startswith("fixsend.")]
    found = [field for model in (*ours, Page) for field in model._meta.get_fields()]
    hours = [field for field in found if isinstance(field, models.DateTimeField) and field.editable]
    assert {"go_live_at", "expire_at", "closes_at"} <= {field.name for field in hours}
    assert all(isinstance(formfield_for_dbfield(field), HourField) for field in hours)
    assert not [field for field in found if isinstance(field, models.TimeField)]


def test_staff_type_a_day_in_figures_or_as_our_screens_write_it():
    field = DayField()
    for typed in ("12/06/2027", "12 June 2027", " 12 Jun 2027 "):
        assert field.clean(typed) == date(2027, 6, 12)
    for typed in ("31 June 2027", "June 2027", "soon"):
        with pytest.raises(forms.ValidationError, match="Enter a date, like 31/12/2027"):
            field.clean(typed)


@pytest.mark.parametrize(("typed", "words"), [(SKIPPED, "so there is no"), (DOUBLED, "happens twice")])
@pytest.mark.parametrize("written", ["%d/%m/%Y %H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"])
def test_a_day_and_hour_field_asks_for_another(typed, words, written):
    with pytest.raises(forms.ValidationError, match=words):
        HourField().clean(datetime.combine(*typed).strftime(written))


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("28/03/2027 02:30", datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),
        ("28/03/2027 00:30", datetime(2027, 3, 28, 0, 30, tzinfo=UTC)),
        ("31/10/2027 02:30", datetime(2027, 10, 31, 2, 30, tzinfo=UTC)),
    ],
)
def test_the_hours_beside_are_taken(typed, moment):
    assert HourField().clean(typed) == moment


def _change(data: dict[str, str], *, day_of_action: DayOfActionPage) -> ChangeGatheringForm:
    noon = datetime.combine(day_of_action.first_day, time(12), UTC)
    kept = Gathering(day=day_of_action, council=Council.objects.first(), starts_at=noon, ends_at=noon)
    return ChangeGatheringForm(data, gathering=kept)


@pytest.mark.parametrize(("typed", "words"), [(SKIPPED, "so there is no"), (DOUBLED, "happens twice")])
@pytest.mark.parametrize("form", [GatheringForm, ProposeForm, _change])
@pytest.mark.parametrize("name", ["starts", "ends"])
def test_a_gathering_asks_for_another_hour(db, typed, words, form, name):
    day, hour = typed
    hours = {"starts": "00:15", "ends": "03:00", name: f"{hour:%H:%M}"}
    sent = form({"day": day.isoformat(), **hours}, day_of_action=DayOfActionPage(first_day=day))
    assert words in str(sent.errors[name])


@pytest.mark.parametrize(("typed", "words"), [(SKIPPED, "so there is no"), (DOUBLED, "happens twice")])
@pytest.mark.parametrize("form", [WhenForm, TimeForm, ChangeTimeForm])
def test_a_newsletter_asks_for_another_hour(typed, words, form):
    day, hour = typed
    sent = form({"when": "then", "day": day.isoformat(), "hour": f"{hour:%H:%M}", "pace": ""})
    assert words in str(sent.errors["hour"])


def test_what_a_form_holds_is_shown_by_a_browsers_own_input_too():
    """Such an input shows nothing where the day or the time is written in another way, and a saving then empties it."""
    held = {"date": (date(2026, 5, 1), "2026-05-01"), "time": (time(18, 5), "18:05")}
    asked = 0
    for form in _every_form():
        for name, field in getattr(form, "base_fields", {}).items():
            for widget in getattr(field.widget, "widgets", [field.widget]):
                value, written = held.get(widget.attrs.get("type", getattr(widget, "input_type", "")), ("", None))
                if written:
                    asked += 1
                    assert widget.format_value(value) == written, f"{form.__name__}.{name}"
    assert asked > 8
