"""Which process runs which tests: a file's go to one process, so that what they share is made once, not in each.

Those that take longest begin first, so that no process is left alone with one of them at the end.
"""

from collections import OrderedDict

from xdist.scheduler import LoadGroupScheduling

# The beginnings of their names. Whatever is named by none comes afterwards, the file with most tests first.
LONGEST = (
    "faults",  # a group of files
    "tests/browser/test_public_pages.py",
    "mailers",  # another
    "tests/config/test_rubbish.py",
    "tests/people/staff/test_matrix.py",
    "tests/config/test_schema.py",
    "tests/browser/",
    "tests/pages/",
    "tests/config/",
    "tests/starter/",
    "tests/faults/",
)


class FileByFile(LoadGroupScheduling):
    """Gives out whole files, and groups of files, in the order in which they begin."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.workqueue = Waiting()

    def _split_scope(self, nodeid: str) -> str:
        return file_or_group(super()._split_scope(nodeid))


class Waiting(OrderedDict):
    """The files that nobody has begun; the next to be taken out is one of the longest."""

    def popitem(self, last: bool = True) -> tuple[str, dict[str, bool]]:
        name = min(self, key=turn)
        return name, self.pop(name)


def file_or_group(scope: str) -> str:
    """Return the name of the group that a test was put into, or else its file."""
    return scope.partition("::")[0]


def turn(name: str) -> int:
    """Return when the tests of a file or group begin; the lower the earlier."""
    return next((place for place, beginning in enumerate(LONGEST) if name.startswith(beginning)), len(LONGEST))
