"""The archive: one tar file with a manifest that accounts for every file and every table's rows."""

import hashlib
import io
import json
import os
import shutil
import tarfile
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

FORMAT = 1
MANIFEST = "manifest.json"
DATABASE = "database.dump"


class BadArchive(Exception):
    """The file is no backup of ours, or something in it is damaged; the message says what."""


@dataclass
class Manifest:
    """What an archive holds."""

    taken_at: str
    site_url: str
    postgres: int
    rows: dict[str, int]
    files: dict[str, str] = field(default_factory=dict)
    format: int = FORMAT

    @property
    def moment(self) -> datetime:
        """Return the moment that the database dump shows."""
        return datetime.fromisoformat(self.taken_at)


class Writer:
    """Adds files to an archive, noting their checksums; the manifest comes last."""

    def __init__(self, path: Path, manifest: Manifest) -> None:
        """Open the archive, readable by its owner only: it holds keys and personal data."""
        self.manifest = manifest
        self._file = os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "wb")
        self._tar = tarfile.open(fileobj=self._file, mode="w")  # noqa: SIM115  # closed by finish()

    def add(self, source: Path, name: str) -> None:
        """Add one file; one that vanished meanwhile (a deleted picture) is left out."""
        try:
            with source.open("rb") as file:
                size = os.fstat(file.fileno()).st_size
                hashing = _Hashing(file, size)
                entry = tarfile.TarInfo(name)
                entry.size, entry.mode, entry.mtime = size, 0o600, int(source.stat().st_mtime)
                self._tar.addfile(entry, hashing)  # type: ignore[arg-type]
        except FileNotFoundError:
            return
        self.manifest.files[name] = hashing.digest.hexdigest()

    def add_folder(self, folder: Path, name: str) -> None:
        """Add every file below a folder, if it exists."""
        for source in sorted(path for path in folder.rglob("*") if path.is_file()):
            self.add(source, f"{name}/{source.relative_to(folder).as_posix()}")

    def finish(self) -> None:
        """Write the manifest and make sure that all of it is on the disk."""
        text = json.dumps(asdict(self.manifest), indent=1).encode()
        entry = tarfile.TarInfo(MANIFEST)
        entry.size, entry.mode = len(text), 0o600
        self._tar.addfile(entry, io.BytesIO(text))
        self._tar.close()
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()


def unpack(path: Path, folder: Path) -> Manifest:
    """Unpack an archive into an empty folder and check every file against the manifest; raises BadArchive."""
    try:
        with tarfile.open(path) as tar:
            for entry in tar:
                _unpack_one(tar, entry, folder)
        manifest = Manifest(**json.loads((folder / MANIFEST).read_text()))
    except (OSError, tarfile.TarError, ValueError, TypeError) as error:
        raise BadArchive(f"{path} is not a whole backup of this software ({error}).") from error
    if manifest.format != FORMAT:
        raise BadArchive(f"{path} has format {manifest.format}; this version reads format {FORMAT}.")
    damaged = [name for name, checksum in manifest.files.items() if _checksum(folder / name) != checksum]
    if damaged:
        raise BadArchive(f"{path} is damaged: {', '.join(damaged[:5])}.")
    return manifest


def _unpack_one(tar: tarfile.TarFile, entry: tarfile.TarInfo, folder: Path) -> None:
    """Write one file, never outside the folder. The library's own filter came with Python 3.11.4 only."""
    place = Path(os.path.normpath(folder / entry.name))
    if not entry.isreg() or not place.is_relative_to(folder) or place == folder:
        raise ValueError(f"{entry.name} is no file of a backup")
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(place, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        shutil.copyfileobj(tar.extractfile(entry) or io.BytesIO(), file)
    os.utime(place, (entry.mtime, entry.mtime))


def _checksum(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return "missing"


class _Hashing:
    """Reads a file for the archive and hashes what passes; a file that grows meanwhile is cut where it was."""

    def __init__(self, file: io.BufferedReader, size: int) -> None:
        self.digest = hashlib.sha256()
        self._file = file
        self._left = size

    def read(self, count: int) -> bytes:
        data = self._file.read(min(count, self._left))
        self._left -= len(data)
        self.digest.update(data)
        return data
