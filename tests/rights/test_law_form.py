"""The law desk's form for one rule: it makes the proposal that its text makes, and says at each field what is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.urls import reverse

from fixsend.people.staff import roles
from fixsend.rights import rule_sets
from fixsend.rights.law_desk import writing
from fixsend.rights.law_desk.services import versions
from fixsend.rights.law_desk.writing import NotWritable
from fixsend.rights.models import RuleSetVersion, VersionState
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


FIVE_WEEKS = {
    "title": "Decision whether to assess: 5 weeks",
    "counts-0-length": "5",
    "vectors-0-last_day": "2026-10-12",
    "vectors-1-last_day": "2028-03-07",
}


def test_the_form_of_a_rule_makes_the_very_proposal_that_its_text_makes(client):
    sign_in_staff(client, roles.MODERATOR)
    page = client.get(reverse("law_office:rule_set", args=[ASSESSMENT])).content.decode()
    assert reverse("law_office:change_rule", args=RULE) in page
    answer = change(client, **FIVE_WEEKS)
    assert "Proposed." in text_of(answer)
    assert RuleSetVersion.objects.get().text == five_weeks()


def test_a_form_sent_as_it_was_opened_changes_nothing_in_any_rule(client):
    """Every rule there is can be opened and read back: nothing of it is lost in a field."""
    sign_in_staff(client, roles.MODERATOR)
    for rule_set, rule in rule_sets.law().rules():
        answer = change(client, [rule_set.id, rule.id])
        assert "This is what is used now. Change something first." in text_of(answer), rule.id
    assert not RuleSetVersion.objects.exists()


def test_several_rules_changed_one_after_another_are_one_proposal(client):
    sign_in_staff(client, roles.MODERATOR)
    change(client, **FIVE_WEEKS)
    change(client, [ASSESSMENT, "final-plan"], note="Nothing else.")
    waiting = RuleSetVersion.objects.get(state=VersionState.PROPOSED)
    assert waiting.text == five_weeks().replace(rule_sets.law().newest("final-plan")[1].note, "Nothing else.")
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
    rule = rule_sets.rule_set_of(RuleSetVersion.objects.get().text, "").rules[0]
    assert [vector.last_day for vector in rule.vectors] == [date(2028, 3, 14), date(2027, 2, 15)]
    assert rule.vectors[1].counting == "27 days left in January + 15 in February = 42"
    gone = {f"vectors-{number}-DELETE": "on" for number in range(2)}
    assert "Give at least one example." in text_of(change(client, **gone))
    other = {"counts-1-start": "decision-sent", "counts-1-way": "within:months", "counts-1-length": "1"}
    assert "Proposed." in text_of(change(client, **other))
    newest = RuleSetVersion.objects.get(state=VersionState.PROPOSED)
    assert [count.start for count in rule_sets.rule_set_of(newest.text, "").rules[0].count] == [
        "request-received",
        "decision-sent",
    ]


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
    answer = client.post(text, {"text": rule_sets.files()[ASSESSMENT], "because": "y", "begun_with": begun})
    assert "These rules have changed since you opened this page." in text_of(answer)


def test_rules_that_are_not_there_have_no_form(client):
    sign_in_staff(client, roles.MODERATOR)
    for address in (["nothing", "decision-to-assess"], [ASSESSMENT, "nothing"]):
        assert client.get(reverse("law_office:change_rule", args=address)).status_code == 404


def test_writing_a_rule_leaves_the_rest_of_its_file_as_it_is():
    text = rule_sets.files()[ASSESSMENT]
    rule = rule_sets.law().newest("advice")[1]
    changed = writing.with_rule(text, replace(rule, note='A "quote", a \\ and ünïcode'))
    assert [line for line in text.splitlines() if line not in changed.splitlines()] == []
    assert rule_sets.rule_set_of(changed, "").rules[1].note == 'A "quote", a \\ and ünïcode'
    with pytest.raises(NotWritable):
        writing.with_rule(text.replace("[[rule]]", "[[ rule ]]"), replace(rule, note="Another"))
    ended = writing.with_head(text, {"in_force_to": date(2030, 1, 1)})
    assert writing.with_head(ended, {"in_force_to": None}).strip() == text.strip()
