"""The things in the drawings: houses, trees, bunting, banners, a town hall, a letter box, a bus."""

from __future__ import annotations

from collections.abc import Sequence

from .cloth import (
    AMBER,
    BLUSH,
    CORAL,
    CREAM,
    GROUND,
    PAPER,
    PETROL,
    PLUM,
    ROSE,
    SEA,
    SOFT,
    STONE,
    STRANDS,
    TEAL,
    Point,
    circle,
    group,
    line,
    patch,
    path,
    polygon,
    rect,
    thread,
)

SIGNS = {
    "hash": "M-12 -26L-20 26M16 -26L8 26M-28 -10H24M-30 10H22",
    "tick": "M-24 2L-8 20L24 -20",
    "heart": "M0 24C-34 0 -28 -24 -13 -24C-5 -24 0 -18 0 -12C0 -18 5 -24 13 -24C28 -24 34 0 0 24Z",
    "key": "M-4 0H28M20 0V12M28 0V14M-16 12A12 12 0 1 1 -15 12",
    "house": "M-22 22V-4L0 -24L22 -4V22ZM-6 22V6H6V22",
    "star": "M0 -26L7 -8L26 -8L11 4L17 23L0 12L-17 23L-11 4L-26 -8L-7 -8Z",
    "words": "M-30 -12H30M-30 12H14",
    "book": "M0 -16V20M0 -16Q-14 -24 -28 -18V18Q-14 12 0 20Q14 12 28 18V-18Q14 -24 0 -16",
    "scales": "M0 -24V24M-14 24H14M-24 -14H24M-24 -14L-32 6H-16ZM24 -14L16 6H32Z",
    "flower": "M0 -8A8 8 0 1 1 1 -8M0 8V28M0 20Q-14 18 -16 8M0 22Q12 20 14 12",
}


def sign(name: str, at: Point, scale: float = 1, colour: str = GROUND, width: float = 7) -> str:
    """Return a simple sign, embroidered."""
    return group([line(SIGNS[name], colour, width)], at, scale)


def bunting(start: Point, end: Point, sag: float, number: int, size: float = 40) -> str:
    """Return a line of flags that hangs between two points."""
    (x1, y1), (x2, y2) = start, end
    cx, cy = (x1 + x2) / 2, (y1 + y2) / 2 + 2 * sag

    def along(t: float) -> Point:
        return (1 - t) ** 2 * x1 + 2 * t * (1 - t) * cx + t * t * x2, (1 - t) ** 2 * y1 + 2 * t * (
            1 - t
        ) * cy + t * t * y2

    flags = []
    for each in range(number):
        (ax, ay), (bx, by) = along((each + 0.12) / number), along((each + 0.88) / number)
        mx, my = (ax + bx) / 2, (ay + by) / 2
        tip = (mx - (by - ay) * 0.4, my + size)
        flags.append(path(polygon([(ax, ay), (bx, by), tip]), STRANDS[each % 4]))
        flags.append(thread(polygon([_to(p, (mx, my + size / 3), 0.3) for p in ((ax, ay), (bx, by), tip)]), width=2))
    return "".join(flags) + line(f"M{x1} {y1}Q{cx} {cy} {x2} {y2}", SOFT, 5)


def banner(
    at: Point, width: float, height: float, fill: str, what: Sequence[str], turn: float = 0, pole: float = 200
) -> str:
    """Return a cloth between two poles; the point is its middle, `what` the signs on it."""
    w, h = width / 2, height / 2
    cloth = f"M{-w} {-h}Q{-w / 2} {-h - 14} 0 {-h}T{w} {-h}L{w - 6} {h}Q{w / 2} {h + 14} 0 {h}T{-w + 6} {h}Z"
    seam = (
        f"M{-w + 14} {-h + 12}Q{-w / 2} {-h - 2} 0 {-h + 14}T{w - 14} {-h + 14}"
        f"L{w - 20} {h - 12}Q{w / 2} {h + 2} 0 {h - 14}T{-w + 20} {h - 12}Z"
    )
    step = width / (len(what) + 1)
    signs = [sign(each, (-w + step * (n + 1), 0), height / 100) for n, each in enumerate(what)]
    poles = line(f"M{-w} {-h - 24}L{-w + 10} {h + pole}M{w} {-h - 24}L{w - 10} {h + pole}", SOFT, 10)
    return group([poles, path(cloth, fill), thread(seam), *signs], at, turn=turn)


