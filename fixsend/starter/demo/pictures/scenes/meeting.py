"""People who meet."""

from __future__ import annotations

from fixsend.starter.demo.pictures.cloth import (
    AMBER,
    BLUSH,
    CORAL,
    CREAM,
    DUSK,
    GROUND,
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
    ellipse,
    group,
    hill,
    line,
    patch,
    path,
    polygon,
    rect,
    sky,
    thread,
)
from fixsend.starter.demo.pictures.people import bust, figure, on_wheels
from fixsend.starter.demo.pictures.things import (
    banner,
    bunting,
    cloud,
    house,
    lectern,
    placard,
    railings,
    sign,
    sun,
    tree,
)

from .cast import AUNT, BOY, CROWD, DAD, GIRL, GRAN, LAD, MUM, TEACHER, TEEN, UNCLE, Scene, crowd


def _stall(at: tuple[int, int]) -> str:
    stripes = [
        path(f"M{-196 + n * 98} -260H{-147 + n * 98}L{-154 + n * 88} -206H{-176 + n * 88}Z", PAPER) for n in range(4)
    ]
    counter = [
        rect(-170, -104, 340, 104, CREAM),
        thread("M-158 -92H158V-10H-158Z"),
        sign("flower", (-80, -54), 1, PLUM),
        sign("heart", (80, -52), 1, CORAL),
    ]
    roof = [line("M-168 -210V-100M168 -210V-100", SOFT, 8), path("M-196 -260H196L176 -206H-176Z", CORAL), *stripes]
    return group([*roof, *counter], at)


def _park() -> list[str]:
    return [
        sky("#d6efeb"),
        sun(1330, 170, 96),
        cloud(470, 130),
        hill("M0 560Q420 440 860 540T1600 500V900H0Z", "#8fd0c6", "M0 576Q420 456 860 556T1600 516"),
        tree(120, 640, 300, TEAL),
        tree(1490, 620, 280, "#5dbfb5"),
        hill("M0 680Q800 600 1600 680V900H0Z", "#6cc4ba", "M0 698Q800 618 1600 698"),
        bunting((110, 330), (790, 300), 66, 10, 52),
        bunting((790, 300), (1500, 330), 66, 10, 52),
        line("M790 290V640", SOFT, 12),
        figure((400, 690), 250, UNCLE, "down", "wave"),
        figure((545, 690), 240, AUNT, "wave", "down"),
        _stall((470, 700)),
        path(polygon([(700, 860), (820, 730), (1270, 730), (1390, 860)]), AMBER),
        path(polygon([(700, 860), (760, 795), (1330, 795), (1390, 860)]), CORAL, opacity=0.55),
        thread(polygon([(728, 850), (828, 742), (1262, 742), (1362, 850)])),
        thread("M908 740L852 850M1020 740V850M1132 740L1188 850"),
        figure((880, 820), 330, GRAN, "wave", "hip"),
        on_wheels((1060, 834), 320, GIRL, "up"),
        figure((1230, 820), 340, DAD, "down", "wave"),
        figure((1400, 862), 230, BOY, "up", "up", child=True),
        figure((200, 868), 370, TEEN, "up", "hold"),
        figure((70, 884), 250, GIRL, "down", "wave", child=True),
        placard((268, 600), 110, PAPER, "heart", 5, 130),
    ]


def _lecterns() -> list[str]:
    return [
        sky(DUSK),
        *[
            path(f"M{x} -20H{x + 190}L{x + 160} 640H{x + 30}Z", colour, opacity=0.9)
            + thread(f"M{x + 30} 0L{x + 54} 620M{x + 160} 0L{x + 136} 620", CREAM)
            for x, colour in ((-60, PLUM), (1470, PLUM))
        ],
        bunting((120, 70), (1480, 70), 60, 17, 50),
        rect(0, 620, 1600, 300, SEA),
        thread("M0 640H1600"),
        figure((400, 690), 440, TEACHER, "down", "wave"),
        lectern(400, 690, TEAL, "tick"),
        figure((800, 690), 450, UNCLE, "hip", "down"),
        lectern(800, 690, BLUSH, "words"),
        figure((1200, 690), 430, MUM, "down", "up"),
        lectern(1200, 690, CORAL, "tick"),
        *crowd(900, 150, 2, 12, 142, 20),
        placard((330, 690), 110, PAPER, "hash", -6, 120),
        placard((1330, 684), 110, AMBER, "heart", 6, 120),
    ]


def _table() -> list[str]:
    mugs = ((560, CORAL), (760, TEAL), (960, PLUM), (1100, AMBER))
    return [
        sky(ROSE),
        *[
            patch(x, 90, 190, 240, SEA, 6, 14) + line(f"M{x + 95} 90V330M{x} 210H{x + 190}", CREAM, 9)
            for x in (150, 1260)
        ],
        bunting((-20, 60), (1620, 60), 70, 18, 56),
        group(
            [
                patch(-180, -90, 360, 180, CREAM, 8, 14),
                sign("hash", (-110, 0), 1.2, PLUM),
                line("M-40 -30H130M-40 0H130M-40 30H60", SOFT, 11),
            ],
            (800, 270),
        ),
        figure((480, 830), 520, AUNT, "down", "hold"),
        figure((690, 820), 500, UNCLE, "hip", "hold"),
        figure((900, 824), 510, MUM, "hold", "down"),
        on_wheels((1180, 880), 520, TEEN, "wave", flip=True),
        figure((330, 850), 470, GRAN, "down", "wave"),
        ellipse(790, 700, 520, 74, AMBER),
        path("M270 700Q280 900 300 900H1280Q1300 900 1310 700Q1200 774 790 774T270 700Z", CORAL),
        path("M300 716Q420 788 790 788T1280 716", stroke=GROUND, stroke_width=3, stroke_dasharray="13 9", opacity=0.55),
        *[
            group(
                [
                    path("M-26 -34H26V18Q26 32 12 32H-12Q-26 32 -26 18Z", colour),
                    line("M26 -20Q46 -20 44 0T26 12", colour, 8),
                    line("M-8 -48q-8 -12 0 -22M8 -48q-8 -12 0 -22", PAPER, 4),
                ],
                (x, 678),
            )
            for x, colour in mugs
        ],
        group(
            [
                rect(-70, -6, 140, 12, PAPER, rx=6),
                path("M-50 -6Q-50 -56 0 -56T50 -6Z", PLUM),
                thread("M-40 -18H40", BLUSH),
            ],
            (430, 690),
        ),
    ]


