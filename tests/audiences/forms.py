"""The builder as a browser without scripts sees it: what its form holds, and pressing its buttons."""

from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse, QueryDict
from django.test import Client


class BuilderForm(HTMLParser):
    """Reads the successful controls of the builder's form out of a page, as a browser would send them."""

    def __init__(self, page: HttpResponse) -> None:
        super().__init__()
        self.data, self.buttons = QueryDict(mutable=True), set()
        self._inside, self._select = False, None
        self.feed(page.content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "form":
            self._inside = found.get("id") == "audience-form"
        if not self._inside:
            return
        if tag == "input":
            self._input(found)
        elif tag == "select":
            self._select = found["name"]
        elif tag == "option" and (self._select not in self.data or "selected" in found):
            self.data[self._select] = found["value"]
        elif tag == "button":
            self.buttons.add(found.get("value"))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False

    def _input(self, found: dict[str, Any]) -> None:
        if found.get("type") not in ("checkbox", "radio") or "checked" in found:
            self.data.appendlist(found["name"], found.get("value", "on"))

    def choose(self, name: str, *values: str) -> "BuilderForm":
        """Choose in a field."""
        self.data.setlist(name, values)
        return self

    def press(self, client: Client, path: str, button: str) -> HttpResponse:
        """Send the form by one of its buttons."""
        assert button in self.buttons, f"{button} is none of {self.buttons}"
        sent = self.data.copy()
        sent["do"] = button
        return client.post(path, sent.urlencode(), content_type="application/x-www-form-urlencoded")
