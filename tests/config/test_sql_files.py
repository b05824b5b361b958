"""The SQL kept in files: it is what stands in the database, and reads no table of an app above."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection

from fixsend.config.schema import script
from fixsend.web import sql_files

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / "fixsend"

# Everything that the database does by itself, but what belongs to the job queue.
STANDING = """
SELECT 'function', p.proname, pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'public' AND p.proname NOT LIKE 'procrastinate%'
UNION ALL
SELECT 'trigger', c.relname || '.' || t.tgname, pg_get_triggerdef(t.oid) FROM pg_trigger t
    JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND c.relname NOT LIKE 'procrastinate%'
UNION ALL
SELECT 'view', viewname, definition FROM pg_views WHERE schemaname = 'public'
UNION ALL
SELECT 'statistics', stxname, pg_get_statisticsobjdef(oid) FROM pg_statistic_ext
UNION ALL
SELECT 'table', relname, concat(relkind, relpersistence, array_to_string(reloptions, ',')) FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND (relkind = 'p' OR relpersistence = 'u' OR reloptions IS NOT NULL)
ORDER BY 1, 2
"""
DROPS = {"function": "DROP FUNCTION {} CASCADE", "view": "DROP VIEW {} CASCADE", "statistics": "DROP STATISTICS {}"}


@pytest.mark.django_db
def test_what_the_newest_files_say_is_what_stands_in_a_migrated_database():
    with connection.cursor() as cursor:
        cursor.execute(STANDING)
        migrated = cursor.fetchall()
        for kind, name, _ in migrated:
            if kind in DROPS:
                cursor.execute(DROPS[kind].format(name))
        for path in sql_files.newest():
            text = path.read_text(encoding="utf-8")
            for table in set(re.findall(r"CREATE TABLE (\w+)", text)) - set(re.findall(r"DROP TABLE (\w+)", text)):
                cursor.execute(f"DROP TABLE {table}")
            cursor.execute(text)
        cursor.execute(STANDING)
        assert cursor.fetchall() == migrated
    assert {kind for kind, _, _ in migrated} == {"function", "trigger", "view", "statistics", "table"}


def test_every_file_is_run_by_the_migration_that_it_is_called_after():
    for path in PACKAGES.glob("*/sql/*.sql"):
        (migration,) = (path.parents[1] / "migrations").glob(f"{path.name.partition('_')[0]}_*.py")
        assert f'"{path.stem}"' in migration.read_text(encoding="utf-8"), path


def layers() -> list[set[str]]:
    """Return the apps from the highest to the lowest, those beside each other together."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (contract,) = (each for each in contracts if each["id"] == "layers")
    return [{name.strip().removeprefix("fixsend.") for name in layer.split("|")} for layer in contract["layers"]]


def apps_at_or_below(app: str) -> set[str]:
    """Return an app and those that it may use."""
    order = layers()
    (place,) = (place for place, layer in enumerate(order) if app in layer)
    return {app}.union(*order[place + 1 :])


def tables() -> dict[str, str]:
    """Return our tables (and views that are named after one), each with its app."""
    ours = [config for config in apps.get_app_configs() if config.name.startswith("fixsend.")]
    return {
        model._meta.db_table: config.label
        for config in ours
        for model in config.get_models(include_auto_created=True, include_swapped=True)
    }


@pytest.mark.parametrize("app", sorted(set().union(*layers())))
def test_sql_reads_only_tables_of_its_own_app_and_of_those_below(app):
    allowed, known = apps_at_or_below(app), tables()
    wrong = []
    for path in sorted((PACKAGES / app).rglob("*")):
        if path.suffix not in {".py", ".sql"} or "migrations" in path.parts or path == script.FILE:
            continue
        for name in sorted(set(re.findall(r"\b[a-z]+_[a-z_]+\b", path.read_text(encoding="utf-8"))) & known.keys()):
            if known[name] not in allowed:
                wrong.append(f"{path.relative_to(ROOT)} reads {name}")
    assert not wrong


@pytest.mark.django_db
def test_whoever_removes_a_person_has_to_remove_what_points_at_them_first():
    # Where this fails, a table is new: let a migration of config run 0002_people_removed_last.sql again, after its own.
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conrelid::regclass::text, confdeltype FROM pg_constraint"
            " WHERE contype = 'f' AND confrelid = 'people_person'::regclass AND conparentid = 0"
        )
        assert {table: kind for table, kind in cursor.fetchall() if kind != "r"} == {}
