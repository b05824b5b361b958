"""The style sheet keeps its promises: tokens only, enough contrast in every theme, small, and nothing inline."""

import gzip
import re
from pathlib import Path

import pytest

WEB = Path(__file__).resolve().parents[2] / "fixsend" / "web"
CSS = (WEB / "static" / "web" / "site.css").read_text()
TEMPLATES = sorted(
    path
    for app in WEB.parent.iterdir()
    for path in app.glob("templates/**/*.html")
    if "wagtailadmin" not in path.parts and "backoffice" not in path.parts and "admin" not in path.parts
)

# Words on their ground: WCAG 2.2, 1.4.3 wants 4.5:1, and we want 7:1 (1.4.6) in the high-contrast themes.
WORDS = [
    ("ink", "page"), ("ink", "tint"), ("ink", "surface"), ("soft", "page"), ("soft", "tint"), ("soft", "surface"),
    ("loud", "page"), ("loud", "tint"), ("link", "page"), ("link", "tint"), ("link", "surface"),
    ("link-over", "page"), ("link-over", "surface"), ("on-ground", "ground"), ("on-ground", "ground-deep"),
    ("on-ground-soft", "ground"), ("on-ground-soft", "ground-deep"), ("on-ground-loud", "ground"),
    ("on-ground-loud", "ground-deep"), ("on-act", "act"), ("on-act", "act-over"), ("on-inform", "inform"),
    ("on-inform", "inform-over"), ("good", "good-tint"), ("warn", "warn-tint"), ("wrong", "wrong-tint"),
    ("ink", "good-tint"), ("ink", "warn-tint"), ("ink", "wrong-tint"), ("ink", "info-tint"), ("soft", "wrong-tint"),
    ("soft", "info-tint"), ("link", "info-tint"), ("link", "good-tint"), ("link", "warn-tint"),
    ("on-patch", "patch-1"), ("on-patch", "patch-2"), ("on-patch", "patch-3"), ("on-patch", "patch-4"),
    ("on-patch-button", "patch-button"),
]  # fmt: skip
# Edges that show where a control is: WCAG 2.2, 1.4.11 wants 3:1.
EDGES = [
    ("line", "page"), ("line", "surface"), ("line", "tint"), ("act-edge", "page"), ("act-edge", "tint"),
    ("inform", "page"), ("inform", "surface"),
    ("inform", "info-tint"), ("wrong", "page"), ("focus-edge", "page"), ("focus", "ground"),
    ("patch-button", "patch-1"), ("patch-button", "patch-3"),
]  # fmt: skip


def block(opening: str) -> dict[str, str]:
    """Return the custom properties of the first rule that begins with `opening`."""
    body = CSS[CSS.index(opening) + len(opening) :].split("}")[0]
    return dict(re.findall(r"--([\w-]+):\s*([^;]+);", body))


def theme(name: str) -> dict[str, str]:
    light = block(":root {")
    return light if name == "light" else light | block(f':root[data-theme="{name}"] {{')


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted([luminance(one), luminance(other)], reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("name", "least"), [("light", 4.5), ("dark", 4.5), ("contrast", 7), ("ink", 7)])
def test_words_stand_out_from_their_ground(name, least):
    colours = theme(name)
    weak = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in WORDS}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < least} == {}


@pytest.mark.parametrize("name", ["light", "dark", "contrast", "ink"])
def test_edges_of_controls_can_be_seen(name):
    colours = theme(name)
    weak = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in EDGES}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 3} == {}


def test_a_device_that_asks_gets_the_same_theme_as_a_visitor_who_chooses():
    automatic = re.findall(r"@media \((prefers[^{]*)\{\s*:root:not\(\[data-theme\]\) \{([^}]*)\}", CSS)
    chosen = [re.search(rf':root\[data-theme="{name}"\] {{([^}}]*)}}', CSS)[1] for name in ("dark", "ink", "contrast")]
    assert [" ".join(body.split()) for _, body in automatic[:3]] == [" ".join(body.split()) for body in chosen]


def test_every_theme_decides_every_colour():
    colours = {name for name, value in block(":root {").items() if value.startswith("#")}
    for name in ("dark", "contrast", "ink"):
        assert colours - block(f':root[data-theme="{name}"] {{').keys() == set()


def test_colours_are_decided_in_the_tokens_layer_only():
    start, end = CSS.index("@layer tokens {"), CSS.index("@layer base {")
    outside = CSS[:start] + CSS[end:]
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s,)])|\brgba?\(|\bhsla?\(|\boklch\(", outside) == []


def test_every_token_that_is_used_is_decided():
    assert set(re.findall(r"var\(--([\w-]+)", CSS)) - set(re.findall(r"--([\w-]+):", CSS)) == set()


def test_the_style_sheet_is_small_enough_for_an_old_phone():
    assert len(gzip.compress(CSS.encode())) < 15_000


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(WEB.parent)))
def test_no_public_template_carries_style_or_script_inside_it(path):
    """The content security policy would refuse it, and the page would look broken."""
    source = re.sub(r"{#.*?#}|{% comment.*?endcomment %}", "", path.read_text(), flags=re.DOTALL)
    if "wagtailadmin/" in source:
        return
    assert not re.search(r"<style\b|\sstyle=|\son[a-z]+=|javascript:", source, re.IGNORECASE)
    for script in re.findall(r"<script\b[^>]*>", source, re.IGNORECASE):
        assert re.search(r'\ssrc=|type="application/(ld\+)?json"', script)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(WEB.parent)))
def test_no_public_template_fetches_from_another_site(path):
    away = r"<(?:script|link|img|iframe|source|video)\b[^>]*\b(?:src|href)=[\"']?(?:https?:)?//"
    assert not re.search(away, path.read_text())


def test_no_field_stands_behind_a_button_of_its_form_since_enter_presses_the_first_one():
    """A button that no eye sees may stand first: then it is the one for Enter."""
    button = re.compile(r'<(?:button|input)\b[^>]*type="submit"[^>]*>|\{% button ')
    field = re.compile(r'type="(?:text|email|number|search|url|date)"|\{% formattedfield|as_field_group')
    behind = [
        f"{path.name}: {form[0][:80]}"
        for app in WEB.parent.iterdir()
        for path in app.glob("templates/**/*.html")
        for form in re.finditer(r"<form\b.*?</form>", path.read_text(), re.DOTALL)
        if (first := button.search(form[0])) and " hidden" not in first[0] and field.search(form[0][first.end() :])
    ]
    assert behind == []
