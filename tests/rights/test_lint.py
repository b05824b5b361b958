"""The rules that come with the program are whole, and the lint refuses what is not."""

import shutil

import pytest

from fixsend.rights.lint import problems
from fixsend.rights.rule_sets.files import FOLDER, law, read
from fixsend.rights.rule_sets.tables import BadRuleFile


@pytest.fixture
def folder(tmp_path):
    """Return a folder with a copy of one rule set that a test may spoil."""
    for name in ("ombudsman.toml", "conventions.toml"):
        shutil.copy(FOLDER / name, tmp_path)
    return tmp_path


def spoil(folder, old: str, new: str) -> None:
    path = folder / "ombudsman.toml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_the_rules_of_the_program_have_no_problem():
    assert problems(law()) == []


def test_what_is_only_remembered_is_no_rule():
    assert {rule.certainty for _, rule in law().rules()} == {"V", "S"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('provision = "Local Government Act 1974, section 26B"', 'provision = ""', "ombudsman: it has no provision"),
        ('address = "https://', 'address = "http://', "ombudsman: it has no address of the text"),
        ('certainty = "V"', 'certainty = "M"', "ombudsman: its certainty is “M”, not V or S"),
        ('certainty = "V"', 'certainty = "S"', "ombudsman: it is S, but names no source"),
        ("last_day = 2027-03-01", "last_day = 2027-03-02", "a vector ends on 2027-03-02, but the count on 2027-03-01"),
        ("2026-03-02 }", "2007-03-02 }", "ombudsman: a vector begins when the rule is not in force"),
        ('from = "knew-of-it"', 'from = "heard-of-it"', "ombudsman: there is no event heard-of-it"),
        ('duty = "family"', 'duty = "aunt"', "ombudsman: “aunt” is nobody with a duty"),
        ('unit = "months"', 'unit = "weeks"', "there are no words for beginning_with weeks"),
        ('rules = ["ombudsman"]', "rules = []", "ombudsman: no entry leads to it"),
        ('duty = "family"', 'duty = "family"\nnot_after = ["a-no"]', "ombudsman: there is no answer a-no"),
        ('duty = "family"', 'duty = "family"\nlate_if = ["a-no"]', "ombudsman: there is nothing called a-no"),
        ('words = "the day you first', 'leads_to = "away"\nwords = "the day you first', "there is no entry away"),
        ('passes_with = "ombudsman"', 'passes_with = "appeal"', "needs words, and one of its rules"),
    ],
)
def test_a_rule_is_refused(folder, old, new, said):
    spoil(folder, old, new)
    assert said in "\n".join(problems(read(folder)))


def test_a_rule_without_a_vector_is_refused(folder):
    path = folder / "ombudsman.toml"
    path.write_text(path.read_text().partition("[[rule.vector]]")[0])
    assert "ombudsman: it has no vector" in problems(read(folder))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("in_force_from = 2008-04-01\n", "", "ombudsman.toml: ombudsman has no in_force_from"),
        ("in_force_from", "in_force_form", "in_force_f"),
        ('method = "beginning_with"', 'method = "beginning"', "'beginning' is not a valid Method"),
        ('id = "ombudsman"', 'id = "ombudsman', "ombudsman.toml: "),
    ],
)
def test_a_file_that_cannot_be_read_says_where(folder, old, new, said):
    spoil(folder, old, new)
    with pytest.raises(BadRuleFile, match=said):
        read(folder)


def test_two_laws_may_not_be_in_force_on_one_day(folder):
    newer = (folder / "ombudsman.toml").read_text().replace("2008-04-01", "2026-01-01")
    (folder / "reformed.toml").write_text(newer.replace('id = "ombudsman"', 'id = "reformed"', 1))
    assert "ombudsman: it is in force twice, under ombudsman and reformed" in problems(read(folder))
