"""What it is all about: getting to school, and what that takes."""

from __future__ import annotations

from fixsend.starter.demo.pictures.cloth import (
    AMBER,
    BLUSH,
    CORAL,
    DUSK,
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
    thread,
)
from fixsend.starter.demo.pictures.people import bust, figure, on_wheels
from fixsend.starter.demo.pictures.things import bus, cloud, house, railings, sign, sun, tree

from .cast import AUNT, BOY, GIRL, LAD, MUM, TEACHER, TEEN, Scene


def _school_gate() -> list[str]:
    return [
        sky("#fdeede"),
        cloud(1330, 130),
        cloud(260, 170, 0.8),
        rect(330, 330, 940, 300, BLUSH),
        thread("M342 342H1258V630H342Z"),
        path("M300 330L800 170L1300 330Z", PLUM),
        thread("M360 318L800 186L1240 318", BLUSH),
        circle(800, 270, 34, PAPER, stroke=AMBER, stroke_width=7),
        line("M800 270V250M800 270L814 278", GROUND, 5),
        *[
            rect(x, 400, 96, 110, SEA, rx=3, stroke=SOFT, stroke_width=6)
            + line(f"M{x + 48} 400V510M{x} 455H{x + 96}", SOFT, 4)
            for x in (390, 530, 974, 1114)
        ],
        rect(722, 440, 156, 190, PETROL, rx=6),
        line("M800 446V630", SEA, 5),
        tree(150, 640, 260),
        tree(1470, 640, 240, "#5dbfb5"),
        hill("M0 630H1600V900H0Z", "#8fd0c6", "M0 646H1600"),
        path("M700 630H900L1180 900H420Z", SAND),
        thread("M690 660L452 890M910 660L1148 890"),
        railings(-10, 790, 390, 150),
        railings(1220, 790, 400, 150),
        *[
            rect(x, 560, 76, 250, CORAL, rx=4)
            + thread(f"M{x + 12} 580V800M{x + 64} 580V800M{x + 12} 660H{x + 64}M{x + 12} 730H{x + 64}")
            + rect(x - 10, 540, 96, 26, GROUND, rx=5)
            for x in (372, 1152)
        ],
        line("M410 540Q800 330 1190 540", PETROL, 14),
        group(
            [
                patch(-130, -44, 260, 88, AMBER, 10, 12),
                sign("book", (-70, 0), 0.9),
                line("M-10 -10H86M-10 12H60", GROUND, 9),
            ],
            (800, 440),
        ),
        figure((560, 868), 330, MUM, "down", "wave"),
        figure((676, 880), 230, BOY, "up", "down", child=True),
        on_wheels((830, 884), 330, GIRL, "up"),
        figure((980, 868), 330, TEACHER, "wave", "down"),
        figure((1080, 884), 240, TEEN, "down", "up", child=True),
    ]


def _riders() -> str:
    return "".join(
        bust((-511 + n * 118, -150), 104, look, "wave" if n % 2 else "down")
        for n, look in enumerate((GIRL, BOY, TEEN, LAD))
    )


def _bus() -> list[str]:
    return [
        sky(SAND),
        sun(1270, 220, 104, CORAL),
        cloud(330, 150),
        hill("M0 520Q300 330 700 470T1600 380V900H0Z", "#a9dcd5", "M0 540Q300 350 700 490T1600 400"),
        hill("M0 640Q500 470 1000 600T1600 560V900H0Z", TEAL, "M0 660Q500 490 1000 620T1600 580"),
        house(1180, 612, 150, 130, TINT, PLUM, CORAL),
        tree(1400, 620, 130, "#2b8f86"),
        tree(190, 660, 170, "#2b8f86"),
        hill("M0 740Q800 690 1600 740V900H0Z", SOFT),
        path("M0 818Q800 772 1600 818", stroke=AMBER, stroke_width=9, stroke_dasharray="60 44"),
        bus(1120, 782, 1.12, _riders()),
        figure((1270, 800), 290, AUNT, "wave", "down"),
        figure((1360, 806), 200, LAD, "down", "wave", child=True),
    ]


