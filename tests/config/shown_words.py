"""The words that people are shown: the texts of templates, and the strings of code that read like sentences."""

from __future__ import annotations

import ast
import html
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
# What only developers read.
NOT_SHOWN = ("migrations", "management", "observability")
_COMMENT = re.compile(
    r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}|<!--.*?-->|<(script|style|svg)\b.*?</\1>", re.DOTALL
)
_QUOTED_IN_TAG = re.compile(r"\{%[^%]*%\}")
_STRINGS = re.compile(r'"([^"]*)"')
_MARKUP = re.compile(r"<[^>]*>|\{\{.*?\}\}", re.DOTALL)
_SPOKEN_ATTRIBUTE = re.compile(r'(?:alt|aria-label|placeholder|title|content)="([^"]*)"')


def shown() -> Iterator[tuple[str, str]]:
    """Yield (place, words) for every text of a template and every string of code that may be shown."""
    for path in sorted(ROOT.glob("fixsend/**/*")):
        if any(part in NOT_SHOWN for part in path.parts):
            continue
        name = str(path.relative_to(ROOT))
        if path.suffix in {".html", ".mjml", ".txt"} and "templates" in path.parts:
            yield from ((name, words) for words in of_template(path.read_text()))
        elif path.suffix == ".typ":
            yield name, path.read_text()
        elif path.suffix == ".toml":
            yield from ((name, words) for words in of_data(tomllib.loads(path.read_text())))
        elif path.suffix == ".py":
            yield from ((f"{name}:{line}", words) for line, words in of_code(path.read_text()))


def of_template(source: str) -> Iterator[str]:
    """Yield the words of a template: its text, what its tags are given in quotation marks, and spoken attributes."""
    source = _COMMENT.sub(" ", source)
    for tag in _QUOTED_IN_TAG.findall(source):
        yield from (words for words in _STRINGS.findall(tag) if " " in words)
    source = _QUOTED_IN_TAG.sub(" ", source)
    yield from _SPOKEN_ATTRIBUTE.findall(source)
    yield html.unescape(" ".join(_MARKUP.sub(" ", source).split()))


def of_data(value: Any) -> Iterator[str]:
    """Yield every text of a data file, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from of_data(each)


def of_code(source: str) -> Iterator[tuple[int, str]]:
    """Yield (line, words) for the strings of a module that have a space in them and are no docstrings."""
    tree = ast.parse(source)
    documentation = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and _begins_with_string(node)
        if isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield from [(node.lineno, node.value)] if _is_sentence(node.value) else []


def _is_sentence(words: str) -> bool:
    return " " in words.strip() and not words.lstrip().upper().startswith(_SQL)


_SQL = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "CREATE", "EXISTS", "COPY", "ALTER", "DROP", "LOCK", "FROM")


def _begins_with_string(node: ast.Module | ast.ClassDef | ast.FunctionDef) -> bool:
    first = node.body[0] if node.body else None
    return isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
