"""docs/operations.md names everything that the host can set or has to know."""

import re
import subprocess
from pathlib import Path

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
