"""The entries of the menu at the side are called what the screens are called to which they lead."""

import json
import re

import pytest
from django.test import Client

from tests.people.staff_members import sign_in_staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

# Wagtail's own, which are named well enough.
NOT_OURS = {"Search", "Pages", "Account", "Log out", "Images", "Documents", "Collections", "Sites", "Redirects"}
NOT_OURS |= {"Help", "Keyboard Shortcuts", "Keyboard shortcuts", "What’s new", "Edit pages", "Site history"}


def entries(client: Client) -> dict[str, str]:
    """Return the label and address of everything in the menu that leads to a screen of ours."""
    page = client.get("/admin/").content.decode()
    props = re.search(r'<script id="wagtail-sidebar-props" type="application/json">(.*?)</script>', page, re.DOTALL)[1]
    found: dict[str, str] = {}

    def walk(thing: object) -> None:
        if isinstance(thing, dict):
            if isinstance(thing.get("url"), str) and isinstance(thing.get("label"), str):
                found[thing["label"]] = thing["url"]
            for each in thing.values():
                walk(each)
        elif isinstance(thing, list):
            for each in thing:
                walk(each)

    walk(json.loads(props))
    return {label: url for label, url in found.items() if url.startswith("/admin/") and label not in NOT_OURS}


def names_on(page: str) -> str:
    """Return what a screen is called: its headings, the last part of the way to it, and the browser's tab."""
    title = re.search(r"<title>(.*?)</title>", page, re.DOTALL)[1]
    headings = re.findall(r"<h[12][^>]*>(.*?)</h[12]>", page, re.DOTALL)
    way = re.findall(r'<li[^>]*w-breadcrumbs[^>]*>(.*?)</li>|aria-current="page"[^>]*>(.*?)<', page, re.DOTALL)
    words = [title, *headings, *("".join(each) for each in way)]
    return " ".join(re.sub(r"<[^>]+>", " ", " | ".join(words)).split()).casefold()


def test_each_entry_is_called_what_its_screen_is_called(client: Client) -> None:
    sign_in_staff(client)
    wrong = {}
    for label, url in entries(client).items():
        answer = client.get(url, follow=True)
        assert answer.status_code == 200, url
        shown = names_on(answer.content.decode())
        if label.casefold() not in shown:
            wrong[label] = shown[:200]
    assert wrong == {}
