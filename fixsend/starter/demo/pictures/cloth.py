"""What all drawings are made of: flat cloth in the house's colours, stitched along its edges. A drawing is SVG.

Sizes are in the pixels of a picture 1,600 wide and 900 high.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

# The tokens of `web/static/web/site.css`, and a few shades between them.
PAPER, TINT, CREAM = "#fffdf9", "#f8eee8", "#fff5ea"
AMBER, CORAL, TEAL, BLUSH = "#ffb424", "#ff7a5c", "#3fb5ab", "#f2bfae"
PLUM, GROUND, NIGHT, PETROL = "#7a1f57", "#3b1033", "#2a0a24", "#0a5661"
SAND, SEA, DUSK, ROSE, STONE = "#ffdf9e", "#bfe4df", "#5c2750", "#ffc9ba", "#dccbd2"
SOFT = "#5c4454"
STRANDS = (AMBER, CORAL, TEAL, BLUSH)

Point = tuple[float, float]


def path(d: str, fill: str = "none", **attributes: object) -> str:
    """Return a path; attributes are named as in SVG, with `_` for `-`."""
    return f'<path d="{d}" fill="{fill}"{_written(attributes)}/>'


def rect(x: float, y: float, width: float, height: float, fill: str, **attributes: object) -> str:
    """Return a rectangle."""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"{_written(attributes)}/>'


def circle(x: float, y: float, r: float, fill: str = "none", **attributes: object) -> str:
    """Return a circle."""
    return f'<circle cx="{x}" cy="{y}" r="{r}" fill="{fill}"{_written(attributes)}/>'


def ellipse(x: float, y: float, rx: float, ry: float, fill: str) -> str:
    """Return an ellipse."""
    return f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{fill}"/>'


def line(d: str, colour: str, width: float) -> str:
    """Return a line with round ends."""
    return path(d, stroke=colour, stroke_width=width, stroke_linecap="round", stroke_linejoin="round")


def thread(d: str, colour: str = GROUND, width: float = 3, opacity: float = 0.55) -> str:
    """Return a seam: a line of stitches."""
    return path(d, stroke=colour, stroke_width=width, stroke_dasharray="13 9", opacity=opacity)


def group(parts: Iterable[str], move: Point = (0, 0), scale: float = 1, turn: float = 0, flip: bool = False) -> str:
    """Return parts moved, then scaled, turned (in degrees) and, if asked, mirrored."""
    wide = -scale if flip else scale
    place = f"translate({move[0]} {move[1]}) rotate({turn}) scale({wide} {scale})"
    return f'<g transform="{place}">{"".join(parts)}</g>'


def polygon(points: Sequence[Point]) -> str:
    """Return the outline through points, for a path."""
    return "M" + "L".join(f"{x} {y}" for x, y in points) + "Z"


def patch(x: float, y: float, width: float, height: float, fill: str, r: float = 10, seam: float = 12) -> str:
    """Return a rectangle of cloth with a seam inside its edge."""
    inner = (
        f"M{x + seam} {y + seam}H{x + width - seam}V{y + height - seam}H{x + seam}Z" if min(width, height) > 40 else ""
    )
    return rect(x, y, width, height, fill, rx=r) + (thread(inner) if inner else "")


def strand(d: str, colour: str, width: float = 60) -> str:
    """Return a woven band: cloth with a seam along both edges."""
    return (
        path(d, stroke=colour, stroke_width=width)
        + path(d, stroke=GROUND, stroke_width=width - 14, stroke_dasharray="15 10", opacity=0.5)
        + path(d, stroke=colour, stroke_width=width - 20)
    )


def hill(d: str, fill: str, seam: str = "") -> str:
    """Return a piece of land, with a seam along its ridge."""
    return path(d, fill) + (thread(seam, opacity=0.35) if seam else "")


def sky(colour: str) -> str:
    """Return the ground of a picture."""
    return rect(0, 0, 1600, 900, colour)


def _written(attributes: dict[str, object]) -> str:
    return "".join(f' {name.replace("_", "-")}="{value}"' for name, value in attributes.items())
