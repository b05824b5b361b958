"""The environment is made with the system's Python where that is the same version and clearly quicker."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import quicker_python

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def python_that(tmp_path):
    """Return a function that makes a program which answers as a Python would."""

    def make(answer: str) -> Path:
        program = tmp_path / f"python{len(list(tmp_path.iterdir()))}"
        program.write_text(f"#!/bin/sh\n{answer}\n")
        program.chmod(0o755)
        return program

    return make


def test_the_systems_own_is_taken_where_it_is_the_same_version_and_quicker(python_that):
    ours, its = python_that("echo 3 12 0.10"), python_that("echo 3 12 0.07")
    assert quicker_python.chosen(str(ours), its) == str(its)


@pytest.mark.parametrize(
    "answer", ["echo 3 11 0.07", "echo 3 12 0.095", "exit 1", "echo 'No module named ssl'", "echo 3 12"]
)
def test_otherwise_the_usual_one_stays(python_that, answer):
    ours = python_that("echo 3 12 0.10")
    assert quicker_python.chosen(str(ours), python_that(answer)) == str(ours)


def test_the_usual_one_stays_where_the_system_has_none(python_that, tmp_path):
    ours = python_that("echo 3 12 0.10")
    assert quicker_python.chosen(str(ours), tmp_path / "none") == str(ours)


def test_a_real_python_is_measured_and_the_answer_is_one_that_runs():
    asked = [sys.executable, "tools/quicker_python.py"]
    answer = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    assert answer in (sys.executable, str(quicker_python.OF_THE_SYSTEM))
    subprocess.run([answer, "-c", ""], check=True)
