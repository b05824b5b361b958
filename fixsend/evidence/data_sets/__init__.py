"""Every data set that can be loaded, declared once."""

from fixsend.evidence.data_sets import others, sen2
from fixsend.evidence.data_sets.declaration import Column, DataSet, Publication, Reader, Unit

# Any table that staff describe themselves; the others that they map are declared as far as we know them.
UNDECLARED = others.GENERIC.slug
DATA_SETS: dict[str, DataSet] = {one.slug: one for one in (*sen2.DATA_SETS, *others.DATA_SETS)}

__all__ = ["DATA_SETS", "UNDECLARED", "Column", "DataSet", "Publication", "Reader", "Unit"]
