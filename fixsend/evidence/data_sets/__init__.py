"""Every data set that can be loaded, declared once."""

from fixsend.evidence.data_sets import appeals, inspections, lait, others, sen2
from fixsend.evidence.data_sets.declaration import Column, DataSet, Publication, Reader, Unit
from fixsend.evidence.data_sets.sen2 import until_2022

# Any table that staff describe themselves; the others that they map are declared as far as we know them.
UNDECLARED = others.GENERIC.slug
DATA_SETS: dict[str, DataSet] = {
    one.slug: one
    for one in (
        *sen2.DATA_SETS,
        appeals.TRIBUNAL_OUTCOMES,
        until_2022.BEFORE_2023,
        *(appeals.APPEALS_WIDE, appeals.APPEALS_LONG),
        *(inspections.INSPECTIONS_2016, inspections.INSPECTIONS_2023),
        *(lait.NEIGHBOURS, lait.LAIT),
        *(others.DSG, others.GENERIC),
    )
}

__all__ = ["DATA_SETS", "UNDECLARED", "Column", "DataSet", "Publication", "Reader", "Unit"]
