"""The browser itself."""

import pytest


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_chromium_reads_the_running_site(page):
    answer = page.goto("/health/live")
    assert answer is not None
