"""docs/law.md is what the rules make."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from fixsend.rights import law_page
from fixsend.rights.letters import kinds
from fixsend.rights.management.commands import rules
from fixsend.rights.rule_sets.files import law


def test_the_page_is_what_the_rules_make():
    call_command("rules", "--check")


def test_the_page_has_every_rule_and_convention():
    page = law_page.page(law())
    assert all(f"`{rule.id}`" in page and rule.address in page for _, rule in law().rules())
    assert all(convention.says in page for convention in law().conventions.conventions)


def test_the_page_says_what_each_letter_asks_for_of_whom_and_in_which_words():
    page = law_page.page(law())
    asking = [rule for _, rule in law().rules() if rule.asks_for]
    assert asking
    for rule in asking:
        titles = "; ".join(letter.title for letter in kinds.ladder(rule))
        assert f"- **A letter asks for:** {rule.asks_for} ({titles})" in page
    for letter in kinds.kinds():
        part = page.partition(f"### {letter.title}\n")[2].partition("\n### ")[0]
        assert letter.to in part
        assert f"{letter.answer_days} days" in part
        assert f"**Subject:** {letter.subject}" in part
        assert all(f"> {line}" in part for line in letter.text.splitlines() if line)


def test_a_page_that_is_out_of_date_is_refused(monkeypatch):
    monkeypatch.setattr(rules, "made", lambda law: {"docs/law.md": "something else"})
    before = (Path(settings.BASE_DIR) / "docs/law.md").read_text()
    with pytest.raises(CommandError, match="Run `make rules`"):
        call_command("rules", "--check")
    assert (Path(settings.BASE_DIR) / "docs/law.md").read_text() == before
