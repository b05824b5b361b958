"""A late step goes from the timetable to the count, and back out of it: with a script, and without."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from fixsend.rights.models import LateReport

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ASKED = date.today() - timedelta(weeks=10, days=2)  # noqa: DTZ011 - the day on the device, as in the browser


@pytest.mark.flow
def test_a_family_sees_what_is_sent_has_it_counted_and_withdraws_it(page, setting):
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    page.goto(reverse("rights:timetable", args=["asked"]))
    page.locator("main input[type=date]").first.fill(ASKED.isoformat())
    page.get_by_role("button", name="Show my dates").click()
    late = page.locator("[data-step=decision-to-assess]")
    expect(page.locator("[data-step=final-plan] [data-count]")).to_be_hidden()
    link = late.get_by_role("link", name="Have this counted, without your name")
    # The days that were typed stay where they are.
    with page.expect_popup() as opened:
        link.click()
    page = opened.value
    duty, weeks = page.get_by_label("Deciding about an assessment"), page.get_by_label("How many whole weeks late")
    if setting.javascript:
        expect(duty).to_be_checked()
        expect(weeks).to_have_value("4")
        assert "#" not in page.url
    duty.check()
    weeks.fill("4")
    page.get_by_label("Which council was late?").select_option("383")
    page.get_by_role("button", name="Show me what is sent").click()
    expect(page.get_by_role("main")).to_contain_text(
        "We keep the three things you told us and the week, and nothing else."
    )
    assert not LateReport.objects.exists()
    page.get_by_role("button", name="Count it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you. We have your report.")
    code = page.locator("[data-code]").inner_text()
    assert LateReport.objects.get().weeks_late == 4
    assert not any(code in address or "weeks" in address for address in sent), "nothing of it is in an address"
    page.get_by_role("link", name="Change or withdraw your report").click()
    field = page.get_by_label("Your code")
    if setting.javascript:
        expect(field).to_have_value(code)
    field.fill(code)
    page.get_by_role("button", name="Show my report").click()
    page.get_by_role("button", name="Withdraw it").click()
    page.get_by_role("button", name="Yes, delete it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("We have deleted your report")
    assert not LateReport.objects.exists()
    if setting.javascript:
        assert page.evaluate("localStorage.getItem('late-reports')") is None


def test_a_code_can_be_removed_from_a_shared_browser(page):
    page.goto(reverse("rights:counted_mine"))
    page.evaluate("localStorage.setItem('late-reports', JSON.stringify(['ABCDE-FGHIJ-KLMNO-PQRST']))")
    page.reload()
    expect(page.get_by_label("Your code")).to_have_value("ABCDE-FGHIJ-KLMNO-PQRST")
    page.get_by_role("button", name="Remove my codes from this browser").click()
    expect(page.get_by_label("Your code")).to_have_value("")
    assert page.evaluate("localStorage.getItem('late-reports')") is None
    page.evaluate("localStorage.setItem('late-reports', 'rubbish')")
    page.reload()
    expect(page.get_by_label("Your code")).to_have_value("")


def test_a_script_of_approved_rules_answers_as_the_page_of_the_server_does(page):
    from tests.rights.test_law_desk import five_weeks, staff_member, versions

    version = versions.propose(five_weeks(), because="A new regulation", by=staff_member())
    versions.approve(version.pk, starts_on=date.today(), by=staff_member())  # noqa: DTZ011
    page.goto(reverse("rights:timetable", args=["asked"]))
    page.locator("main input[type=date]").first.fill("2026-11-09")
    page.get_by_role("button", name="Show my dates").click()
    step = page.locator("[data-step=decision-to-assess]")
    expect(step).to_contain_text("By the end of Monday 14 December 2026")
    expect(step).to_contain_text("5 weeks from Monday 9 November 2026")
