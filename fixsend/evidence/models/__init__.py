"""Official figures about councils: areas, editions of data sets, figures, lists, footnotes, corrections, objections."""

from fixsend.evidence.models.area import Area, Level
from fixsend.evidence.models.card import CardClock, DrawnCard
from fixsend.evidence.models.download import Download, DownloadPiece
from fixsend.evidence.models.edition import Edition, EditionState, FileState, PeriodKind, Slice, SourceFile
from fixsend.evidence.models.figure import Figure, Inspection, Mark, Neighbour
from fixsend.evidence.models.information_request import AskedBody, InformationRequest, Outcome
from fixsend.evidence.models.objection import Objection, ObjectionReason, ObjectionState
from fixsend.evidence.models.page_figure import ChangedFigure
from fixsend.evidence.models.remarks import Correction, Footnote

__all__ = [
    "Area",
    "AskedBody",
    "CardClock",
    "ChangedFigure",
    "Correction",
    "Download",
    "DownloadPiece",
    "DrawnCard",
    "Edition",
    "EditionState",
    "Figure",
    "FileState",
    "Footnote",
    "InformationRequest",
    "Inspection",
    "Level",
    "Mark",
    "Neighbour",
    "Objection",
    "ObjectionReason",
    "ObjectionState",
    "Outcome",
    "PeriodKind",
    "Slice",
    "SourceFile",
]
