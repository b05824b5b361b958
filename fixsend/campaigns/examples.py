"""The public pages of campaigns and their states, for those who look whether everybody can use them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from fixsend.campaigns import links
from fixsend.campaigns.models import (
    ActionPage,
    CampaignPage,
    Letter,
    OpenLetterPage,
    OrganisationSignature,
    Participation,
    ParticipationState,
    PetitionPage,
    PledgePage,
    SignatureState,
    WriteToPage,
)
from fixsend.web import public_pages
from fixsend.web.public_pages import PublicPage

if TYPE_CHECKING:
    from playwright.sync_api import Page


def declare() -> None:
    """Declare every page; the addresses are worked out when somebody looks."""
    public_pages.register(
        PublicPage("campaigns", "/campaigns/"),
        PublicPage("campaign", _campaign),
        PublicPage("petition", lambda: str(_action(is_over=False).url), {"errors": _send_empty}),
        PublicPage("petition: check your email", lambda: f"{_action(is_over=False).url}thanks/"),
        PublicPage("petition: where people live", lambda: f"{_action(is_over=False).url}where/"),
        PublicPage("petition that is over", lambda: str(_action(is_over=True).url)),
        *(PublicPage(f"my part: {state.value}", partial(_mine, state)) for state in ParticipationState),
        PublicPage("open letter", lambda: str(_letter(under_embargo=False).url), {"errors": _send_empty}),
        PublicPage("open letter under embargo", lambda: str(_letter(under_embargo=True).url)),
        PublicPage(
            "open letter: sign for an organisation",
            lambda: f"{_letter(under_embargo=False).url}organisation/",
            {"errors": _send_empty},
        ),
        *(
            PublicPage(f"signature of an organisation: {state.value}", partial(_of_organisation, state))
            for state in SignatureState
        ),
        PublicPage(
            "letter to an MP",
            lambda: str(_write_to().url),
            {"errors": _send_empty, "preview": _write, "held back": partial(_write, words="word")},
        ),
        PublicPage("letter to an MP: call", lambda: f"{_write_to().url}call/", {"errors": _send_empty}),
        PublicPage("letter to an MP: answers", lambda: f"{_write_to().url}answers/"),
        PublicPage("did they answer", lambda: links.answer_path(Letter.objects.filter(answer="")[:1].get())),
        PublicPage("did they answer: said", lambda: links.answer_path(Letter.objects.exclude(answer="")[:1].get())),
        PublicPage("pledge", lambda: str(PledgePage.objects.live()[:1].get().url), {"errors": _send_empty}),
        PublicPage("pledge: filtered", lambda: f"{PledgePage.objects.live()[:1].get().url}?stance=declined"),
        PublicPage("my part: link not in use", "/take-part/mine/nobody/"),
    )


def _campaign() -> str:
    return str(CampaignPage.objects.newest()[:1].get().url)


def _action(*, is_over: bool) -> ActionPage:
    action: ActionPage = PetitionPage.objects.live().filter(closes_at__isnull=not is_over)[:1].get()
    return action


def _letter(*, under_embargo: bool) -> OpenLetterPage:
    letter: OpenLetterPage = OpenLetterPage.objects.live().filter(embargoed_until__isnull=not under_embargo)[:1].get()
    return letter


def _of_organisation(state: SignatureState) -> str:
    return links.organisation_path(OrganisationSignature.objects.filter(state=state)[:1].get())


def _write_to() -> WriteToPage:
    action: WriteToPage = WriteToPage.objects.live()[:1].get()
    return action


def _write(page: Page, words: str = "wait") -> None:
    page.locator("textarea[name=answer_0]").fill(" ".join(f"{words}{number}" for number in range(30)))
    for name, value in {"name": "Sam Taylor", "email": "sam@example.org", "postal": "1 Example Street"}.items():
        page.locator(f"[name={name}]").fill(value)
    page.locator("select[name=constituency]").select_option(index=1)
    _send_empty(page)


def _mine(state: ParticipationState) -> str:
    return links.mine_path(Participation.objects.filter(state=state)[:1].get())


def _send_empty(page: Page) -> None:
    page.locator("main form[method=post] button[type=submit]").click()
    page.wait_for_load_state()
