"""docs/law.md is what the rules make."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from fixsend.rights import law_page
from fixsend.rights.management.commands import rules
from fixsend.rights.rule_sets import law


def test_the_page_is_what_the_rules_make():
    call_command("rules", "--check")


def test_the_page_has_every_rule_and_convention():
    page = law_page.page(law())
    assert all(f"`{rule.id}`" in page and rule.address in page for _, rule in law().rules())
    assert all(convention.says in page for convention in law().conventions.conventions)


def test_a_page_that_is_out_of_date_is_refused(monkeypatch):
    monkeypatch.setattr(rules, "made", lambda law: {"docs/law.md": "something else"})
    before = (Path(settings.BASE_DIR) / "docs/law.md").read_text()
    with pytest.raises(CommandError, match="Run `make rules`"):
        call_command("rules", "--check")
    assert (Path(settings.BASE_DIR) / "docs/law.md").read_text() == before
