"""Help inside the back office: the guides in `docs/` as screens, and which section helps with which screen.

An app says beside its addresses what helps with them: `guides.helps(("newsletters:", "writing-a-newsletter"))`. The
longest beginning of a screen's name counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from html import unescape

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.views.decorators.http import require_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token
from wagtail.admin.auth import require_admin_access

from fixsend.web.backoffice.header import header
from fixsend.web.registry import Registry

EDITORS = "editors.md"
_SECTION, _FIGURED = "h2", ("h2", "h3")
_SHOWN_HERE = re.compile(rf"https?:|mailto:|/|(?:{re.escape(EDITORS)})?#")
screens: Registry[tuple[str, str]] = Registry(key=lambda entry: entry[0])


@dataclass(frozen=True)
class Section:
    """One section of a guide, from its heading to the next: `html` is its text without the heading.

    `part` is the id of a heading inside it, where that is what helps.
    """

    slug: str
    title: str
    html: SafeString
    part: str = ""

    @property
    def url(self) -> str:
        """Return the address of the screen that shows it, at its part."""
        return reverse("office_help_section", args=[self.slug]) + (f"#{self.part}" if self.part else "")


def helps(*entries: tuple[str, str]) -> None:
    """Say for screens, by the beginning of their names ("newsletters:"), which section of the guide helps with them.

    "writing-a-newsletter#message-series" is a heading inside a section. Screens that Wagtail has for many models are
    told apart by an app behind their names ("wagtailsettings:edit:newsletters").
    """
    screens.register(*entries)


def section_for(screen: str) -> Section | None:
    """Return the section that helps with a screen, by the name of its address, or None."""
    fitting = [entry for entry in screens if screen.startswith(entry[0])]
    if not fitting:
        return None
    return find(max(fitting, key=lambda entry: len(entry[0]))[1])


def find(place: str) -> Section | None:
    """Return a section of the editors' guide by its slug, or by "slug#heading"; None where there is no such place."""
    slug, _, part = place.partition("#")
    found = next((section for section in sections(EDITORS) if section.slug == slug), None)
    if found is None or not part:
        return found
    heading = re.search(rf'<h3 id="{re.escape(part)}">(.*?)</h3>', found.html)
    return replace(found, part=part, title=unescape(heading[1])) if heading else None


@cache
def sections(name: str) -> tuple[Section, ...]:
    """Return a guide by its file in `docs/`, section by section; what stands before the first one is left out."""
    tokens = _tokens(name)
    starts = [place for place, token in enumerate(tokens) if token.type == "heading_open" and token.tag == _SECTION]
    ends = [*starts[1:], len(tokens)]
    return tuple(_section(tokens[start:end]) for start, end in zip(starts, ends, strict=True))


def whole(name: str) -> SafeString:
    """Return all of a guide as HTML, each heading with an id made of its words."""
    return _html(_tokens(name))


@require_admin_access
@require_safe
def contents(request: HttpRequest) -> HttpResponse:
    """List what the guide tells."""
    return render(request, "web/backoffice/help.html", {"sections": sections(EDITORS), **header("Help", icon="help")})


@require_admin_access
@require_safe
def section(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one section of the guide; raises Http404 for one that it does not have."""
    found = next((each for each in sections(EDITORS) if each.slug == slug), None)
    if found is None:
        raise Http404
    context = {
        "section": found,
        "sections": sections(EDITORS),
        **header(found.title, ("Help", reverse("office_help")), icon="help"),
    }
    return render(request, "web/backoffice/help_section.html", context)


def _section(tokens: Sequence[Token]) -> Section:
    title = tokens[1].content
    return Section(slugify(title), title, _html(tokens[3:]))


def _tokens(name: str) -> list[Token]:
    tokens = _parser().parse((settings.BASE_DIR / "docs" / name).read_text(encoding="utf-8"))
    for place, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag in _FIGURED:
            token.attrSet("id", slugify(tokens[place + 1].content))
        if token.children:
            token.children = list(_without_links_outside(token.children))
    return tokens


def _without_links_outside(inline: Sequence[Token]) -> Iterator[Token]:
    """Yield the pieces of a line; of a link to another file of the repository, which is not shown here, its words."""
    is_outside = False
    for token in inline:
        if token.type == "link_open":
            is_outside = _SHOWN_HERE.match(str(token.attrGet("href"))) is None
        if not (is_outside and token.type in ("link_open", "link_close")):
            yield token


def _html(tokens: Sequence[Token]) -> SafeString:
    """Return tokens as HTML. The text is ours, and HTML in it would be shown as text."""
    parser = _parser()
    return mark_safe(_leading_inside(parser.renderer.render(tokens, parser.options, {})))  # noqa: S308 - see above


def _leading_inside(html: str) -> str:
    """Let links to a section of the guide ("editors.md#figures", "#figures") lead to its screen."""
    by_anchor = re.compile(rf'href="(?:{re.escape(EDITORS)})?#([a-z0-9-]+)"')
    return by_anchor.sub(lambda match: f'href="{reverse("office_help_section", args=[match[1]])}"', html)


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")
