"""Which part of a name is the first name: one rule, in Python and as SQL, for every mail and page that greets people.

A list may say the first name apart from the surname, and then that counts (`Person.given_name`). Of a name typed into
one field the first word counts, unless it is a title, an initial or no name at all; behind a title one word alone is a
surname ("Mrs Smith"), and before a comma too ("Smith, Ana").
"""

from __future__ import annotations

import re
from functools import lru_cache

# Both engines read these patterns alike: no look-around, no classes of their own.
_TITLE_WORDS = (
    "mr|mrs|ms|miss|mx|master|messrs|dr|doctor|prof|professor|rev|revd|reverend|fr|father|sr|sister|rabbi|imam|sheikh"
    "|herr|frau|mme|mlle|madame|monsieur|señor|señora|signor|signora"
    "|sir|dame|lady|lord|baroness|baron|cllr|councillor|hon|rt hon|judge|capt|captain|major|col|sgt"
)
_TITLES = rf"^((the )?({_TITLE_WORDS})(\.? (and|&|\+) |\.? |\.))+"
_TITLE_ALONE = rf"^(the )?({_TITLE_WORDS})\.?$"
# Words that begin a surname. "Al", "Di" and the like are first names, too, where they are written so.
_PARTICLES = (
    "[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Ll]a|[Ll]e|[Dd]u|[Dd]os|[Dd]as|[Dd]ella|[Ii]bn|[Bb]in"
    "|di|da|del|al|el|ter|ten|zu"
)
# "Smith, Ana", "van der Berg, Ana": one word, a comma, more words; neither "Ana, Ben, Kim" nor the letters behind
# a name ("Ali, MSc").
_SURNAME_FIRST = rf"^((?:(?:{_PARTICLES}) )*[^ ,]+) ?, ?([^,]+)$"
_BEGINS_A_SURNAME = rf"^({_PARTICLES}|[Ss]t)$"
# "SMITH John" and "McDONALD Iain": as surnames are written in many countries, though it may be a first name.
_SHOUTED = r"^[^ ]*[A-Z][A-Z][A-Z][^ ]* .*[a-z]"
_NOT_A_PERSON = (
    r"^[^ ]+ (.* )?(family|families|household|parents|carers|forum|group|ltd|limited|cic|school|trust|council"
    r"|association|society|alliance|network|foundation|committee|team|organisation)$"
)
_LETTERS_BEHIND = r"^[^ ,]+, ?(jr|sr|ii|iii|iv|mp|mbe|obe|cbe|phd|msc|ma|ba|bsc|md|qc|kc|jp|frcp|esq)\.?$"
_NO_NAME = (
    r"^(the|a|an|our|my|and|&|family|parent|parents|carer|mum|dad|mother|none|n/a|na|null|unknown|anonymous|test"
    r"|friend|subscriber|supporter|admin|there|first name|firstname|forename|fname)$"
)
_INITIALS = r"^([A-Za-z]\.?|([A-Za-z]\.)+[A-Za-z]?\.?)$"
# \x25 is the per cent sign, which a statement with parameters cannot carry.
_NOT_WRITTEN_AS_A_NAME = r"^[-[({\"“”‘'.?!+~&]|&[a-z]|[@0-9/\\:<>_=*|}\x25#]" + "|\N{REPLACEMENT CHARACTER}"

_BEGINS_WITH_TITLES = re.compile(_TITLES, re.IGNORECASE)
_UNFIT = re.compile(f"{_NO_NAME}|{_TITLE_ALONE}", re.IGNORECASE)
_UNFIT_AS_WRITTEN = re.compile(f"{_INITIALS}|{_NOT_WRITTEN_AS_A_NAME}")
_IS_NOT_A_PERSON = re.compile(_NOT_A_PERSON, re.IGNORECASE)


def first_name(name: str, given_name: str | None = None) -> str:
    """Return the first name by which a mail may greet a person, or nothing where we do not know it.

    `given_name` is what a list said apart from the surname; empty means that it said there was none.
    """
    if given_name is not None:
        return given_name.strip()
    plain = " ".join(name.split())
    turned = _turned(plain)
    rest = _BEGINS_WITH_TITLES.sub("", turned)
    word = rest.split(" ")[0].strip(",;")
    is_surname = rest != turned and " " not in rest and turned == plain
    if is_surname or re.search(_SHOUTED, rest) or re.search(_BEGINS_A_SURNAME, word) or _IS_NOT_A_PERSON.search(rest):
        return ""
    return word if _is_first_name(word) else ""


@lru_cache(maxsize=10_000)
def given_name(first: str) -> str:
    """Return what a list's column of first names says, without titles; nothing where that is no first name."""
    plain = _BEGINS_WITH_TITLES.sub("", " ".join(first.split())).strip(" ,;")
    return plain if _is_first_name(plain) else ""


def first_name_sql(person: str) -> tuple[str, str]:
    """Return the same as SQL: a text expression, and the join (named `first_name_parts`) that it needs."""
    join = (
        "LEFT JOIN LATERAL (SELECT turned.plain AS plain, turned.name AS turned,"
        f" regexp_replace(turned.name, {_quoted(_TITLES)}, '', 'i') AS rest FROM (SELECT CASE"
        f" WHEN plain.name ~ {_quoted(_SURNAME_FIRST)} AND plain.name !~* {_quoted(_LETTERS_BEHIND)}"
        f" THEN btrim(regexp_replace(plain.name, {_quoted(_SURNAME_FIRST)}, '\\2')) ELSE plain.name END AS name,"
        " plain.name AS plain"
        f" FROM (SELECT btrim(regexp_replace({person}.name, '\\s+', ' ', 'g')) AS name) plain) turned)"
        " first_name_parts ON TRUE"
    )
    word = "btrim(split_part(first_name_parts.rest, ' ', 1), ',;')"
    expression = (
        f"CASE WHEN {person}.given_name IS NOT NULL THEN btrim({person}.given_name)"
        " WHEN first_name_parts.rest <> first_name_parts.turned AND first_name_parts.rest !~ ' '"
        " AND first_name_parts.turned = first_name_parts.plain THEN ''"
        f" WHEN first_name_parts.rest ~ {_quoted(_SHOUTED)} OR {word} ~ {_quoted(_BEGINS_A_SURNAME)}"
        f" OR first_name_parts.rest ~* {_quoted(_NOT_A_PERSON)} THEN ''"
        f" WHEN {word} ~* {_quoted(_NO_NAME)} OR {word} ~* {_quoted(_TITLE_ALONE)} OR {word} ~ {_quoted(_INITIALS)}"
        f" OR {word} ~ {_quoted(_NOT_WRITTEN_AS_A_NAME)} THEN '' ELSE {word} END"
    )
    return expression, join


def _turned(name: str) -> str:
    if re.search(_LETTERS_BEHIND, name, re.IGNORECASE):
        return name
    return re.sub(_SURNAME_FIRST, r"\2", name).strip()


def _is_first_name(word: str) -> bool:
    return not _UNFIT.search(word) and not _UNFIT_AS_WRITTEN.search(word)


def _quoted(pattern: str) -> str:
    return "'" + pattern.replace("'", "''") + "'"
