"""News, voices, and what the home page begins with."""

from __future__ import annotations

import json
from datetime import datetime, time, timedelta

from django.utils import timezone

from fixsend.pages.models import HomePage, NewsIndexPage, NewsPage
from fixsend.starter import workflows
from fixsend.starter.demo.campaigns import Campaigns, Pictures, pictured
from fixsend.starter.demo.news_texts import STORIES, VOICES, VOICES_HEADING
from fixsend.starter.demo.rhythm import at
from fixsend.starter.drafts import block, text
from fixsend.starter.services import stored


def publish(pictures: Pictures, campaigns: Campaigns | None) -> list[NewsPage]:
    """Publish the stories, newest first, if the site has a place for news."""
    index = NewsIndexPage.objects.first()
    if index is None:
        return []
    made = []
    for story in STORIES:
        day = timezone.localdate() - timedelta(days=story.days_ago)
        page = NewsPage(
            title=story.title,
            summary=story.summary,
            byline=story.byline,
            date=day,
            body=stored([text(*story.paragraphs)]),
            campaign=getattr(campaigns, story.campaign) if campaigns and story.campaign else None,
            **pictured(pictures, story.scene),
        )
        index.refresh_from_db()
        index.add_child(instance=page)
        workflows.publish_first_version(page)
        _backdate(page, at(day, time(8, 30)))
        made.append(page)
    return made


def dress_home(campaigns: Campaigns | None) -> None:
    """Let the petition lead the home page, and put the voices where the starter has a slot for them."""
    home = HomePage.objects.first()
    if home is None or campaigns is None:
        return
    voices = [{"text": words, "who": who, "source_url": "", "picture": None} for words, who in VOICES]
    value = {"heading": VOICES_HEADING, "voices": voices}
    home.sections = json.dumps(
        [
            block("voices", value) if each["type"] == "slot" and each["value"]["what"].startswith("Voices") else each
            for each in home.sections.raw_data
        ]
    )
    home.lead_action_id = campaigns.petition.pk
    workflows.publish_first_version(home)


def _backdate(page: NewsPage, moment: datetime) -> None:
    NewsPage.objects.filter(pk=page.pk).update(first_published_at=moment, last_published_at=moment)