def placard(at: Point, size: float, fill: str, what: str, turn: float = 0, pole: float = 120) -> str:
    """Return a board on a pole; the point is the middle of the board."""
    half = size / 2
    board = patch(-half, -half * 0.8, size, size * 0.8, fill, 8, 9)
    return group(
        [line(f"M0 {half * 0.7}V{half + pole}", SOFT, 9), board, sign(what, (0, 0), size / 105)], at, turn=turn
    )


def house(x: float, base: float, width: float, height: float, wall: str, roof: str, door: str, lit: str = CREAM) -> str:
    """Return a house with its left foot at a point; `lit` is the colour of its windows."""
    top = base - height
    peak = top - width * 0.36
    w, h = width * 0.24, height * 0.24
    windows = [
        _window(x + width * across - w / 2, top + height * down, w, h, lit)
        for across, down in ((0.28, 0.1), (0.72, 0.1), (0.28, 0.55))
    ]
    entry = (x + width * 0.6, base - height * 0.45, width * 0.24, height * 0.45)
    return "".join(
        [
            rect(x + width * 0.7, peak + width * 0.02, width * 0.13, width * 0.3, SOFT),
            path(polygon([(x - 14, top), (x + width / 2, peak), (x + width + 14, top)]), roof),
            thread(f"M{x + 16} {top - 10}L{x + width / 2} {peak + 18}L{x + width - 16} {top - 10}"),
            rect(x, top, width, height, wall),
            thread(f"M{x + 9} {base}V{top + 9}H{x + width - 9}V{base}"),
            *windows,
            rect(*entry, door, rx=6),
            circle(entry[0] + entry[2] * 0.8, base - height * 0.2, 4, CREAM),
        ]
    )


def tree(x: float, base: float, size: float, leaves: str = TEAL) -> str:
    """Return a tree that stands on a point; `size` is the breadth of its crown."""
    r = size / 2
    middle = base - size * 1.05
    crown = (
        f"M{x - r} {middle + r * 0.3}C{x - r * 1.1} {middle - r} {x + r * 1.1} {middle - r * 1.15} "
        f"{x + r} {middle + r * 0.3}C{x + r * 0.9} {middle + r} {x - r * 0.9} {middle + r} {x - r} {middle + r * 0.3}Z"
    )
    seam = (
        f"M{x - r * 0.7} {middle + r * 0.25}C{x - r * 0.75} {middle - r * 0.6} "
        f"{x + r * 0.75} {middle - r * 0.7} {x + r * 0.7} {middle + r * 0.25}"
    )
    return (
        line(f"M{x} {base}V{middle}M{x} {middle + r * 0.6}L{x + r * 0.4} {middle + r * 0.1}", SOFT, size * 0.09)
        + path(crown, leaves)
        + thread(seam)
    )


def cloud(x: float, y: float, scale: float = 1, fill: str = PAPER) -> str:
    """Return a cloud."""
    shape = "M-90 30C-130 30 -128 -18 -86 -16C-78 -58 -18 -64 -4 -28C18 -52 70 -40 66 -8C108 -12 112 30 76 30Z"
    return group([path(shape, fill), thread("M-84 16H70", width=2.5, opacity=0.3)], (x, y), scale)


def sun(x: float, y: float, r: float, fill: str = AMBER) -> str:
    """Return the sun, or the moon."""
    return circle(x, y, r, fill) + circle(
        x, y, r - 14, stroke=GROUND, stroke_width=3, stroke_dasharray="13 9", opacity=0.45
    )


