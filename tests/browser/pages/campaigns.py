"""The pages of campaigns and their actions, and what people who took part are sent to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.urls import reverse

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
from fixsend.membership.models import Organisation
from tests.browser.pages.public_page import PublicPage, send

if TYPE_CHECKING:
    from playwright.sync_api import Page


def _campaign() -> str:
    return str(CampaignPage.objects.newest()[:1].get().url)


def _action(*, is_over: bool) -> ActionPage:
    return PetitionPage.objects.live().filter(closes_at__isnull=not is_over)[:1].get()


def _letter(*, under_embargo: bool) -> OpenLetterPage:
    return OpenLetterPage.objects.live().filter(embargoed_until__isnull=not under_embargo)[:1].get()


def _of_organisation(state: SignatureState) -> str:
    return links.organisation_path(OrganisationSignature.objects.filter(state=state)[:1].get())


def _write_to() -> WriteToPage:
    return WriteToPage.objects.live()[:1].get()


def _first_step(page: Page) -> None:
    page.locator("summary", has_text="Or choose your constituency").click()
    page.locator("select[name=constituency]").select_option(index=1)
    page.get_by_role("button", name="Continue").click()
    page.wait_for_load_state()


def _write_nothing(page: Page) -> None:
    _first_step(page)
    send(page)


def _write(page: Page, words: str = "wait") -> None:
    _first_step(page)
    page.locator("textarea[name=answer_0]").fill(" ".join(f"{words}{number}" for number in range(30)))
    for name, value in {"name": "Sam Taylor", "email": "sam@example.org", "postal": "1 Example Street"}.items():
        page.locator(f"[name={name}]").fill(value)
    send(page)


def _pledge() -> str:
    return str(PledgePage.objects.live()[:1].get().url)


def _show_mine(page: Page) -> None:
    page.get_by_role("button", name="Show me").click()
    page.wait_for_load_state()


def _mine(state: ParticipationState) -> str:
    return links.mine_path(Participation.objects.filter(state=state)[:1].get())


def _in_a_frame(which: str) -> str:
    return reverse(f"campaigns:{which}", args=[_action(is_over=False).pk])


def _brought_by_an_organisation() -> str:
    organisation = Organisation.objects.public()[:1].get()
    return reverse("campaigns:embed_of", args=[_action(is_over=False).pk, organisation.public_id])


def _show_my_council(page: Page) -> None:
    page.get_by_role("button", name="Show my council").click()
    page.wait_for_load_state()


def _choose_my_council(page: Page) -> None:
    page.locator("summary", has_text="Or choose your council").click()
    page.get_by_label("Or choose your council").select_option("383")
    _show_my_council(page)


PAGES = [
    PublicPage("campaigns", "/campaigns/"),
    PublicPage("campaign", _campaign),
    PublicPage("petition", lambda: str(_action(is_over=False).url), {"errors": send}),
    PublicPage("petition: check your email", lambda: f"{_action(is_over=False).url}thanks/"),
    PublicPage("petition: thanks with my council’s figure", lambda: f"{_action(is_over=False).url}thanks/?council=878"),
    PublicPage(
        "petition: where people live",
        lambda: f"{_action(is_over=False).url}where/",
        {"nothing typed": _show_my_council, "my council": _choose_my_council},
    ),
    PublicPage("petition that is over", lambda: str(_action(is_over=True).url)),
    *(PublicPage(f"my part: {state.value}", partial(_mine, state)) for state in ParticipationState),
    PublicPage("open letter", lambda: str(_letter(under_embargo=False).url), {"errors": send}),
    PublicPage("open letter under embargo", lambda: str(_letter(under_embargo=True).url)),
    PublicPage(
        "open letter: sign for an organisation",
        lambda: f"{_letter(under_embargo=False).url}organisation/",
        {"errors": send},
    ),
    *(
        PublicPage(f"signature of an organisation: {state.value}", partial(_of_organisation, state))
        for state in SignatureState
    ),
    PublicPage(
        "letter to an MP",
        lambda: str(_write_to().url),
        {
            "errors": send,
            "my MP": _first_step,
            "nothing written": _write_nothing,
            "preview": _write,
            "held back": partial(_write, words="word"),
        },
    ),
    PublicPage("letter to an MP: call", lambda: f"{_write_to().url}call/", {"errors": send}),
    PublicPage("letter to an MP: answers", lambda: f"{_write_to().url}answers/"),
    PublicPage("did they reply", lambda: links.answer_path(Letter.objects.filter(answer="")[:1].get())),
    PublicPage("did they reply: said", lambda: links.answer_path(Letter.objects.exclude(answer="")[:1].get())),
    PublicPage("pledge", _pledge, {"nothing typed": _show_mine}),
    PublicPage("pledge: where I live", lambda: f"{_pledge()}?yours=383", {"errors": send}),
    PublicPage("pledge: searched", lambda: f"{_pledge()}?stance=declined"),
    PublicPage("my part: link not in use", "/take-part/mine/nobody/"),
    PublicPage("in a frame: petition", partial(_in_a_frame, "embed")),
    PublicPage("in a frame: petition, brought by an organisation", _brought_by_an_organisation),
    PublicPage("in a frame: card", partial(_in_a_frame, "embed_card")),
    PublicPage("in a frame: thanks", partial(_in_a_frame, "embed_thanks")),
]