def _bus_stop() -> list[str]:
    return [
        sky("#cfd9df"),
        *[
            line(f"M{x} {y}l-14 52", PAPER, 5)
            for x, y in (
                (140, 90),
                (300, 210),
                (470, 80),
                (640, 180),
                (1000, 90),
                (1180, 200),
                (1340, 100),
                (1500, 230),
                (90, 330),
                (1250, 380),
                (1480, 420),
                (240, 430),
            )
        ],
        cloud(420, 70, 1.3, STONE),
        cloud(1180, 60, 1.4, STONE),
        hill("M0 640Q500 560 1000 630T1600 600V900H0Z", "#86b8b3", "M0 656Q500 576 1000 646T1600 616"),
        hill("M0 740H1600V900H0Z", SOFT),
        path("M0 840H1600", stroke=AMBER, stroke_width=9, stroke_dasharray="60 44"),
        path("M470 290H1180L1140 250H510Z", PLUM),
        rect(500, 290, 650, 450, SEA, opacity=0.75),
        line("M506 290V750M1144 290V750M826 290V480", PETROL, 12),
        thread("M520 310H1130V730H520Z"),
        rect(540, 616, 330, 22, CORAL, rx=8),
        line("M570 638V744M840 638V744", GROUND, 10),
        line("M1290 300V750", SOFT, 14),
        circle(1290, 270, 72, AMBER),
        circle(1290, 270, 58, stroke=GROUND, stroke_width=3, stroke_dasharray="12 8", opacity=0.5),
        group([line("M-26 -20H26V16H-26ZM-26 0H26M-16 24V18M16 24V18", GROUND, 6)], (1290, 270)),
        figure((690, 752), 400, MUM, "hip", "down"),
        on_wheels((900, 756), 370, BOY, "down"),
        figure((1060, 752), 300, GIRL, "down", "reach", child=True),
    ]


def _night() -> list[str]:
    stars = ((120, 90), (280, 190), (470, 70), (640, 160), (980, 100), (1090, 210), (1490, 120), (1540, 260), (60, 250))
    return [
        sky(NIGHT),
        *[circle(x, y, 5, SAND) for x, y in stars],
        sun(1310, 170, 84, SAND),
        *[
            house(x, 900, 300, 330, wall, roof, GROUND, GROUND)
            for x, wall, roof in ((-140, DUSK, GROUND), (1130, "#4a1a40", GROUND), (1450, DUSK, GROUND))
        ],
        path("M250 400L690 160L1130 400Z", PLUM),
        thread("M310 386L690 182L1070 386", BLUSH),
        rect(290, 400, 800, 520, DUSK),
        thread("M304 900V414H1076V900", BLUSH),
        rect(400, 480, 580, 340, AMBER, rx=8, stroke=BLUSH, stroke_width=14),
        rect(414, 494, 552, 312, SAND),
        figure((690, 1010), 480, MUM, "hold", "hold"),
        rect(305, 820, 770, 80, DUSK),
        path("M400 806H980V827H400Z", BLUSH),
        rect(414, 726, 552, 80, PLUM),
        thread("M424 742H956", BLUSH),
        *[
            group([rect(-46, -9, 92, 18, colour, rx=3)], (x, y), 1, turn)
            for x, y, colour, turn in (
                (500, 716, PAPER, 2),
                (498, 700, SEA, -3),
                (504, 684, PAPER, 1),
                (497, 668, ROSE, -2),
                (503, 652, PAPER, 3),
            )
        ],
        group([path("M-40 0L-24 -60H24L40 0Z", CORAL), line("M0 0V60M-26 62H26", GROUND, 8)], (880, 664)),
        group(
            [path("M-18 -24H18V14Q18 22 10 22H-10Q-18 22 -18 14Z", TEAL), line("M18 -14Q34 -14 32 0T18 8", TEAL, 6)],
            (800, 704),
        ),
    ]


SCENES = {
    "school gate": Scene(
        "Parents and children, one of them in a wheelchair, on their way through an open school gate",
        _school_gate,
        (800, 600),
    ),
    "bus": Scene("A small school bus full of children drives through green hills", _bus, (800, 600)),
    "bus stop": Scene(
        "A mother, a boy in a wheelchair and a girl wait at a bus stop in the rain",
        _bus_stop,
        (850, 520),
    ),
    "night": Scene("Late at night one window is lit: a mother sits behind a pile of forms", _night, (690, 600)),
}
