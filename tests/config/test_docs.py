"""What the docs name is there: variables and commands for the host, files, and labels of screens for editors."""

import re
import subprocess
from pathlib import Path

import wagtail.admin
from django.apps import apps
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
OPERATIONS = (ROOT / "docs" / "operations.md").read_text()
# Set by the supervisor for its own children, or by everybody's system.
OURS = {"DJANGO_SETTINGS_MODULE", "FIXSEND_STOPPING", "FIXSEND_SUPERVISED", "PROMETHEUS_MULTIPROC_DIR"}
OURS |= {"PATH", "XDG_RUNTIME_DIR"}
READ = re.compile(r'(?:os\.environ(?:\.get\(|\[)|env\.[a-z]+\(|flag\(|words\(|number\(|address\()\s*"([A-Z][A-Z_]+)"')


def test_every_variable_that_the_code_reads_is_explained():
    read = {name for path in ROOT.glob("fixsend/**/*.py") for name in READ.findall(path.read_text())} - OURS
    assert {name for name in read if f"`{name}`" not in OPERATIONS} == set()
    assert "EMAIL_URL" in read


def test_every_variable_of_the_example_is_explained():
    names = re.findall(r"^#? ?([A-Z_]+)=", (ROOT / "deploy" / "fixsend.env.example").read_text(), re.MULTILINE)
    assert names
    assert {name for name in names if f"`{name}`" not in OPERATIONS} == set()


def test_make_alone_explains_every_command():
    shown = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for command in [
        "run",
        "serve",
        "demo",
        "test",
        "test-full",
        "lint",
        "staff",
        "backup",
        "restore",
        "coverage",
        "release",
    ]:
        assert f"make {command} " in shown


def test_every_file_that_a_page_names_or_links_to_is_there():
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/*.md")]
    named = {ROOT / path for page in pages for path in re.findall(r"`(fixsend/[\w/.-]+)`", page.read_text())}
    links = {page.parent / path for page in pages for path in re.findall(r"\]\(([^)#:]+)[^):]*\)", page.read_text())}
    assert named
    assert links
    assert {str(path) for path in named | links if not path.exists()} == set()


def test_every_label_that_editors_are_told_of_stands_on_a_screen():
    """A term in bold or italics that begins with a capital is a label; with a full stop in it, it heads a paragraph."""
    text = " ".join((ROOT / "docs" / "editors.md").read_text().split())
    terms = re.findall(r"\*\*([^*]+)\*\*|(?<!\*)\*([A-Z][^*]+)\*(?!\*)", text)
    labels = {part for found in terms for part in re.split(r" → |, ", "".join(found)) if part[0].isupper()}
    labels = {label.rstrip(":") for label in labels if not label.endswith(".")}
    assert len(labels) > 100
    shown = _shown()
    assert {label for label in labels if not re.search(_with_gaps(label), shown, re.IGNORECASE)} == set()


def _shown() -> str:
    """Return all that screens may show: templates and code, ours and Wagtail's, and its buttons for our models."""
    folders = (ROOT / "fixsend", Path(wagtail.admin.__path__[0]))
    paths = [path for folder in folders for ending in ("html", "py") for path in folder.rglob(f"*.{ending}")]
    texts = [" ".join(path.read_text().split()) for path in paths if "migrations" not in path.parts]
    added = [f"Add {config._meta.verbose_name}" for config in apps.get_models()]
    return "\n".join([*texts, *added])


def _with_gaps(label: str) -> str:
    return re.escape(label).replace("…", ".{1,40}")
