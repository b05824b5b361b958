"""Petitions, letters and money: what people ask for."""

from __future__ import annotations

from fixsend.starter.demo.pictures.cloth import (
    AMBER,
    BLUSH,
    CORAL,
    CREAM,
    GROUND,
    NIGHT,
    PAPER,
    PETROL,
    PLUM,
    ROSE,
    SAND,
    SEA,
    SOFT,
    STONE,
    TEAL,
    TINT,
    circle,
    group,
    hill,
    line,
    patch,
    path,
    rect,
    sky,
    strand,
    thread,
)
from fixsend.starter.demo.pictures.people import figure, on_wheels
from fixsend.starter.demo.pictures.things import (
    banner,
    bunting,
    cloud,
    house,
    letter_box,
    placard,
    sign,
    sun,
    town_hall,
    tree,
)

from .cast import BOY, DAD, GIRL, GRAN, MUM, TEEN, Scene, crowd


def _town_hall() -> list[str]:
    return [
        sky(SEA),
        cloud(210, 150, 1.1),
        cloud(1390, 210, 0.9),
        hill("M0 640Q400 560 800 620T1600 600V900H0Z", "#9fd6cf"),
        town_hall(420, 690),
        bunting((-20, 250), (752, 420), 40, 9, 44),
        bunting((848, 420), (1620, 230), 40, 9, 44),
        hill("M0 690H1600V900H0Z", SAND, "M0 706H1600"),
        *crowd(800, 150, 3, 13, 128, 20),
        banner((800, 600), 420, 120, AMBER, ["hash", "words", "heart"], -2, 220),
        placard((300, 596), 120, PAPER, "key", -8),
        placard((1300, 590), 120, TEAL, "scales", 7),
        *crowd(905, 190, 0, 10, 172, 30),
    ]


def _scribbles(y: float, colours: tuple[str, ...]) -> list[str]:
    kinds = (
        "c22-34 30-8 26 4s12 2 22-14 20 4 18 10 20-2 42-14",
        "c10-30 24-26 18 0s20-6 26-14 8 22 24 8 22-18 34-2 18 2 30-6",
        "c16-8 10-34 22-32s-6 36 10 32 12-30 26-26 2 28 18 24 22-16 38-12",
    )
    return [line(f"M{390 + n * 178} {y + 6 * (n % 2)}{kinds[n % 3]}", colour, 6) for n, colour in enumerate(colours)]


def _signatures() -> list[str]:
    rows = [
        (GROUND, PLUM, PETROL, GROUND, "#b8472f"),
        (PETROL, GROUND, PLUM, "#b8472f", GROUND),
        (PLUM, PETROL, GROUND, PLUM, PETROL),
    ]
    lines = [line(f"M370 {358 + n * 92}H1230", STONE, 4) for n in range(3)]
    return [
        sky(TINT),
        strand("M-40 210L1640 130", TEAL, 90),
        strand("M-40 820L1640 740", BLUSH, 110),
        strand("M240 -40L150 940", AMBER, 90),
        strand("M1480 -40L1390 940", CORAL, 90),
        path("M300 196Q800 160 1300 196L1310 640Q800 604 290 640Z", "#e8d5d0"),
        path("M290 176Q800 140 1310 176L1322 620Q800 584 278 620Z", PAPER),
        thread("M310 192Q800 158 1290 192L1302 602Q800 568 298 602Z"),
        sign("hash", (420, 250), 0.9, PLUM, 9),
        line("M490 236H980M490 266H820", SOFT, 11),
        *lines,
        *[each for n, colours in enumerate(rows) for each in _scribbles(340 + n * 92, colours)],
        figure((250, 880), 540, MUM, "down", "reach"),
        figure((1352, 880), 560, DAD, "reach", "down"),
        figure((560, 890), 300, GIRL, "down", "up", child=True),
        on_wheels((1010, 890), 420, TEEN, "up", flip=True),
    ]


def _letter() -> list[str]:
    return [
        sky(PLUM),
        strand("M-40 180L1640 90", CORAL, 110),
        strand("M-40 780L1640 690", TEAL, 110),
        strand("M330 -40L210 940", AMBER, 110),
        strand("M1330 -40L1210 940", BLUSH, 110),
        group(
            [
                path("M-420 -60L-40 -300H40L420 -60Z", "#e2a692"),
                patch(-330, -320, 660, 520, PAPER, 12, 18),
                line("M-260 -250H120M-260 -200H240M-260 -150H200M-260 -100H250M-260 -50H160", SOFT, 12),
                *[
                    line(f"M{x} 10c22-34 30-8 26 4s12 2 22-14 20 4 18 10 20-2 42-14", c, 6)
                    for x, c in ((-260, PLUM), (-90, PETROL), (80, GROUND))
                ],
                path("M-420 -60L-420 300Q-420 330 -390 330H390Q420 330 420 300V-60L30 190Q0 206 -30 190Z", BLUSH),
                thread("M-400 -18V310H400V-18L34 214Q0 232 -34 214Z"),
                circle(0, 206, 66, CORAL),
                circle(0, 206, 52, stroke=GROUND, stroke_width=3, stroke_dasharray="12 8", opacity=0.5),
                sign("hash", (0, 206), 1.05),
            ],
            (790, 480),
            1.06,
            -3,
        ),
    ]


