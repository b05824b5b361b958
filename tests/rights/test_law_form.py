"""The law desk's form for one rule: it makes the proposal that its text makes, and says at each field what is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.urls import reverse

from fixsend.people.staff import roles
from fixsend.rights.law_desk import writing
from fixsend.rights.law_desk.services import versions
from fixsend.rights.law_desk.writing import NotWritable
from fixsend.rights.models import RuleSetVersion, VersionState
from fixsend.rights.rule_sets import files
from tests.people.staff_members import sign_in_staff
from tests.rights.test_law_desk import ASSESSMENT, approved, five_weeks, on, text_of

pytestmark = pytest.mark.django_db
__all__ = ["on"]


def fields_of(page) -> dict[str, str | list[str]]:
    """Return what the form of a rule would send, as it was opened."""
    rule_forms = page.context["forms"]
    sent = {"begun_with": page.context["begun_with"]}
    several = [*rule_forms.counts, *rule_forms.vectors, rule_forms.counts.management_form]
    for form in [rule_forms.words, rule_forms.part, rule_forms.vectors.management_form, *several]:
        for field in form:
            value = field.value()
            if value not in (None, False, "", []):
                sent[field.html_name] = value if isinstance(value, list) else str(value)
    return sent


RULE = [ASSESSMENT, "decision-to-assess"]


def change(client, at: list[str] = RULE, **said):
    """Open the form of a rule, change some of it, and send it."""
    url = reverse("law_office:change_rule", args=at)
    sent = fields_of(client.get(url)) | {"because": "A new regulation"} | said
    return client.post(url, sent, follow=True)


CHECKED = {"checked_on": "2026-11-30", "checked_by": "Sam, in the regulations", "newest_source": "2026-11-30"}
FIVE_WEEKS = {
    "title": "Decision whether to assess: 5 weeks",
    "counts-0-length": "5",
    "vectors-0-last_day": "2026-10-12",
    "vectors-0-counting": "23 days left in September + 12 in October = 35 = 5 weeks",
    "vectors-1-last_day": "2028-03-07",
    "vectors-1-counting": "28 days left in February (leap year) + 7 in March = 35 = 5 weeks",
    **CHECKED,
}


def as_proposed() -> str:
    """Return the text that the form makes of these."""
    by, day = CHECKED["checked_by"], date(2026, 11, 30)
    return writing.with_head(five_weeks(), {"checked_on": day, "checked_by": by, "newest_source": day})


def errors_of(answer) -> dict[str, str]:
    """Return what is said at each field."""
    shown = answer.context["forms"]
    every = [shown.words, shown.part, *shown.counts, *shown.vectors]
    return {field.html_name: " ".join(field.errors) for form in every for field in form if field.errors}


def test_the_form_of_a_rule_makes_the_very_proposal_that_its_text_makes(client):
    sign_in_staff(client, roles.MODERATOR)
    page = client.get(reverse("law_office:rule_set", args=[ASSESSMENT])).content.decode()
    assert reverse("law_office:change_rule", args=RULE) in page
    answer = change(client, **FIVE_WEEKS)
    assert "Proposed." in text_of(answer)
    assert RuleSetVersion.objects.get().text == as_proposed()


def test_a_form_sent_as_it_was_opened_changes_nothing_in_any_rule(client):
    """Every rule there is can be opened and read back: nothing of it is lost in a field."""
    sign_in_staff(client, roles.MODERATOR)
    for rule_set, rule in files.law().rules():
        answer = change(client, [rule_set.id, rule.id])
        assert "This is what is used now. Change something first." in text_of(answer), rule.id
    assert not RuleSetVersion.objects.exists()


def test_several_rules_changed_one_after_another_are_one_proposal(client):
    sign_in_staff(client, roles.MODERATOR)
    change(client, **FIVE_WEEKS)
    change(client, [ASSESSMENT, "final-plan"], note="Nothing else.")
    waiting = RuleSetVersion.objects.get(state=VersionState.PROPOSED)
    assert waiting.text == as_proposed().replace(files.law().newest("final-plan")[1].note, "Nothing else.")
    assert RuleSetVersion.objects.exclude(pk=waiting.pk).get().decision_note == versions.REPLACED
    sign_in_staff(client, roles.MODERATOR)
    answer = change(client, [ASSESSMENT, "advice"], note="Mine")
    assert "already waits for a decision" in text_of(answer), "a colleague's proposal is not replaced"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("title", "", "Fill in “Title”."),
        ("address", "not an address", "Enter the whole address, from https:// on."),
        ("certainty", "S", "Say who reports it."),
        ("counts-0-length", "", "Enter how many."),
        ("counts-0-way", "before_date:date", "Enter a day and a month that there is every year."),
        ("vectors-0-last_day", "2026-10-20", "We count to Monday 19 October 2026."),
        ("vectors-0-last_day", "31/04/2027", "Enter a day that exists, like 31/03/2027."),
        ("vectors-0-given-request-received", "2001-01-01", "The law was not in force on this day."),
        ("vectors-0-given-request-received", "", "Enter a day to count from."),
        ("vectors-0-counting", "", "Fill in “The counting, so that others can follow it”."),
        ("because", "", "Fill in “Why do you propose this?”."),
        ("counted_as", "", "Choose a group if a council can be late with this"),
        ("in_force_to", "2010-01-01", "This is before its first day."),
        ("checked_on", "2099-01-01", "Choose today or an earlier day."),
    ],
)
def test_what_is_wrong_is_said_at_its_field(client, field, typed, said):
    sign_in_staff(client, roles.MODERATOR)
    answer = change(client, **{field: typed})
    shown = answer.context["forms"]
    at = {"counts-0-way": "counts-0-day", "certainty": "source"}.get(field, field)
    every = [shown.words, shown.part, *shown.counts, *shown.vectors]
    [found] = [form[name].errors for form in every for name in form.fields if form[name].html_name == at]
    assert said in " ".join(found)
    assert "We cannot take this yet." in text_of(answer)
    assert not RuleSetVersion.objects.exists()


def test_examples_and_ways_to_count_can_be_added_and_removed(client):
    sign_in_staff(client, roles.MODERATOR)
    change(
        client,
        **{
            "vectors-0-DELETE": "on",
            "vectors-2-given-request-received": "2027-01-04",
            "vectors-2-last_day": "2027-02-15",
            "vectors-2-counting": "27 days left in January\n + 15 in February = 42",
        },
    )
    rule = files.rule_set_of(RuleSetVersion.objects.get().text, "").rules[0]
    assert [vector.last_day for vector in rule.vectors] == [date(2028, 3, 14), date(2027, 2, 15)]
    assert rule.vectors[1].counting == "27 days left in January + 15 in February = 42"
    gone = {f"vectors-{number}-DELETE": "on" for number in range(2)}
    assert "Give at least one example." in text_of(change(client, **gone))
    other = {"counts-1-start": "decision-sent", "counts-1-way": "within:months", "counts-1-length": "1", **CHECKED}
    assert "Proposed." in text_of(change(client, **other))
    newest = RuleSetVersion.objects.get(state=VersionState.PROPOSED)
    assert [count.start for count in files.rule_set_of(newest.text, "").rules[0].count] == [
        "request-received",
        "decision-sent",
    ]


def test_whoever_changes_what_is_counted_says_who_checked_it_and_when(client):
    """The check of before was of other rules: it goes with no new one unseen."""
    sign_in_staff(client, roles.MODERATOR)
    unchecked = {name: value for name, value in FIVE_WEEKS.items() if name not in CHECKED}
    page = client.get(reverse("law_office:change_rule", args=RULE))
    assert page.context["forms"].part["checked_by"].value() in (None, ""), "nobody is named beforehand"
    assert "Until now: 29 November 2026." in text_of(page)
    said = errors_of(change(client, **unchecked))
    assert set(said) == set(CHECKED)
    for field, value in (("provision", "Another Act, section 1"), ("in_force_from", "2015-09-01")):
        assert set(errors_of(change(client, **{field: value}))) == set(CHECKED), field
    half = errors_of(change(client, **unchecked, checked_on="2026-11-30"))
    assert set(half) == {"checked_by", "newest_source"}
    assert not RuleSetVersion.objects.exists()
    change(client, note="Only words.")
    made = files.rule_set_of(RuleSetVersion.objects.get().text, "")
    assert made.checked_on == date(2026, 11, 29), "other words need no new check"


def test_words_that_name_the_time_of_before_are_refused(client):
    """A family would read 20 weeks above a date that was counted by 18."""
    sign_in_staff(client, roles.MODERATOR)
    said = errors_of(change(client, **FIVE_WEEKS | {"title": "Decision whether to assess: 6 weeks"}))
    assert said == {"title": "This says 6 weeks. It is counted as 5 weeks."}
    assert set(errors_of(change(client, title="Decision whether to assess: 7 weeks"))) == {"title"}
    stale = FIVE_WEEKS | {"vectors-0-counting": "23 days left in September + 19 in October = 42 = 6 weeks"}
    assert said_at(client, stale, "vectors-0-counting") == "The last day is another one now. Write how it is counted."
    stale = FIVE_WEEKS | {"note": "The six weeks begin with the request.", "vectors-1-counting": "6 weeks, on foot"}
    answer = change(client, **stale)
    assert errors_of(answer) == {
        "note": "This still says 6 weeks. It is counted as 5 weeks.",
        "vectors-1-counting": "This still says 6 weeks. It is counted as 5 weeks.",
    }
    assert "What names another time is meant so" in text_of(answer)
    assert "Proposed." in text_of(change(client, **stale, meant_so="on"))


def said_at(client, typed: dict[str, str], field: str) -> str:
    return errors_of(change(client, **typed))[field]


def test_a_refusal_names_each_question_with_a_link_to_it_and_no_link_leaves_the_form(client):
    sign_in_staff(client, roles.MODERATOR)
    answer = change(client, title="", **{"counts-0-length": "", "vectors-0-counting": ""})
    page = answer.content.decode()
    for anchor in ("id_title", "id_counts-0-length", "id_vectors-0-counting"):
        assert f'<a href="#{anchor}">' in page
        assert f'id="{anchor}"' in page
    assert "Way to count 1: How many: Enter how many." in text_of(answer)
    assert 'target="_blank"' in page
    assert 'data-w-unsaved-force-value="true"' in page, "the browser asks before what was typed is lost"
    answer = client.post(reverse("law_office:propose", args=[ASSESSMENT]), {"text": "", "because": ""})
    assert '<a href="#id_because">' in answer.content.decode()
    answer = client.post(reverse("law_office:notice", args=[ASSESSMENT]), {"note": ""})
    assert '<a href="#id_note">' in answer.content.decode()


def test_a_rule_that_changed_meanwhile_is_not_overwritten_unseen(client):
    sign_in_staff(client, roles.MODERATOR)
    url = reverse("law_office:change_rule", args=RULE)
    sent = fields_of(client.get(url)) | {"because": "Mine"} | FIVE_WEEKS
    approved(five_weeks().replace("A lack of staff", "Lack of staff", 1))
    answer = client.post(url, sent)
    assert "This rule has changed since you opened this page" in text_of(answer)
    assert 'value="Decision whether to assess: 5 weeks"' in answer.content.decode(), "what was typed is still there"
    text = reverse("law_office:propose", args=[ASSESSMENT])
    begun = client.get(text).context["form"].initial["begun_with"]
    approved(five_weeks())
    answer = client.post(text, {"text": files.texts()[ASSESSMENT], "because": "y", "begun_with": begun})
    assert "These rules have changed since you opened this page." in text_of(answer)


def test_rules_that_are_not_there_have_no_form(client):
    sign_in_staff(client, roles.MODERATOR)
    for address in (["nothing", "decision-to-assess"], [ASSESSMENT, "nothing"]):
        assert client.get(reverse("law_office:change_rule", args=address)).status_code == 404


def test_writing_a_rule_leaves_the_rest_of_its_file_as_it_is():
    text = files.texts()[ASSESSMENT]
    rule = files.law().newest("advice")[1]
    changed = writing.with_rule(text, replace(rule, note='A "quote", a \\ and ünïcode'))
    assert [line for line in text.splitlines() if line not in changed.splitlines()] == []
    assert files.rule_set_of(changed, "").rules[1].note == 'A "quote", a \\ and ünïcode'
    with pytest.raises(NotWritable):
        writing.with_rule(text.replace("[[rule]]", "[[ rule ]]"), replace(rule, note="Another"))
    ended = writing.with_head(text, {"in_force_to": date(2030, 1, 1)})
    assert writing.with_head(ended, {"in_force_to": None}).strip() == text.strip()
