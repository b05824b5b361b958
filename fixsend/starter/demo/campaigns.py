"""The campaigns with their actions: two that are running, and one that has been won."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from wagtail.images.models import Image
from wagtail.models import Page

from fixsend.campaigns.models import (
    CampaignPage,
    CampaignsIndexPage,
    OpenLetterPage,
    PetitionPage,
    PledgePage,
    WriteToPage,
)
from fixsend.campaigns.models.action import ActionPage
from fixsend.campaigns.models.milestones import Threshold
from fixsend.events.models import DayOfActionPage
from fixsend.starter import workflows
from fixsend.starter.demo import campaign_texts as words
from fixsend.starter.demo.pictures import CREDIT, SCENES
from fixsend.starter.demo.rhythm import Rhythm
from fixsend.starter.drafts import Block, block, html
from fixsend.starter.services import stored

Pictures = dict[str, Image]
Steps = Iterable[tuple[int, str]]
DAY_IN = 18  # days from now, or the Saturday after that
# When each action ran, and on which of its days there was news of it.
LAW = Rhythm(41, news=(24, 33))
LETTER = Rhythm(30, news=(14,))
WRITE = Rhythm(35, news=(21, 27))
DAY = Rhythm(25, news=(16,))
PLANS = Rhythm(12, news=(8,))
PLEDGE = Rhythm(11, news=(6,))
BUSES = Rhythm(260, 190, news=(30, 61))
BUSES_ENDED = 183  # days ago


@dataclass(frozen=True)
class Alive:
    """An action, when people took part in it, and how many of a hundred who could did."""

    page: ActionPage
    rhythm: Rhythm
    share: float


@dataclass(frozen=True)
class Campaigns:
    """All that was published."""

    law: CampaignPage
    plans: CampaignPage
    buses: CampaignPage
    petition: PetitionPage
    plans_petition: PetitionPage
    letter: OpenLetterPage
    write: WriteToPage
    pledge: PledgePage
    day: DayOfActionPage
    alive: list[Alive]


def publish(pictures: Pictures) -> Campaigns | None:
    """Publish them all, if the site has a place for campaigns."""
    index = CampaignsIndexPage.objects.first()
    if index is None:
        return None
    buses, bus_petition = _buses(index, pictures)
    law_words = (words.LAW, words.LAW_SUMMARY, words.LAW_BODY)
    plans_words = (words.PLANS, words.PLANS_SUMMARY, words.PLANS_BODY)
    law = _campaign(index, law_words, pictures, "town hall", LAW, evidence=["requests-refused", "appeals"])
    plans = _campaign(index, plans_words, pictures, "quilt", PLANS, evidence=["plans-in-20-weeks", "plans-over-a-year"])
    petition, letter, write, day = (
        _petition(law, pictures),
        _letter(law, pictures),
        _write(law, pictures),
        _day(law, pictures),
    )
    plans_petition, pledge = _plans_petition(plans, pictures), _pledge(plans, pictures)
    alive = [
        Alive(bus_petition, BUSES, 0.3),
        Alive(petition, LAW, 0.66),
        Alive(write, WRITE, 0.09),
        Alive(letter, LETTER, 0.2),
        Alive(day, DAY, 0.1),
        Alive(plans_petition, PLANS, 0.22),
        Alive(pledge, PLEDGE, 0.08),
    ]
    return Campaigns(law, plans, buses, petition, plans_petition, letter, write, pledge, day, alive)


def pictured(pictures: Pictures, name: str) -> dict[str, object]:
    """Return the fields of a page's picture."""
    return {"picture": pictures[name], "picture_alt": SCENES[name].alt, "picture_credit": CREDIT}


def backdate(page: Page, rhythm: Rhythm, last: int | None = None) -> None:
    """Let a page have been published when its action began, and changed last so many days ago."""
    changed = timezone.now() - timedelta(days=last) if last is not None else rhythm.start
    Page.objects.filter(pk=page.pk).update(first_published_at=rhythm.start, last_published_at=changed)
    page.refresh_from_db()


def _campaign(
    index: CampaignsIndexPage,
    texts: tuple[str, str, list[Block]],
    pictures: Pictures,
    scene: str,
    rhythm: Rhythm,
    **fields: Any,
) -> CampaignPage:
    title, summary, body = texts
    page = CampaignPage(title=title, summary=summary, body=stored(body), **pictured(pictures, scene), **fields)
    index.refresh_from_db()
    _add(index, page, rhythm)
    return page


def _add(parent: Page, page: Page, rhythm: Rhythm, last: int | None = None, steps: Steps = ()) -> None:
    parent.add_child(instance=page)
    for number, meaning in steps:  # Before the first version, which has them too.
        Threshold.objects.create(page_id=page.pk, number=number, words=meaning)
    workflows.publish_first_version(page)
    backdate(page, rhythm, last)