def town_hall(x: float, base: float) -> str:
    """Return a town hall 760 wide and some 520 high, with its left foot at a point."""
    columns = [
        rect(150 + n * 92, -240, 40, 206, PAPER)
        + thread(f"M{162 + n * 92} -230V-44M{178 + n * 92} -230V-44", width=2, opacity=0.35)
        for n in range(6)
    ]
    sides = [_window(side + 30, -200, 56, 120, SEA) for side in (0, 646)]
    return group(
        [
            rect(330, -500, 100, 150, ROSE),
            path("M318 -500L380 -576L442 -500Z", PLUM),
            line("M380 -576V-640", SOFT, 7),
            path("M383 -640L446 -622L383 -600Z", AMBER),
            circle(380, -438, 34, PAPER, stroke=PLUM, stroke_width=6),
            line("M380 -438V-460M380 -438L394 -430", GROUND, 5),
            rect(0, -250, 760, 250, BLUSH),
            thread("M10 -238H750"),
            *sides,
            rect(124, -250, 512, 226, PLUM),
            *columns,
            path("M104 -250L380 -372L656 -250Z", ROSE),
            thread("M146 -262L380 -356L614 -262Z"),
            sign("scales", (380, -296), 0.9, PLUM),
            rect(104, -34, 552, 14, STONE),
            rect(84, -20, 592, 20, CREAM),
        ],
        (x, base),
    )


def letter_box(x: float, base: float, height: float) -> str:
    """Return a pillar box that stands on a point."""
    parts = [
        rect(-50, -14, 100, 14, GROUND, rx=4),
        rect(-42, -190, 84, 180, CORAL),
        thread("M-32 -176V-22M32 -176V-22"),
        path("M-52 -190Q-50 -222 0 -226Q50 -222 52 -190Z", CORAL),
        rect(-54, -196, 108, 14, "#d9573c", rx=5),
        rect(-28, -168, 56, 12, GROUND, rx=5),
        rect(-22, -140, 44, 54, CREAM, rx=4),
        line("M-12 -124H12M-12 -112H12M-12 -100H4", SOFT, 4),
    ]
    return group(parts, (x, base), height / 226)


def bus(x: float, base: float, scale: float = 1, riders: str = "") -> str:
    """Return a small bus, 640 long, that drives to the right; `riders` are drawn behind its windows."""
    panes = [rect(-560 + n * 118, -262, 98, 96, SEA, rx=12) for n in range(4)]
    frames = [rect(-560 + n * 118, -262, 98, 96, "none", rx=12, stroke=GROUND, stroke_width=6) for n in range(4)]
    wheels = [circle(at, -28, 46, GROUND) + circle(at, -28, 20, STONE) for at in (-480, -130)]
    body = "M-600 -40V-262Q-600 -300 -562 -300H-96Q-60 -300 -44 -262L-8 -160Q0 -140 0 -120V-40Z"
    return group(
        [
            path(body, AMBER),
            *panes,
            riders,
            rect(-597, -166, 560, 126, AMBER),
            *frames,
            path("M-84 -262H-70L-36 -166H-84Z", SEA, stroke=GROUND, stroke_width=6),
            rect(-600, -130, 600, 26, CORAL),
            thread("M-590 -88H-12M-586 -286H-92"),
            *wheels,
            circle(-16, -78, 12, CREAM),
        ],
        (x, base),
        scale,
    )


def lectern(x: float, base: float, fill: str, what: str) -> str:
    """Return a speaker's desk that stands on a point."""
    return (
        path(polygon([(x - 62, base - 168), (x + 62, base - 168), (x + 46, base), (x - 46, base)]), fill)
        + thread(polygon([(x - 48, base - 154), (x + 48, base - 154), (x + 36, base - 10), (x - 36, base - 10)]))
        + rect(x - 76, base - 184, 152, 20, GROUND, rx=6)
        + sign(what, (x, base - 86), 0.8)
    )


def railings(x: float, base: float, width: float, height: float = 120) -> str:
    """Return railings of a fence."""
    number = int(width // 34)
    bars = "".join(f"M{x + 17 + n * 34} {base}V{base - height}" for n in range(number))
    return line(f"{bars}M{x} {base - 22}H{x + width}M{x} {base - height + 24}H{x + width}", PETROL, 7)


def _window(x: float, y: float, width: float, height: float, lit: str) -> str:
    bars = line(f"M{x + width / 2} {y}V{y + height}M{x} {y + height / 2}H{x + width}", SOFT, 3.5)
    return rect(x, y, width, height, lit, rx=3, stroke=SOFT, stroke_width=5) + bars


def _to(point: Point, middle: Point, share: float) -> Point:
    return point[0] + (middle[0] - point[0]) * share, point[1] + (middle[1] - point[1]) * share
