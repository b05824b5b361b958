"""The content security policy of each page.

Public pages get the one in settings: nothing inline, nothing from elsewhere. Wagtail's back office starts its date
pickers and choosers by small inline scripts without a nonce. Instead of allowing every inline script there, each one
that is nothing but a call of a known function with JSON in its brackets is allowed by its hash; text that was
smuggled into a page never has that shape.
"""

import json
import re
from base64 import b64encode
from functools import cached_property
from hashlib import sha256
from typing import Any

from csp.constants import HEADER, SELF
from csp.middleware import CSPMiddleware, PolicyParts
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

BACK_OFFICE = "/admin/"

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_PANEL = re.compile(r"^\(function\(\) \{\s*var panel = (.*)\s*\}\)\(\);$", re.DOTALL)
_CALL = re.compile(
    r"^(?:init(?:Date|Time|DateTime)Chooser|createTaskChooser"
    r"|new (?:(?:Document|Image|Page|Snippet)?Chooser|InlinePanel|MultipleChooserPanel))\((.*)\);?$",
    re.DOTALL,
)
_PARSED_TEXT = re.compile(r'^JSON\.parse\(("[^"]*")\)$')

# Styles are set inline by Wagtail's rich text editor, popups and progress bars, without a nonce.
_BACK_OFFICE_POLICY: dict[str, Any] = {
    **settings.CONTENT_SECURITY_POLICY["DIRECTIVES"],
    "frame-src": [SELF],
    "img-src": [SELF, "data:", "blob:"],
    "style-src": [SELF, "'unsafe-inline'"],
    "worker-src": [SELF, "blob:"],
}


class PolicyMiddleware(CSPMiddleware):
    """Chooses the policy by path."""

    @cached_property
    def _usual(self) -> str:
        """The policy of a public page for which no view asks anything else, written once."""
        return build_policy()

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Add the policy, unless the response has one."""
        is_usual = not (
            request.path_info.startswith(BACK_OFFICE)
            or getattr(request, "is_preview", False)
            or getattr(request, "_csp_nonce", None)
            or any(name.startswith("_csp") for name in vars(response))
            or settings.DEBUG
        )
        if not is_usual:
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, self._usual)
        return response

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """Return the parts of the policy of this response."""
        parts = super().get_policy_parts(request, response, report_only)
        if report_only or parts.config is not None:
            return parts
        if getattr(request, "is_preview", False):
            # The page editor shows a preview, a public page drawn by an inner request, in a frame.
            parts.replace = {**(parts.replace or {}), "frame-ancestors": [SELF]}
        elif request.path_info.startswith(BACK_OFFICE):
            parts.config = {**_BACK_OFFICE_POLICY, "script-src": [SELF, *_hashes(response)]}
            if response.headers.get("X-Frame-Options") == "SAMEORIGIN":
                # Wagtail says so itself of what it shows in a frame: blocks, and that there is no preview yet.
                parts.config["frame-ancestors"] = [SELF]
        return parts


def _hashes(response: HttpResponseBase) -> list[str]:
    if response.streaming or "html" not in response.get("Content-Type", ""):
        return []
    scripts = _INLINE_SCRIPT.findall(response.content.decode(response.charset))  # type: ignore[attr-defined]
    return sorted({_hash(script) for script in scripts if is_harmless(script)})


def is_harmless(script: str) -> bool:
    """Tell whether a script only calls one of Wagtail's starters with plain data."""
    code = script.strip()
    if panel := _PANEL.match(code):
        code = panel[1].strip()
    call = _CALL.match(code)
    if call is None:
        return False
    data = call[1]
    if text := _PARSED_TEXT.match(data):
        data = text[1]
    try:
        json.loads(f"[{data}]")
    except ValueError:
        return False
    return True


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