def _letter_box() -> list[str]:
    houses = [
        (-30, TINT, CORAL, PLUM),
        (240, SAND, PLUM, TEAL),
        (510, BLUSH, PETROL, AMBER),
        (1090, SEA, CORAL, PLUM),
        (1360, SAND, PLUM, PETROL),
    ]
    return [
        sky("#fde9dc"),
        sun(1010, 210, 92),
        cloud(330, 120, 0.9),
        *[house(x, 690, 240, 250, wall, roof, door) for x, wall, roof, door in houses],
        tree(790, 700, 150, "#5dbfb5"),
        hill("M0 690H1600V900H0Z", STONE, "M0 704H1600"),
        hill("M0 800H1600V900H0Z", "#b9a3b0", "M0 814H1600"),
        letter_box(870, 812, 400),
        figure((650, 826), 430, MUM, "down", "reach"),
        group([rect(-26, -17, 52, 34, PAPER, rx=4), line("M-24 -14L0 4L24 -14", PLUM, 3)], (808, 562), 1.15, -8),
        on_wheels((1080, 826), 360, BOY, "wave", flip=True),
        figure((1280, 826), 400, GRAN, "hip", "down"),
    ]


def _quilt() -> list[str]:
    colours = (AMBER, SEA, CORAL, BLUSH, TEAL, SAND, ROSE, PLUM)
    signs = ("house", "heart", "key", "star", "book", "tick", "flower", "hash", "scales")
    parts = []
    for row in range(4):
        for column in range(7):
            if (row, column) == (1, 4):
                continue
            number = row * 7 + column
            fill = colours[(number * 3 + row) % len(colours)]
            x, y = 60 + column * 214, 30 + row * 214
            parts.append(patch(x, y, 206, 206, fill, 6, 16))
            ink = CREAM if fill == PLUM else GROUND
            parts.append(sign(signs[number % len(signs)], (x + 103, y + 103), 1.7, ink))
    hole = rect(916, 244, 206, 206, NIGHT, rx=6) + path(
        "M926 254H1112V440H926Z", stroke=BLUSH, stroke_width=3, stroke_dasharray="8 12", opacity=0.6
    )
    loose = group([patch(-100, -100, 200, 200, TEAL, 6, 16), sign("heart", (0, 0), 1.8)], (1066, 420), 1, 9)
    needle = line("M1176 392L1268 556", PAPER, 10) + circle(1262, 545, 4, NIGHT)
    yarn = path(
        "M1262 545C1330 430 1500 420 1470 320S1250 280 1300 190S1500 150 1620 210",
        stroke=AMBER,
        stroke_width=7,
        stroke_linecap="round",
    )
    sleeve = path("M1600 900L1330 640Q1290 600 1330 560L1600 700Z", PLUM) + thread(
        "M1350 576L1600 716M1352 640L1600 872"
    )
    hand = path(
        "M1372 668C1310 700 1250 640 1226 600C1200 560 1230 544 1252 566L1290 596"
        "C1270 560 1250 520 1272 508C1292 500 1310 540 1334 560L1402 604Z",
        "#a96c42",
    )
    return [sky(GROUND), *parts, hole, loose, yarn, needle, hand, sleeve]


SCENES = {
    "town hall": Scene("A crowd with banners and placards in front of a town hall, under lines of bunting", _town_hall),
    "signatures": Scene(
        "Two parents hold up a sheet of paper as big as a wall, covered with signatures; a girl and a teenager in a "
        "wheelchair look on",
        _signatures,
        (800, 400),
    ),
    "letter": Scene("A letter with many names under it, half out of its envelope, on woven strands of cloth", _letter),
    "letter box": Scene(
        "In a street of small houses a mother posts a letter; a boy in a wheelchair and his grandmother wave",
        _letter_box,
        (900, 600),
    ),
    "quilt": Scene("A hand sews the missing patch into a large quilt", _quilt, (1100, 450)),
}
