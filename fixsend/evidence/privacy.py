"""Evidence is about councils. It knows who of staff did what, who asked in our name, and who said what is wrong."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.urls import reverse

from fixsend.evidence.models import AskedBody, InformationRequest, Objection
from fixsend.people import addresses
from fixsend.people.models import Person
from fixsend.people.personal_data import PersonalDataSource, TimelineEntry


def _objections(person: Person) -> QuerySet[Objection]:
    return Objection.objects.filter(addresses.records_of(person, "reader_email", "told_at")).order_by("told_at")


def _forget_reader(person: Person) -> None:
    """Keep what was decided, which explains a correction, without the reader and what they wrote."""
    _objections(person).update(reader_email="", words="", source="")


def _by_address(kept: Person, other: Person) -> list[int]:
    """An objection belongs to an address, and stays with it."""
    return []


def _lines(person: Person) -> Iterator[TimelineEntry]:
    for row in _objections(person).select_related("area"):
        url = reverse("objections:show", args=[row.pk])
        yield TimelineEntry(
            row.told_at, f"Told us that a figure on {row.area} is wrong", url, "evidence.view_objection"
        )


def take_names_off(requests: QuerySet[InformationRequest]) -> None:
    """Remove who asked, and what staff noted about answers, which may name an officer; what was asked stays."""
    AskedBody.objects.filter(request__in=requests.values("pk")).update(note="", sent_to="")
    requests.update(requester_name="", requester_address="", requester=None)


def _forget_requester(person: Person) -> None:
    InformationRequest.objects.filter(requester=person).update(requester_name="", requester_address="", requester=None)


SOURCES = [
    PersonalDataSource(
        "evidence.Objection",
        "reader_email",
        "Figures that you told us are wrong",
        fields=("seen", "reason", "words", "source", "reader_email", "told_at", "state", "answer", "decided_at"),
        rows=_objections,
        on_erase=_forget_reader,
        on_merge=_by_address,
        timeline=_lines,
    ),
    PersonalDataSource(
        "evidence.InformationRequest",
        "requester",
        "Requests for information that we sent in your name",
        fields=("title", "requester_name", "requester_address", "drafted_at"),
        on_erase=_forget_requester,
    ),
    *(
        PersonalDataSource(f"evidence.{model}", field, title, on_erase="unlink", internal=True)
        for model, field, title in (
            ("SourceFile", "loaded_by", "Who loaded a file of figures"),
            ("Edition", "published_by", "Who published figures"),
            ("Edition", "taken_back_by", "Who took figures back"),
            ("Footnote", "added_by", "Who wrote a footnote"),
            ("Correction", "logged_by", "Who logged a correction"),
            ("ChangedFigure", "looked_by", "Who checked the words around a figure on a page"),
            ("Objection", "checked_by", "Who is checking what a reader said about a figure"),
            ("Objection", "decided_by", "Who decided about what a reader said about a figure"),
            ("AskedBody", "recorded_by", "Who recorded a request for information"),
        )
    ),
]
