"""Why a table is refused."""


class UnreadableTable(Exception):
    """The file is not a table that we can read; `str()` says why and what to do, in words for staff."""
