"""The full official files, where FIXSEND_DATA names their folder."""

import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("FIXSEND_DATA", "/nowhere"))
needs_full_files = pytest.mark.skipif(not FOLDER.is_dir(), reason="FIXSEND_DATA names no folder with the full files")
