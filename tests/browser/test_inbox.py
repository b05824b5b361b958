"""From the contact form to the inbox, out as mail, and back into the same conversation, in a real browser."""

from email.message import EmailMessage

import pytest
from playwright.sync_api import Page, expect

from fixsend.delivery.bounces import mailbox
from fixsend.delivery.bounces.report import Kind
from fixsend.delivery.models import Message
from fixsend.delivery.services import outbox
from fixsend.inbox.models import Conversation, PreparedAnswer
from fixsend.inbox.services import answering
from fixsend.people.staff import roles
from tests.browser.axe import check, runs_scripts, too_wide, violations
from tests.browser.office import office_tab
from tests.delivery.bounces.imap import mailbox as imap_mailbox
from tests.delivery.smtp_sink import sink
from tests.inbox.letters import MAILBOX
from tests.people.staff_members import staff_member

pytestmark = [pytest.mark.browser, pytest.mark.flow(needs_javascript=True), pytest.mark.django_db(transaction=True)]
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def office(context, site, setting):
    """A signed-in moderator's tab; nothing may have been refused or gone wrong, and nobody else asked."""
    page, watch = office_tab(context, site, roles.MODERATOR)
    page.set_viewport_size(PHONE if setting.width == 320 else setting.screen)
    yield page
    page.goto("about:blank")
    assert (watch.errors, watch.refused, watch.strangers) == ([], [], [])


def usable(page: Page, heading: str) -> None:
    """The screen with this title is there, and our own part of it can be used by everybody."""
    expect(page.get_by_role("heading", level=1, name=heading)).to_be_visible()
    assert (violations(page, within=".inbox") if runs_scripts(page) else []) + too_wide(page) == []


def write_to_the_team(page: Page) -> None:
    page.goto("/contact/")
    page.get_by_label("This site: something wrong or hard to use").check()
    page.get_by_label("Your name").fill("Jo Example")
    page.get_by_label("Your email address").fill("jo@example.org")
    page.get_by_label("Your message").fill("On my old phone the menu covers the page.")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("message")
    check(page)


def reply_to(mail: EmailMessage, text: str) -> bytes:
    """Return what a mail program makes of a reply."""
    reply = EmailMessage()
    reply["From"], reply["To"] = "Jo Example <jo@example.org>", mail["Reply-To"]
    reply["Subject"], reply["In-Reply-To"] = mail["Subject"], mail["Message-ID"]
    reply.set_content(f"{text}\n\nOn 30 November 2026, the alliance wrote:\n> Thank you\n")
    return reply.as_bytes()


def test_a_message_is_answered_and_the_reply_comes_back_into_the_same_conversation(
    started_site, page, office, settings
):
    settings.BOUNCE_ADDRESS = MAILBOX
    PreparedAnswer.objects.create(title="We will mend it", text="Dear {name},\n\nthank you for telling us.")
    write_to_the_team(page)

    office.goto("/admin/inbox/")
    usable(office, "Messages")
    office.get_by_role("link", name="Jo Example").click()
    usable(office, "This site: something wrong or hard to use")
    office.get_by_role("button", name="I will do it").click()
    expect(office.get_by_text("You look after it.")).to_be_visible()
    office.get_by_label("Prepared answer").select_option("We will mend it")
    office.get_by_role("button", name="Put it in").click()
    answer = office.get_by_label("Your answer")
    expect(answer).to_have_value("Dear Jo Example,\n\nthank you for telling us.")
    usable(office, "This site: something wrong or hard to use")
    answer.fill(f"{answer.input_value()}\nWe will mend it this week.")
    with sink() as server, imap_mailbox() as folder:
        settings.EMAIL_URL, settings.BOUNCE_MAILBOX = f"smtp://127.0.0.1:{server.port}", folder.url
        office.get_by_role("button", name="Send and close").click()
        expect(office.get_by_text("Your answer is on its way. The conversation is closed.")).to_be_visible()
        expect(office.get_by_text("Nothing waits for an answer.")).to_be_visible()
        outbox.deliver(Message.objects.get(kind="answer").pk)
        (mail,) = server.mails
        assert (mail["To"], mail["Auto-Submitted"]) == ("jo@example.org", "no")
        assert "> On my old phone the menu covers the page." in mail.get_body(("plain",)).get_content()
        folder.put(reply_to(mail, "It works now, thank you!"))
        assert mailbox.read_all() == {Kind.INCOMING: 1}

    office.goto("/admin/inbox/")
    office.get_by_role("link", name="Jo Example").click()
    expect(office.get_by_text("It works now, thank you!")).to_be_visible()
    expect(office.get_by_text("We will mend it this week.")).to_be_visible()
    usable(office, "This site: something wrong or hard to use")
    assert Conversation.objects.count() == 1

    # A colleague is faster.
    found = Conversation.objects.get()
    sam = staff_member(roles.CAMPAIGNER, name="Sam Green")
    answering.answer(found.pk, "Good to hear.", author=sam, seen=found.version, close=False)
    office.get_by_label("Your answer").fill("I am glad.")
    office.get_by_role("button", name="Send and close").click()
    expect(office.get_by_text("Sam Green has answered in the meantime")).to_be_visible()
    expect(office.get_by_label("Your answer")).to_have_value("I am glad.")
    usable(office, "This site: something wrong or hard to use")
    office.get_by_label("Note for colleagues").fill("Sam and I wrote at once.")
    office.get_by_role("button", name="Add the note").click()
    expect(office.get_by_text("Sam and I wrote at once.")).to_be_visible()
    office.get_by_role("button", name="Close without an answer").click()
    expect(office.get_by_text("what you typed has not been sent or added")).to_be_visible()
    expect(office.get_by_label("Your answer")).to_have_value("I am glad.")
    office.get_by_label("Your answer").fill("")
    office.get_by_role("button", name="Close without an answer").click()
    office.get_by_role("link", name="Closed 1").click()
    usable(office, "Messages")
    office.get_by_role("link", name="Jo Example").click()
    office.get_by_role("button", name="Reopen").click()
    expect(office.get_by_text("It waits for an answer again.")).to_be_visible()
