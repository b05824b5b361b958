"""The figures: grown-ups and children of all sorts, on foot and on wheels. None of them is a portrait."""

from __future__ import annotations

from dataclasses import dataclass

from .cloth import CREAM, GROUND, SOFT, Point, circle, ellipse, group, line, path, rect, thread

SKINS = ("#f3c9a5", "#8d5534", "#d99f72", "#5f3a27", "#eab58f", "#a96c42")
HAIRS = ("#2a1218", "#6b3a22", "#d9d2d6", "#a8502c", "#120a10", "#c98f3c")
# Shoulder to hand, over the elbow; the right arm, in a figure a hundred high.
ARMS = {
    "down": ((17, -52), (16, -38)),
    "up": ((21, -74), (17, -96)),
    "wave": ((22, -68), (29, -88)),
    "hold": ((19, -56), (7, -50)),
    "reach": ((22, -62), (33, -64)),
    "hip": ((22, -54), (12, -44)),
}


@dataclass(frozen=True)
class Look:
    """What somebody looks like: `hair` is a kind of `_HAIR`, `skirt` a long one instead of trousers."""

    top: str
    bottom: str
    skin: int = 0
    colour: int = 0
    hair: str = "short"
    skirt: bool = False


def figure(at: Point, height: float, look: Look, left: str = "down", right: str = "down", child: bool = False) -> str:
    """Return somebody standing with their feet at a point."""
    skin = SKINS[look.skin]
    head = (-80, 13.5) if child else (-85, 10)
    parts = [_hair_behind(look, head), _legs(look), _arm(left, look.top, skin, flip=True)]
    parts += [_body(look), rect(-3.5, -74, 7, 9, skin), circle(0, head[0], head[1], skin)]
    parts += [_hair_before(look, head), _arm(right, look.top, skin)]
    return group(parts, at, height / 100)


def on_wheels(at: Point, height: float, look: Look, right: str = "down", flip: bool = False) -> str:
    """Return somebody in a wheelchair that stands on a point; `height` is what they would measure standing."""
    skin = SKINS[look.skin]
    head = (-69, 11)
    seated = [
        _hair_behind(look, head),
        line("M-13 -52V-24H10", SOFT, 4),
        line("M-4 -27H16L19 -6", look.bottom, 9),
        line("M19 -4H26", GROUND, 5),
        path("M-12 -24C-14 -44 -10 -56 0 -56C10 -56 13 -44 11 -24Z", look.top),
        rect(-3.5, -62, 7, 9, skin),
        circle(0, head[0], head[1], skin),
        _hair_before(look, head),
        group([_arm(right, look.top, skin)], (0, 14)),
        circle(-3, -17, 16, stroke=GROUND, stroke_width=3.5),
        circle(-3, -17, 11, stroke=SOFT, stroke_width=1.5, stroke_dasharray="3 3"),
        circle(19, -4, 4, CREAM, stroke=GROUND, stroke_width=2.5),
    ]
    return group(seated, at, height / 100, flip=flip)


def bust(at: Point, size: float, look: Look, left: str = "down", right: str = "down") -> str:
    """Return somebody from the waist up, for crowds: the point is their waist, `size` half their height."""
    return figure((at[0], at[1] + size * 0.8), size * 2, look, left, right)


def _legs(look: Look) -> str:
    shoes = ellipse(-8, -1.5, 6.5, 3.2, GROUND) + ellipse(8, -1.5, 6.5, 3.2, GROUND)
    if look.skirt:
        skin = SKINS[look.skin]
        bare = line("M-6 -24V-4M6 -24V-4", skin, 5)
        return shoes + bare + path("M-11 -42H11L17 -14H-17Z", look.bottom) + thread("M-15 -18H15", width=1.2)
    return shoes + line("M-6 -38L-7.5 -6M6 -38L7.5 -6", look.bottom, 9.5)


def _body(look: Look) -> str:
    cloth = path("M-14 -36C-15 -52 -15 -68 -6 -69H6C15 -68 15 -52 14 -36Q0 -33 -14 -36Z", look.top)
    return cloth + thread("M-12.5 -40Q0 -37 12.5 -40", width=1.2)


def _arm(pose: str, sleeve: str, skin: str, *, flip: bool = False) -> str:
    (elbow_x, elbow_y), (hand_x, hand_y) = ARMS[pose]
    arm = line(f"M10.5 -64L{elbow_x} {elbow_y}L{hand_x} {hand_y}", sleeve, 7)
    return group([arm, circle(hand_x, hand_y, 4, skin)], flip=flip)


def _hair_behind(look: Look, head: Point) -> str:
    y, r = head
    colour = HAIRS[look.colour]
    kinds = {
        "long": rect(-r - 2.5, y - r - 1, 2 * r + 5, 2.9 * r, colour, rx=r),
        "curls": circle(0, y - 2, r + 5.5, colour),
        "bun": circle(0, y - r - 4, 5, colour),
        "tail": path(f"M{r - 4} {y - 6}Q{r + 14} {y} {r + 6} {y + 20}Q{r + 2} {y + 6} {r - 6} {y + 6}Z", colour),
    }
    return kinds.get(look.hair, "")


def _hair_before(look: Look, head: Point) -> str:
    y, r = head
    colour = HAIRS[look.colour]
    if look.hair == "scarf":
        outside = f"M{-r - 3} {y + 2}A{r + 3} {r + 3} 0 0 1 {r + 3} {y + 2}Q{r + 3} {y + r + 7} 0 {y + r + 9}"
        return path(outside + f"Q{-r - 3} {y + r + 7} {-r - 3} {y + 2}Z", colour) + ellipse(
            0, y + 1, r - 3, r - 2, SKINS[look.skin]
        )
    if look.hair == "cap":
        return path(
            f"M{-r - 1} {y - 2}A{r + 1} {r + 1} 0 0 1 {r + 1} {y - 2}H{r + 9}Q{r + 8} {y + 2} {r} {y + 1}H{-r}Z", colour
        )
    if look.hair == "none":
        return ""
    fringe = f"Q{r - 2} {y - r * 0.55} 0 {y - r * 0.5}T{-r - 0.8} {y + 1}Z"
    return path(f"M{-r - 0.8} {y + 1}A{r + 0.8} {r + 0.8} 0 0 1 {r + 0.8} {y + 1}" + fringe, colour)
