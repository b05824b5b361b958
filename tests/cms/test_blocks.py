"""What the blocks refuse, so that no page can be broken or left without its source."""

import json

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlockValidationError

from fixsend.cms.blocks import BodyBlock
from fixsend.cms.blocks.figures import FigureBlock
from fixsend.cms.blocks.text import LinkBlock
from tests.pages.factories import body

FIGURE = {
    "value": "46.1%",
    "what": "of plans came in time.",
    "period": "2025",
    "source": "DfE",
    "source_url": "https://example.org/",
    "note": "",
}


STEP = {"title": "One", "text": "<p>1</p>"}
LINK = {"text": "A card", "page": None, "url": "https://example.org/card"}


def clean_body(stored: str) -> None:
    """Clean a stored body as the editing screen does."""
    block = BodyBlock()
    block.clean(block.to_python(json.loads(stored)))


@pytest.mark.parametrize("missing", ["period", "source", "source_url", "value", "what"])
def test_a_figure_without_its_source_or_period_is_refused(missing: str) -> None:
    with pytest.raises(ValidationError):
        FigureBlock().clean(FigureBlock().to_python({**FIGURE, missing: ""}))


def test_a_figure_with_its_source_and_period_is_taken() -> None:
    assert FigureBlock().clean(FigureBlock().to_python(FIGURE))["value"] == "46.1%"


def test_headings_may_not_begin_with_a_smaller_one() -> None:
    with pytest.raises(StreamBlockValidationError):
        clean_body(body(("text", "<p>Hello</p>"), ("text", "<h3>Too small</h3>")))


def test_headings_in_their_order_are_taken() -> None:
    clean_body(body(("text", "<h2>First</h2><h3>Then smaller</h3>"), ("text", "<h3>Smaller again</h3>")))


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "mailto:a@example.org"])
def test_a_button_leads_to_one_safe_place(url: str) -> None:
    block = LinkBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python({"text": "Go", "page": None, "url": url}))


def test_a_table_without_a_caption_is_refused() -> None:
    table = {
        "columns": [{"type": "text", "heading": "Year"}],
        "rows": [{"values": ["2025"]}],
        "caption": "",
    }
    with pytest.raises(ValidationError):
        clean_body(body(("table", table)))


def test_a_table_is_drawn_with_its_caption_and_headers() -> None:
    table = {
        "columns": [{"type": "text", "heading": "Year"}, {"type": "number", "heading": "Plans"}],
        "rows": [{"values": ["2025", "718,838"]}],
        "caption": "Plans by year",
    }
    block = BodyBlock()
    drawn = block.render(block.to_python(json.loads(body(("table", table)))))
    assert "<caption>Plans by year</caption>" in drawn
    assert '<th scope="row">2025</th>' in drawn
    assert '<td class="number">718,838</td>' in drawn


def test_every_other_block_is_drawn() -> None:
    stored = body(
        ("text", "<h2>Hello</h2><p>Words</p>"),
        ("figures", {"figures": [FIGURE]}),
        ("quote", {"text": "Exact words", "who": "Somebody", "source_url": ""}),
        ("callout", {"kind": "warning", "title": "Care", "text": "<p>Take it</p>"}),
        ("details", {"title": "More", "text": "<p>Here</p>"}),
        (
            "steps",
            {"heading": "How", "steps": [STEP, {**STEP, "title": "Two"}]},
        ),
        ("button", {"text": "Go there", "page": None, "url": "https://example.org/go", "kind": "act"}),
        (
            "cards",
            {
                "heading": "Cards",
                "cards": [
                    {"text": "line", "link": {"text": "A card", "page": None, "url": "https://example.org/card"}}
                ],
            },
        ),
    )
    block = BodyBlock()
    drawn = block.render(block.clean(block.to_python(json.loads(stored))))
    for words in ("Hello", "46.1%", "Exact words", "Care", "More", "Two", "https://example.org/go", "A card"):
        assert words in drawn
    assert "style=" not in drawn
