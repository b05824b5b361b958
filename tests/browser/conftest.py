"""In which settings a journey is walked.

A journey marked `flow` is walked in all four settings by `make test-full`, and in its cheapest one by `make test`:

    @pytest.mark.flow                          on a phone, with JavaScript
    @pytest.mark.flow("320-plain")             the cheapest setting is a phone without JavaScript
    @pytest.mark.flow(needs_javascript=True)   there is no way without, as in the back office
"""

from dataclasses import dataclass

import pytest


@dataclass(frozen=True)
class Setting:
    """How wide the screen is, and whether scripts run."""

    width: int = 1280
    javascript: bool = True

    @property
    def name(self) -> str:
        return f"{self.width}" if self.javascript else f"{self.width}-plain"

    @property
    def screen(self) -> dict[str, int]:
        return {"width": self.width, "height": 700 if self.width == 320 else 900}


SETTINGS = [Setting(width, javascript) for javascript in (True, False) for width in (320, 1280)]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Walk a flow in each setting; all but the cheapest only in the whole matrix."""
    flow = metafunc.definition.get_closest_marker("flow")
    if flow is None:
        return
    cheapest = flow.args[0] if flow.args else "320"
    possible = [one for one in SETTINGS if one.javascript or not flow.kwargs.get("needs_javascript")]
    assert cheapest in {one.name for one in possible}
    metafunc.parametrize(
        "setting",
        [pytest.param(one, id=one.name, marks=() if one.name == cheapest else pytest.mark.full) for one in possible],
        indirect=True,
    )


@pytest.fixture
def setting(request: pytest.FixtureRequest) -> Setting:
    """Return the setting of this walk; outside flows a wide screen with JavaScript."""
    return getattr(request, "param", Setting())


@pytest.fixture
def context(browser, site, setting):
    """Open a fresh browser profile on the running site, in this setting."""
    profile = browser.new_context(
        base_url=site,
        locale="en-GB",
        timezone_id="Europe/London",
        viewport=setting.screen,
        java_script_enabled=setting.javascript,
    )
    profile.set_default_timeout(10_000)
    yield profile
    profile.close()


@pytest.fixture
def page(context):
    """Open a tab of a fresh browser profile on the running site."""
    return context.new_page()
