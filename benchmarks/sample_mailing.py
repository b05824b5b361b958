"""A newsletter of the usual size for benchmarks, and readers for it: about 12 KB, six merge fields, two conditions.

Imported by benchmarks that have set Django up. The words are made up; the names of readers are drawn the way names
are spread among people, with one in ten that needs more than ASCII.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from dataclasses import replace

from fixsend.delivery.document import (
    PREFERENCES_URL,
    UNSUBSCRIBE_URL,
    VARIANT,
    WEB_VERSION_URL,
    Condition,
    Document,
    MergeField,
    Part,
    Parts,
)
from fixsend.delivery.engine.compiler import Recipient
from fixsend.places.models import Region

LONDON, MEMBERS = 0, 1
TRAITS = ({"rule": "region", "regions": [Region.LONDON.value]}, {"rule": "kind", "kinds": ["individual"]})

FIGURES = ("figure_plans_in_20_weeks", "figure_requests_refused")
_CODES = [str(number) for number in range(201, 354)]  # As many as there are councils.
_SENTENCE = (
    "A council’s sentence of the usual length, with its share of new plans in time, the year, England’s share, "
    "the publisher, the title of the statistics and the edition that they are from"
)
_CELL = (
    "padding:8px 28px;font-family:Verdana,'DejaVu Sans',Arial,sans-serif;font-size:16px;line-height:1.6;color:#24101f"
)
_TABLE = '<table role="presentation" border="0" cellpadding="0" cellspacing="0" width="100%"'
_FIRST_NAME = MergeField("first_name", "there")
_COUNCIL = MergeField("council", "your council")
_REGION = MergeField("region", "England")
_PARAGRAPHS = [
    "This autumn we asked every council in England the same four questions about support for disabled children and "
    "young people – and we asked families too. Thank you to everyone who took the time to answer us.",
    "What came back is not easy reading. Families wait far longer than the law allows, and too many have to go to a "
    "tribunal to get what was promised. Nearly all of those who go win in the end, which tells its own story.",
    "But there is good news as well. Where councils, schools and parent carers plan together, waits are getting "
    "shorter. We visited two places where it works, and wrote down what they do differently from everybody else.",
    "Next month the government will say what it means to change. We think that the people who live with the system "
    "every day should be heard first. So we have written down five things that would help at once – and cost little.",
    "You can read the whole report on our site, download the figures for your own area, and share them with your "
    "councillor or your MP. It takes about two minutes, and you do not have to write anything yourself.",
    "And if you can do more than that, come to one of the meetings below. There is tea, there are people who have been "
    "through the same, and children are welcome. If you cannot come, join us on the telephone or write to us.",
]


def document() -> Document:
    """Return the sample newsletter."""
    return Document(
        subjects=((_FIRST_NAME, ", what families told us – and what comes next"),),
        text=_text(),
        html=_html(),
        from_name="SEND Community Alliance",
        from_email="news@fixsend.example",
        reply_to="team@fixsend.example",
        list_id="news.fixsend.example",
        feedback_id="n12:news:newsletter:fixsend",
        traits=TRAITS,
    )


def long_document(kilobytes: int) -> Document:
    """Return the sample newsletter with as many more paragraphs as make its mails about so long."""
    short = document()
    inside, after = short.html[:-1], short.html[-1:]
    rows = [piece for number in range(len(_PARAGRAPHS)) for piece in _row(f"<p>{_PARAGRAPHS[number]}</p>")]
    words = "".join(f"{each}\n\n" for each in _PARAGRAPHS)
    rounds = round((kilobytes - 12) / 4.4)  # The sample has 12 KB, a round of rows and words 4.4.
    return replace(short, html=(*inside, *rows * rounds, *after), text=(*short.text, words * rounds))


def with_figures() -> Document:
    """Return the sample newsletter with two keyed fields more, each with a sentence for every council."""
    plain = document()
    fields = [MergeField(name, "Our site has the figures of your council") for name in FIGURES]
    html = tuple(piece for field in fields for piece in _row("<p>", field, ".</p>"))
    text = tuple(piece for field in fields for piece in (field, ".\n\n"))
    known = {code: f"{_SENTENCE} {code}" for code in _CODES}
    return replace(
        plain,
        html=(*plain.html[:-1], *html, plain.html[-1]),
        text=(*text, *plain.text),
        values=dict.fromkeys(FIGURES, known),
    )


def readers(count: int, field_names: tuple[str, ...]) -> Iterator[Recipient]:
    """Yield readers, the same ones each time; their merge fields stand in the order of `field_names`."""
    draw = random.Random(12)
    for position in range(1, count + 1):
        values = person(draw, position)
        yield Recipient(
            position=position,
            address=values["email"],
            public_id=str(uuid.UUID(int=draw.getrandbits(128), version=4)),
            fields=tuple(values[name] for name in field_names),
            traits=draw.choice((0, 0, 1 << LONDON, 1 << MEMBERS, 1 << LONDON | 1 << MEMBERS)),
        )


def person(draw: random.Random, number: int) -> dict[str, str]:
    """Return the merge fields of one reader: six values, and the code of a council for the keyed ones."""
    first = _FIRST[min(int(draw.paretovariate(0.7)) - 1, len(_FIRST) - 1)]
    last = draw.choice(_LAST)
    return {
        "first_name": first,
        "name": f"{first} {last}",
        "email": f"reader{number}@mail{number % 40}.example",
        "council": draw.choice(_COUNCILS),
        "region": draw.choice(Region.labels),
        **dict.fromkeys(FIGURES, draw.choice(_CODES)),
        "organisation": "" if draw.random() < 0.95 else f"{draw.choice(_COUNCILS)} SEND Parents",
    }


def _text() -> Parts:
    one, two, three, four, five, six = _PARAGRAPHS
    return (
        *("What families told us\n\nRead this in your browser: ", MergeField(WEB_VERSION_URL), "\n\n"),
        *("Hello ", _FIRST_NAME, ",\n\n", one, "\n\n", two, "\n\nIn ", _COUNCIL, ", as in much of ", _REGION),
        *(", families told us the same.\n\n", three, "\n\n"),
        Condition(LONDON, ("We meet in London on 12 December: https://www.fixsend.example/events/london/\n\n",)),
        *(
            four,
            "\n\n",
            five,
            "\n\n",
            six,
            "\n\nRead the report: https://www.fixsend.example/c/4k7mq2x9b/",
            MergeField(VARIANT),
        ),
        Condition(
            MEMBERS,
            ("\n\nThank you for being a member.",),
            ("\n\nJoin us: https://www.fixsend.example/c/8h3nv5t6d/", MergeField(VARIANT)),
        ),
        *("\n\nWe sent this to ", MergeField("name", "you"), " at ", MergeField("email")),
        *(" as a friend of ", MergeField("organisation", "the alliance"), ".\nChoose what we send you: "),
        *(MergeField(PREFERENCES_URL), "\nLeave the mailing list: ", MergeField(UNSUBSCRIBE_URL)),
        "\nSent by SEND Community Alliance, 1 High Street, Leeds LS1 1AA.\n",
    )


def _html() -> Parts:
    one, two, three, four, five, six = _PARAGRAPHS
    return (
        '<!doctype html>\n<html lang="en-GB" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>SEND Community Alliance</title>\n<style>a { color: #0a5661; } h1, h2 { line-height: 1.25; }</style>\n"
        '</head>\n<body style="margin:0;padding:0;background-color:#f8eee8">\n'
        f'{_TABLE} style="background-color:#f8eee8"><tr><td align="center">\n'
        f'{_TABLE} style="max-width:600px;background-color:#ffffff">\n',
        *_row(_link("Read this in your browser", MergeField(WEB_VERSION_URL))),
        *_row('<h1 style="font-size:26px">What families told us</h1><p>Hello ', _FIRST_NAME, ",</p>"),
        *_row(f"<p>{one}</p>"),
        *_row(f"<p>{two}</p>"),
        *_row("<p>In ", _COUNCIL, ", as in much of ", _REGION, ", families told us the same.</p>"),
        *_row(
            '<img src="https://www.fixsend.example/media/images/report.width-544.jpg" width="544" height="306" '
            'alt="Four parents at a table with papers, talking" style="display:block;width:100%;height:auto;border:0">'
        ),
        *_row(f"<p>{three}</p>"),
        Condition(
            LONDON, _row(_link("We meet in London on 12 December", "https://www.fixsend.example/events/london/"))
        ),
        *_row(f"<p>{four}</p>"),
        *_row(f"<p>{five}</p>"),
        *_row(f"<p>{six}</p>"),
        *_button("Read the report", "https://www.fixsend.example/c/4k7mq2x9b/", MergeField(VARIANT)),
        Condition(
            MEMBERS,
            _row("<p>Thank you for being a member.</p>"),
            _button("Join us", "https://www.fixsend.example/c/8h3nv5t6d/", MergeField(VARIANT)),
        ),
        *_row("We sent this to ", MergeField("name", "you"), " at ", MergeField("email"), " as a friend of "),
        *_row(MergeField("organisation", "the alliance"), "."),
        *_row(_link("Choose what we send you", MergeField(PREFERENCES_URL))),
        *_row(_link("Leave the mailing list", MergeField(UNSUBSCRIBE_URL))),
        *_row("Sent by SEND Community Alliance, 1 High Street, Leeds LS1 1AA."),
        "</table>\n</td></tr></table>\n</body>\n</html>\n",
    )


def _row(*parts: Part | Parts) -> Parts:
    flat = [piece for part in parts for piece in (part if isinstance(part, tuple) else (part,))]
    return (f'<tr><td style="{_CELL}">\n{_TABLE}><tr><td>', *flat, "</td></tr></table>\n</td></tr>\n")


def _link(words: str, *url: Part) -> Parts:
    return ('<a style="color:#0a5661;text-decoration:underline" href="', *url, f'">{words}</a>')


def _button(words: str, *url: Part) -> Parts:
    style = "display:inline-block;padding:14px 28px;background-color:#ffb424;border:2px solid #3b1033;font-weight:bold"
    return _row((f'<a style="{style};border-radius:10px;color:#24101f" href="', *url, f'">{words}</a>'))


def _words(text: str) -> list[str]:
    return text.split()


# The first ones come most often.
_FIRST = _words(
    "Sarah Emma Claire Nicola Karen Lisa Rachel Laura Helen Michelle Joanne Louise Samantha Rebecca Julie Amanda Jane "
    "Zoë Paul David Kelly Andrew Mark Hayley Gemma Victoria Lucy James Fatima Natalie Chloë Alison Sophie Jennifer "
    "Kate Aisha Ruth Hannah Siân Priya Charlotte Amy Maria Leanne Kerry Vicky Anna Łucja Rosie Mohammed Ravi Beth "
    "Jo Katie Naomi Oluwaseun Stephanie Elaine Tracey Donna Siobhán Grace Nadia Ewa Tom Chris Steve Renée Yasmin "
    "Abigail Caroline Philippa Harriet Imogen Bethan José Mei Agnieszka Björn O’Neil"
)
_LAST = _words(
    "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts "
    "Green Hall Wood Jackson Clarke Khan Begum O’Brien Kowalski Nowak Müller Singh Ahmed Lewis Harris Clark Cooper "
    "King Lee Baker Hill Moore Ward Turner Carter Parker Cook Bell Bailey Kaur Ali Hussain Żak Edwards"
)
_COUNCILS = ("Leeds", "Bristol, City of", "Kent", "Stockton-on-Tees", "Hammersmith and Fulham", "Devon", "Bath & NE")
