"""What a colleague ticks and types in the back office stays while they go on working, in a real browser."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from fixsend.people.models import Note, Person
from fixsend.people.services import records
from fixsend.people.staff import roles
from tests.browser.office import office_tab
from tests.people.factories import PersonFactory

pytestmark = [pytest.mark.browser, pytest.mark.flow(needs_javascript=True), pytest.mark.django_db(transaction=True)]


def test_ticks_stay_while_the_list_is_searched_and_what_is_typed_when_another_form_is_sent(context, site):
    ada, ben = PersonFactory(name="Ada Green"), PersonFactory(name="Ben Brown")
    page, watch = office_tab(context, site, roles.MEMBERSHIP_SECRETARY)
    people = site + reverse("people_backoffice:index")
    page.goto(f"{people}?q=ada")
    page.get_by_label("Tick Ada Green").check()
    page.evaluate("address => { location.href = address }", f"{people}?q=ben")
    page.get_by_label("Tick Ben Brown").check()
    page.get_by_role("button", name="Tag the ticked people (2)").click()
    expect(
        page.get_by_text("They are: Ben Brown, Ada Green").or_(page.get_by_text("They are: Ada Green, Ben Brown"))
    ).to_be_visible()
    page.goto(people)
    expect(page.get_by_role("button", name="Tag the ticked people", exact=True)).to_be_visible()

    records.add_note(ada, "An old note", actor=ben)
    page.goto(site + reverse("people_backoffice:show", args=[ada.pk]))
    page.get_by_label("New note").fill("Half a note")
    page.get_by_label("Tags").fill("volunteer")
    page.get_by_role("button", name="Remove this note …").click()
    page.get_by_role("button", name="Remove this note").click()
    expect(page.get_by_label("New note")).to_have_value("Half a note")
    expect(page.get_by_text("What you typed here is still here.")).to_be_visible()
    page.get_by_label("Tags").press("Enter")
    expect(page.get_by_text("The tags have been saved.")).to_be_visible()
    expect(page.get_by_label("New note")).to_have_value("Half a note")
    assert [tag.name for tag in Person.objects.get(pk=ada.pk).tags.all()] == ["volunteer"]
    assert not Note.objects.exists()
    assert (watch.errors, watch.refused) == ([], [])