def _march() -> list[str]:
    houses = [
        (-60, SAND, PLUM, TEAL),
        (190, TINT, CORAL, PLUM),
        (440, SEA, PLUM, CORAL),
        (690, BLUSH, PETROL, AMBER),
        (940, TINT, PLUM, CORAL),
        (1190, SAND, CORAL, PETROL),
        (1440, SEA, PLUM, AMBER),
    ]
    return [
        sky("#fde9dc"),
        cloud(240, 90, 0.8),
        cloud(1280, 80, 0.9),
        *[house(x, 560, 226, 230, wall, roof, door) for x, wall, roof, door in houses],
        bunting((-20, 250), (620, 250), 50, 9, 40),
        bunting((620, 250), (1620, 240), 60, 14, 40),
        hill("M0 560H1600V900H0Z", STONE, "M0 574H1600"),
        *[
            figure(
                (x, 770 + 12 * (n % 2)),
                340,
                CROWD[(n + 1) % len(CROWD)],
                "up" if n % 2 else "down",
                "wave" if n % 3 == 0 else "down",
            )
            for n, x in enumerate((70, 210, 350, 1260, 1400, 1540))
        ],
        *[
            figure((470 + n * 165, 868 - 8 * (n % 2)), 400, look, "hold", "hold")
            for n, look in enumerate((DAD, TEEN, TEACHER, MUM, UNCLE))
        ],
        banner((800, 716), 800, 190, PLUM, [], 0, 70),
        sign("hash", (510, 716), 2, AMBER, 8),
        line("M620 692H1000M620 744H900", CREAM, 17),
        sign("heart", (1090, 716), 1.9, CORAL, 8),
        on_wheels((1290, 892), 370, GIRL, "up", flip=True),
        figure((300, 892), 290, BOY, "up", "down", child=True),
        placard((150, 470), 120, AMBER, "key", -6),
        placard((1470, 466), 120, TEAL, "house", 6),
    ]


def _hand_in() -> list[str]:
    boxes = [(660, 760, AMBER), (780, 760, TEAL), (720, 676, CORAL)]
    return [
        sky(SEA),
        rect(540, 60, 520, 640, PLUM),
        thread("M556 76H1044V690H556Z", BLUSH),
        path("M500 90L800 -50L1100 90Z", BLUSH),
        rect(640, 170, 320, 530, GROUND, rx=8),
        path("M640 250Q800 90 960 250Z", AMBER),
        line("M800 176V250M700 190L760 250M900 190L840 250", PLUM, 7),
        rect(664, 270, 130, 190, PETROL, rx=5),
        rect(806, 270, 130, 190, PETROL, rx=5),
        rect(664, 480, 130, 210, PETROL, rx=5),
        rect(806, 480, 130, 210, PETROL, rx=5),
        circle(800, 500, 15, AMBER),
        *[rect(x, 100, 66, 600, PAPER) + thread(f"M{x + 18} 120V690M{x + 48} 120V690") for x in (470, 1064)],
        rect(380, 700, 840, 34, CREAM),
        rect(320, 734, 960, 40, STONE),
        rect(0, 774, 1600, 126, SAND),
        thread("M0 792H1600"),
        railings(-10, 780, 330, 190),
        railings(1290, 780, 330, 190),
        *[patch(x, y, 112, 82, fill, 5, 10) + sign("hash", (x + 56, y + 41), 0.75) for x, y, fill in boxes],
        figure((450, 860), 430, UNCLE, "hold", "hold"),
        patch(402, 640, 120, 88, BLUSH, 5, 10),
        figure((590, 876), 280, GIRL, "down", "up", child=True),
        figure((1010, 870), 420, AUNT, "hold", "hold"),
        patch(952, 640, 120, 88, AMBER, 5, 10),
        on_wheels((1190, 880), 400, LAD, "wave", flip=True),
        figure((300, 880), 400, GRAN, "wave", "down"),
        *[bust((x, 900), 130, look, "up") for x, look in ((80, TEACHER), (1400, DAD), (1530, TEEN))],
    ]


SCENES = {
    "park": Scene("A picnic in a park: families on a blanket, a stall, bunting between the trees", _park, (900, 600)),
    "lecterns": Scene("Three people at lecterns answer questions from a full hall", _lecterns),
    "table": Scene("Five people, one in a wheelchair, talk over tea and cake at a round table", _table, (780, 560)),
    "march": Scene("Families walk along a street behind a wide banner, under bunting", _march, (800, 600)),
    "hand-in": Scene("People carry boxes of signatures up the steps to a large front door", _hand_in, (800, 600)),
}
