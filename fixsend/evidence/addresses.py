"""Where the pages of evidence are: one function an address, so that every app can link to a page without its view.

The addresses are permanent: journalists and researchers cite them. A test asks that each of them leads to a view.
"""

from __future__ import annotations

COUNCILS = "/councils/"
ENGLAND = "/england/"
COMPARE = "/compare/"
FIGURES = "/figures/"
CORRECTIONS = "/corrections/"
CORRECTIONS_FEED = f"{CORRECTIONS}feed/"
TOLD_US = f"{CORRECTIONS}thank-you/"
OPEN_DATA = "/open-data/"


def card(slug: str) -> str:
    """Return the address of a council's report card, by the slug of its area."""
    return f"{COUNCILS}{slug}/"


def card_data(slug: str) -> str:
    """Return the address of a report card as linked data (schema.org)."""
    return f"{COUNCILS}{slug}/data.jsonld"


def card_frame(slug: str) -> str:
    """Return the address of the small card that other sites set up in a frame."""
    return f"{COUNCILS}{slug}/frame/"


def card_picture(slug: str, width: int = 0) -> str:
    """Return the address of the picture that social networks show for a card; smaller with a `width` in pixels."""
    return f"{COUNCILS}{slug}/card-{width}.png" if width else f"{COUNCILS}{slug}/card.png"


def compare(indicator: str, year: int | None = None) -> str:
    """Return the address of the comparison of all councils in an indicator; without a year, its newest."""
    return f"{COMPARE}{indicator}/{year}/" if year else f"{COMPARE}{indicator}/"


def map_of(indicator: str, year: int | None = None) -> str:
    """Return the address of the hexagon map of an indicator; without a year, its newest."""
    return f"{compare(indicator, year)}map/"


def map_picture(indicator: str, year: int, kind: str) -> str:
    """Return the address of a map as a picture, "png" or "svg"."""
    return f"{compare(indicator, year)}map.{kind}"


def compare_csv(indicator: str, year: int) -> str:
    """Return the address of a comparison as a spreadsheet file; it takes the same query as the page."""
    return f"{compare(indicator, year)}councils.csv"


def figure(reference: str) -> str:
    """Return the permanent address of a figure, by `FigureRow.reference`."""
    return f"{FIGURES}{reference}/"


def say_wrong(reference: str) -> str:
    """Return the address of the form with which a reader says that a figure is wrong."""
    return f"{FIGURES}{reference}/wrong/"


def say_wrong_card(slug: str) -> str:
    """Return the address of the form with which a reader says that something on a report card is wrong."""
    return f"{COUNCILS}{slug}/wrong/"


def figure_picture(reference: str) -> str:
    """Return the address of the picture that social networks show for a figure."""
    return f"{FIGURES}{reference}/figure.png"


def chart_picture(indicator: str, area: str, kind: str = "") -> str:
    """Return the address of a chart over the years as a picture, by the slug of its area; of any kind without one."""
    return f"{FIGURES}charts/{indicator}/{area}{'.' if kind else ''}{kind}"


def beside_picture(indicator: str, area: str, kind: str = "") -> str:
    """Return the address of the bars of a council beside others as a picture; of any kind without one."""
    return f"{FIGURES}charts/{indicator}/{area}/beside{'.' if kind else ''}{kind}"


def correction(number: int) -> str:
    """Return the address of one correction in the public log."""
    return f"{CORRECTIONS}#c{number}"


def table(name: str, kind: str) -> str:
    """Return the address of a table to download, as "csv" or "json", by its name ("plans-in-20-weeks")."""
    return f"{OPEN_DATA}{name}.{kind}"


def package() -> str:
    """Return the address of all tables as one ZIP."""
    return f"{OPEN_DATA}everything.zip"


def data_set(slug: str) -> str:
    """Return the address of a data set's page: publisher, licence, editions, downloads."""
    return f"{OPEN_DATA}{slug}/"
