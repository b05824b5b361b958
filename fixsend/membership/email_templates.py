"""The templates of emails to applicants: what staff start from when they ask or decide.

A template is plain text with placeholders in braces. The first text of each is here; staff write newer versions
(`models.EmailTemplateVersion`) on the screen *Emails to applicants*.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class EmailTemplate:
    """One template: the placeholders that it may and must contain, and its first text."""

    key: str
    title: str
    first_text: str
    may: tuple[str, ...] = ()
    must: tuple[str, ...] = ()

    @property
    def placeholders(self) -> tuple[str, ...]:
        """Return every placeholder that this template knows."""
        return (*_EVERYWHERE, *self.may, *self.must)


# What each placeholder becomes, as staff read it, and its value in the example.
PLACEHOLDERS = {
    "contact name": ("the applicant's name", "Jo Green"),
    "name": ("the organisation's name, or the practitioner's own", "Fen Families"),
    "application": ("“the application of …”, or “your application”", "the application of Fen Families"),
    "entry link": ("the address where stewards look after the entry", "https://…/steward/"),
    "directory": ("a sentence that says whether it is in the directory", "It is now in our public directory."),
    "question": ("the question that you ask", "Who runs your group?"),
    "reason": ("the reason, which you write when you decline", "We only admit groups that work in England."),
}
_EVERYWHERE = ("contact name", "name", "application")

_TEMPLATES = (
    EmailTemplate(
        "approved_organisation",
        "Approving a group, charity or company",
        """\
Hello {contact name},

Good news: {name} is now an affiliated organisation of the SEND Community Alliance. Thank you for standing with \
families.

You can look after its entry here: {entry link}

{directory}

With best wishes
The SEND Community Alliance""",
        may=("entry link", "directory"),
    ),
    EmailTemplate(
        "approved_practitioner",
        "Approving a practitioner",
        """\
Hello {contact name},

Good news: you are now a member of the SEND Community Alliance as a SEND practitioner. Thank you for standing with \
families.

With best wishes
The SEND Community Alliance""",
    ),
    EmailTemplate(
        "question",
        "Asking a question",
        """\
Hello {contact name},

We have a question about {application}:

{question}

Please use the button below to answer. Then we can carry on with your application.""",
        must=("question",),
    ),
    EmailTemplate(
        "declined",
        "Declining",
        """\
Hello {contact name},

We are sorry, but we cannot accept {application} to join the SEND Community Alliance.

{reason}

If we got something wrong, reply to this email and tell us. You can also apply again when things have changed.

With best wishes
The SEND Community Alliance""",
        must=("reason",),
    ),
    EmailTemplate(
        "reopened",
        "Reopening after declining",
        """\
Hello {contact name},

We are looking at {application} again. We will email you as soon as we have decided.""",
    ),
    EmailTemplate(
        "taken_back",
        "Reopening after approving",
        """\
Hello {contact name},

We told you that {application} to join the SEND Community Alliance was approved. We are sorry, but that was too early. \
We are looking at it again. Until we have decided, it is not approved.

You do not need to do anything. We will email you as soon as we have decided.

With best wishes
The SEND Community Alliance""",
    ),
)
TEMPLATES = {template.key: template for template in _TEMPLATES}


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return a text with values in place of its placeholders; one without a value stays as it is."""
    return _PLACEHOLDER.sub(lambda found: values.get(_name(found[1]), found[0]), text).strip()


def example(text: str) -> str:
    """Return a template's text as a made-up applicant would get it."""
    return fill(text, {name: sample for name, (_, sample) in PLACEHOLDERS.items()})


def problems(template: EmailTemplate, text: str) -> list[str]:
    """Return sentences for staff: what is wrong with the placeholders of a text; empty where nothing is."""
    used = [_name(found) for found in _PLACEHOLDER.findall(text)]
    unknown = [f"You cannot use {{{name}}} in this email." for name in used if name not in template.placeholders]
    missing = [f"The email needs {{{name}}}." for name in template.must if name not in used]
    rest = _PLACEHOLDER.sub("", text)
    stray = ["There is a brace on its own. Write placeholders like {name}."] if "{" in rest or "}" in rest else []
    return list(dict.fromkeys([*unknown, *missing, *stray]))


def left_over(text: str) -> list[str]:
    """Return the known placeholders that are still in an email that is about to go."""
    known = [_name(found) for found in _PLACEHOLDER.findall(text)]
    return [name for name in dict.fromkeys(known) if name in PLACEHOLDERS]


def _name(found: str) -> str:
    return " ".join(found.lower().split())
