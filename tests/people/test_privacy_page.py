"""The privacy page says what the code does."""

from pathlib import Path

import pytest

from fixsend.people import personal_data, retention

PAGE = (Path(__file__).parents[2] / "docs" / "privacy.md").read_text()


@pytest.mark.parametrize(
    "source", [each for each in personal_data.sources if not each.internal], ids=lambda each: each.model
)
def test_every_table_that_people_are_shown_stands_on_the_page(source):
    assert f"| {source.title} | {source.model} |" in PAGE


@pytest.mark.parametrize("rule", list(retention.rules), ids=lambda rule: rule.slug)
def test_every_retention_rule_stands_on_the_page_with_its_days(rule):
    assert f"| `{rule.slug}` | {rule.default_days} |" in PAGE
