"""From a newsletter's blocks to its body in one medium, with placeholders where copies differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string

from fixsend.newsletters.writing import pictures, plain
from fixsend.newsletters.writing.renderer import Renderer

# A delivery's traits are bits of a PostgreSQL integer.
MOST_TRAITS = 31
# Blocks with a teaser: what they say is taken from the site.
POINTS_AT_THE_SITE = {"teaser", "live_action"}
# How staff find a block inside a part for some readers.
_THEN = "{}: "
_OTHERWISE = "{}, everyone else: "


class Composer:
    """Renders the body of one newsletter, and collects in `traits` the audience rules of its conditional parts."""

    def __init__(self) -> None:
        self.traits: list[dict[str, Any]] = []

    def body(self, blocks: Iterable[Any], renderer: Renderer) -> str:
        """Return the rendered blocks in order; one that cannot be rendered is left out and noted as a problem."""
        return "".join(self._numbered(blocks, renderer))

    def _numbered(self, blocks: Iterable[Any], renderer: Renderer, within: str = "") -> Iterable[str]:
        for number, child in enumerate(blocks, 1):
            renderer.where = place_of(number, child, within)
            if child.block_type == "for_some":
                yield self._for_some(child.value, renderer)
            elif problem := _problem(child.block_type, child.value):
                renderer.problem(problem)
            else:
                yield _rendered(child.block_type, child.value, renderer)

    def _for_some(self, value: Any, renderer: Renderer) -> str:
        place = renderer.where
        before, between, after = renderer.placeholders.condition(self._trait(value.audience, renderer))
        if renderer.medium == "mail":
            before, between, after = (f"<mj-raw>{placeholder}</mj-raw>" for placeholder in (before, between, after))
        then = "".join(self._numbered(value["then"], renderer, _THEN.format(place)))
        otherwise = "".join(self._numbered(value["otherwise"], renderer, _OTHERWISE.format(place)))
        return f"{before}{then}{between}{otherwise}{after}"

    def _trait(self, audience: dict[str, Any], renderer: Renderer) -> int:
        if audience not in self.traits:
            if len(self.traits) == MOST_TRAITS:
                renderer.problem(f"There are more than {MOST_TRAITS} kinds of readers. Take some parts out.")
                return 0
            self.traits.append(audience)
        return self.traits.index(audience)


def _problem(kind: str, value: Any) -> str:
    """Return in plain words why a block cannot be rendered, or an empty text."""
    if kind == "button" and not value.href:
        return "The button leads nowhere: its page is not live any more, or none was chosen."
    if kind in POINTS_AT_THE_SITE and value.teaser is None:
        return "What it points at is not public any more, or none was chosen."
    if kind == "picture" and value["image"] is None:
        return "There is no picture: choose one, or take the block out."
    return ""


def _rendered(kind: str, value: Any, renderer: Renderer) -> str:
    if renderer.medium == "text":
        return plain.write(kind, value, renderer)
    context: dict[str, Any] = {"value": value, "renderer": renderer}
    if kind == "heading" or kind in POINTS_AT_THE_SITE:
        renderer.headings += 1
        # A mail has no other heading; a page of the site has the subject above.
        context["level"] = "h1" if renderer.headings == 1 and renderer.medium == "mail" else "h2"
    if image := image_of(kind, value):
        context["picture"] = pictures.prepared(image)
        if context["picture"] is None:
            renderer.problem("The picture’s file cannot be read. Upload it again.")
            if kind == "picture":
                return ""
    if kind == "picture" and not value.alt:
        renderer.problem("The picture has no words for those who do not see it. Write them here, or among the images.")
    ending = "mjml" if renderer.medium == "mail" else "html"
    return render_to_string(f"newsletters/letter/{renderer.medium}/{kind}.{ending}", context)


def image_of(kind: str, value: Any) -> Any:
    """Return the Wagtail image that a block shows, or None."""
    if kind == "picture":
        return value["image"]
    return value.teaser.image if kind in POINTS_AT_THE_SITE and value.teaser else None


@dataclass(frozen=True)
class PlacedBlock:
    """One block and where it stands."""

    where: str
    kind: str
    value: Any


def place_of(number: int, child: Any, within: str = "") -> str:
    """Return where a block stands: "Block 3 (button)"."""
    return f"{within}Block {number} ({str(child.block.label).lower()})"


def iter_blocks(blocks: Iterable[Any], within: str = "") -> Iterator[PlacedBlock]:
    """Yield every block in its order; a part for some readers comes before the blocks in it."""
    for number, child in enumerate(blocks, 1):
        where = place_of(number, child, within)
        yield PlacedBlock(where, child.block_type, child.value)
        if child.block_type == "for_some":
            yield from iter_blocks(child.value["then"], _THEN.format(where))
            yield from iter_blocks(child.value["otherwise"], _OTHERWISE.format(where))
