"""Another site shows our petition in a frame, and WordPress shows it as a card in its sandbox."""

import http.server
import threading
from collections.abc import Iterator

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from fixsend.campaigns.models import ActionPage, Letter, Participation
from tests.browser import letters
from tests.browser.axe import violations
from tests.campaigns.factories import petition, write_to

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def other_site() -> Iterator[tuple[str, dict[str, str]]]:
    """Serve pages from another origin; returns its address and the pages by path, to be filled in."""
    pages: dict[str, str] = {}

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = pages.get(self.path, "").encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://group.localhost:{server.server_port}", pages
    server.shutdown()
    server.server_close()


def host_page(site: str, action: ActionPage, height: int) -> str:
    """Return a page of another site with our lines in it."""
    source = f"{site}{reverse('campaigns:embed', args=[action.pk])}"
    frame = f'<iframe id="ours" src="{source}" width="100%" height="{height}"></iframe>'
    return f'<!DOCTYPE html><title>A group</title>{frame}<script src="{site}/embed/helper.js"></script>'


@pytest.mark.flow
def test_signed_in_a_frame_of_another_site_without_a_cookie(started_site, site, page, context, other_site):
    action = petition()
    address, pages = other_site
    pages["/"] = host_page(site, action, height=300)
    page.goto(address)
    ours = page.frame_locator("#ours")
    ours.get_by_label("Your name").fill("Sam Taylor")
    ours.get_by_label("Email address").fill("sam@example.org")
    ours.get_by_role("button", name="Sign the petition").click()
    expect(ours.get_by_role("heading", name="There is a problem")).to_be_visible()
    ours.locator("summary", has_text="Or choose your council").click()
    ours.get_by_label("Or choose your council").select_option(label="Leeds")
    ours.get_by_role("button", name="Sign the petition").click()
    expect(ours.get_by_role("heading", level=1)).to_have_text("One more step: check your email")
    assert Participation.objects.get().via == "embed"
    assert context.cookies() == []


@pytest.mark.flow("320-plain")
def test_a_letter_is_written_looked_at_and_sent_in_a_frame(started_site, site, page, context, other_site):
    letters.mp_of_leeds_north_west()
    address, pages = other_site
    pages["/"] = host_page(site, write_to(), height=900)
    page.goto(address)
    ours = page.frame_locator("#ours")
    letters.fill_in(ours)
    letters.add_to_it(ours, "Please ask the minister when this ends.")
    ours.get_by_role("button", name="Send it").click()
    expect(ours.get_by_role("heading", level=1)).to_have_text("One more step: check your email")
    assert "when this ends" in Letter.objects.get().text
    assert context.cookies() == []


@pytest.mark.flow(needs_javascript=True)
def test_a_letter_in_a_frame_is_shown_as_it_grows(started_site, site, page, other_site):
    address, pages = other_site
    pages["/"] = host_page(site, write_to(), height=900)
    page.goto(address)
    ours = page.frame_locator("#ours")
    ours.get_by_label("What happened to you?").fill(letters.STORY)
    expect(ours.locator(".letter")).to_have_text(letters.STORY)


@pytest.mark.flow(needs_javascript=True)
@pytest.mark.parametrize("helper", ["with our script", "without our script"])
def test_what_follows_a_form_in_a_frame_is_in_sight(started_site, site, page, other_site, helper):
    address, pages = other_site
    height = 900 if helper == "with our script" else 3000
    ours_above = host_page(site, petition(), height=height).replace("<iframe", "<h1>A group</h1><iframe")
    pages["/"] = ours_above if helper == "with our script" else ours_above.partition("<script")[0]
    page.goto(address)
    ours = page.frame_locator("#ours")
    ours.get_by_label("Your name").fill("Sam Taylor")
    ours.get_by_label("Email address").fill("sam@example.org")
    ours.get_by_role("button", name="Sign the petition").click()
    expect(ours.get_by_role("heading", name="There is a problem")).to_be_in_viewport()
    ours.locator("summary", has_text="Or choose your council").click()
    ours.get_by_label("Or choose your council").select_option(label="Leeds")
    ours.get_by_role("button", name="Sign the petition").click()
    expect(ours.get_by_role("heading", level=1)).to_have_text("One more step: check your email")
    expect(ours.get_by_role("heading", level=1)).to_be_in_viewport()


@pytest.mark.flow(needs_javascript=True)
def test_the_frame_grows_as_high_as_it_needs(started_site, site, page, other_site):
    action = petition()
    address, pages = other_site
    pages["/"] = host_page(site, action, height=210)
    page.goto(address)
    page.wait_for_function("document.getElementById('ours').getBoundingClientRect().height > 400")


@pytest.mark.flow(needs_javascript=True)
def test_in_wordpress_sandbox_the_card_asks_for_its_link_to_be_opened(started_site, site, page, other_site):
    action = petition()
    address, pages = other_site
    source = f"{site}{reverse('campaigns:embed_card', args=[action.pk])}#?secret=abc123"
    # What WordPress's own script does (wp-includes/js/wp-embed.js): it hears "height" and "link" with its secret.
    pages["/"] = f"""<!DOCTYPE html><title>A group</title>
        <iframe id="ours" sandbox="allow-scripts" security="restricted" src="{source}" height="320"></iframe>
        <script>window.heard = []; addEventListener("message", (event) => heard.push(event.data));</script>"""
    page.goto(address)
    card = page.frame_locator("#ours")
    expect(card.get_by_text("0 signatures")).to_be_visible()
    page.wait_for_function(
        "heard.some((data) => data.message === 'height' && data.secret === 'abc123' && data.value > 100)"
    )
    card.get_by_role("link", name="Sign the petition").click()
    page.wait_for_function("heard.some((data) => data.message === 'link')")
    link = page.evaluate("heard.find((data) => data.message === 'link')")
    assert link["secret"] == "abc123"
    assert link["value"].endswith(action.url)


def test_a_report_card_is_shown_on_another_site_without_a_cookie(started_site, site, page, context, other_site):
    address, pages = other_site
    pages["/"] = f'<!DOCTYPE html><title>A group</title><iframe id="ours" src="{site}/councils/devon/frame/"></iframe>'
    page.goto(address)
    ours = page.frame_locator("#ours")
    expect(ours.get_by_role("heading", name="Devon")).to_be_visible()
    with context.expect_page() as opened:
        ours.get_by_role("link", name="All figures on Devon").click()
    assert opened.value.url.endswith("/councils/devon/")
    assert context.cookies() == []


def test_frame_and_card_can_be_used_by_everybody(started_site, page):
    for action in (petition(), write_to(phone_script="Say who you are.")):
        for name in ("embed", "embed_card", "embed_thanks"):
            page.goto(reverse(f"campaigns:{name}", args=[action.pk]))
            assert violations(page) == []