def _buses(index: CampaignsIndexPage, pictures: Pictures) -> tuple[CampaignPage, PetitionPage]:
    ended = timezone.localdate() - timedelta(days=BUSES_ENDED)
    texts = (words.BUSES, words.BUSES_SUMMARY, words.BUSES_BODY)
    campaign = _campaign(index, texts, pictures, "bus", BUSES, ended_on=ended, outcome=stored(words.BUSES_OUTCOME))
    backdate(campaign, BUSES, BUSES_ENDED)
    petition = PetitionPage(
        title=words.BUSES_PETITION,
        summary=words.BUSES_PETITION_SUMMARY,
        ask=words.BUSES_ASK,
        target=words.BUSES_TARGET,
        goal=500,
        closes_at=BUSES.end,
        story=stored(words.BUSES_STORY),
        updates=_updates(words.BUSES_UPDATES),
        **pictured(pictures, "bus stop"),
    )
    _add(campaign, petition, BUSES, BUSES_ENDED, words.BUSES_STEPS)
    return campaign, petition


def _petition(campaign: CampaignPage, pictures: Pictures) -> PetitionPage:
    page = PetitionPage(
        title=words.PETITION,
        summary=words.PETITION_SUMMARY,
        ask=words.PETITION_ASK,
        target=words.PETITION_TARGET,
        goal=1000,
        own_figure="plans-in-20-weeks",
        story=stored(words.PETITION_STORY),
        updates=_updates(words.PETITION_UPDATES),
        **pictured(pictures, "signatures"),
    )
    _add(campaign, page, LAW, words.PETITION_UPDATES[0][0], words.PETITION_STEPS)
    return page


def _letter(campaign: CampaignPage, pictures: Pictures) -> OpenLetterPage:
    page = OpenLetterPage(
        title=words.LETTER,
        summary=words.LETTER_SUMMARY,
        addressee=words.LETTER_ADDRESSEE,
        letter=words.LETTER_TEXT,
        story=stored(words.LETTER_STORY),
        **pictured(pictures, "letter"),
    )
    _add(campaign, page, LETTER)
    return page


def _write(campaign: CampaignPage, pictures: Pictures) -> WriteToPage:
    page = WriteToPage(
        title=words.WRITE,
        summary=words.WRITE_SUMMARY,
        aims=words.WRITE_AIMS,
        points=words.WRITE_POINTS,
        questions=words.WRITE_QUESTIONS,
        subject=words.WRITE_SUBJECT,
        phone_script=words.WRITE_CALL,
        story=stored(words.WRITE_STORY),
        **pictured(pictures, "letter box"),
    )
    _add(campaign, page, WRITE)
    return page


def _day(campaign: CampaignPage, pictures: Pictures) -> DayOfActionPage:
    page = DayOfActionPage(
        title=words.DAY,
        summary=words.DAY_SUMMARY,
        story=stored(words.DAY_STORY),
        first_day=_saturday(timezone.localdate() + timedelta(days=DAY_IN)),
        **pictured(pictures, "park"),
    )
    _add(campaign, page, DAY)
    return page


def _plans_petition(campaign: CampaignPage, pictures: Pictures) -> PetitionPage:
    page = PetitionPage(
        title=words.PLANS_PETITION,
        summary=words.PLANS_PETITION_SUMMARY,
        ask=words.PLANS_ASK,
        target=words.PLANS_TARGET,
        goal=500,
        story=stored(words.PLANS_STORY),
        updates=_updates(words.PLANS_UPDATES),
        **pictured(pictures, "school gate"),
    )
    _add(campaign, page, PLANS, words.PLANS_UPDATES[0][0], words.PLANS_STEPS)
    return page


def _pledge(campaign: CampaignPage, pictures: Pictures) -> PledgePage:
    page = PledgePage(
        title=words.PLEDGE,
        summary=words.PLEDGE_SUMMARY,
        pledge=words.PLEDGE_WORDS,
        own_figure="plans-in-20-weeks",
        story=stored(words.PLEDGE_STORY),
        promoter_name=words.PROMOTER,
        promoter_postal=words.PROMOTER_POSTAL,
        **pictured(pictures, "lecterns"),
    )
    _add(campaign, page, PLEDGE)
    return page


def _saturday(day: date) -> date:
    return day + timedelta(days=(5 - day.weekday()) % 7)


def _updates(updates: Iterable[tuple[int, str, str]]) -> str:
    today = timezone.localdate()
    return stored(
        [
            block("update", {"day": str(today - timedelta(days=ago)), "heading": heading, "text": html(text)})
            for ago, heading, text in updates
        ]
    )
