"""An upgrade from the last release is tried with a real site: a new migration is fine, an edited one is not."""

from pathlib import Path

import pytest

from tools import upgrade_check
from tools.git import git
from tools.upgrade_check import UpgradeFailed

pytestmark = [pytest.mark.faults, pytest.mark.full]
ROOT = Path(__file__).resolve().parent.parent.parent
HARMLESS = """from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("config", "{last}")]
    operations = [migrations.RunSQL("CREATE TABLE harmless (id integer PRIMARY KEY)")]
"""
EDITED = '\n\nMigration.operations.append(migrations.RunSQL("CREATE TABLE harmless (id integer PRIMARY KEY)"))\n'


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A copy of this repository with what is committed, released as it is."""
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "A Maintainer")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "maintainer@example.org")
    folder = tmp_path / "fixsend"
    git(ROOT, "clone", "--quiet", str(ROOT), str(folder))
    git(folder, "tag", "v0.0.9")
    return folder


@pytest.fixture
def migrations(repository):
    """The migrations of one app there, the first one first."""
    return sorted((repository / "fixsend/config/migrations").glob("[0-9]*.py"))


def test_a_site_of_the_last_release_takes_a_new_migration(repository, migrations):
    new = migrations[-1].with_name("9999_harmless.py")
    new.write_text(HARMLESS.format(last=migrations[-1].stem))
    upgrade_check.check(repository, "v0.0.9")
    assert len(git(repository, "worktree", "list").splitlines()) == 1


def test_a_migration_that_was_edited_after_its_release_is_found_out(repository, migrations):
    with migrations[0].open("a") as file:
        file.write(EDITED)
    with pytest.raises(UpgradeFailed, match=r"-CREATE TABLE public\.harmless"):
        upgrade_check.check(repository, "v0.0.9")
    assert len(git(repository, "worktree", "list").splitlines()) == 1
