"""The notice that staff can show at the top of every page."""

from fixsend.web.models import SiteDetails


def test_it_is_a_landmark_of_its_own_so_that_no_text_is_outside_of_one(client, home) -> None:
    details = SiteDetails.load()
    details.banner = "We are away until Monday."
    details.save()
    shown = client.get("/").content.decode()
    notice = shown.partition('<aside class="banner" aria-label="Notice">')[2].partition("</aside>")[0]
    assert "We are away until Monday." in notice


def test_there_is_none_on_ordinary_days(client, home) -> None:
    assert 'class="banner"' not in client.get("/").content.decode()
