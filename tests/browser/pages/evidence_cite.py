"""The pages behind numbers: figures, saying that one is wrong, corrections, sources and downloads."""

from fixsend.evidence import addresses
from tests.browser.pages.public_page import PublicPage, send

_FIGURE = "sen2-timeliness-2025/plans-in-20-weeks/878/2024"

PAGES = [
    PublicPage("A figure", addresses.figure(_FIGURE)),
    PublicPage("A figure is wrong", addresses.say_wrong(_FIGURE), {"errors": send}),
    PublicPage("A report card is wrong", addresses.say_wrong_card("devon"), {"errors": send}),
    PublicPage("A figure is wrong: sent", addresses.TOLD_US),
    PublicPage("Corrections", addresses.CORRECTIONS),
    PublicPage("A report card in a frame", addresses.card_frame("devon")),
    PublicPage("Our sources", addresses.OPEN_DATA),
    PublicPage("A source", addresses.data_set("sen2-timeliness")),
]
