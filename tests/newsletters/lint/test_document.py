"""The lint of whole documents: what we really send passes, for every kind of reader."""

from dataclasses import replace

import pytest

from benchmarks import sample_mailing
from fixsend.delivery.document import Condition, MergeField
from fixsend.newsletters import teasers
from fixsend.newsletters.lint import faults
from fixsend.newsletters.models import Newsletter
from fixsend.newsletters.writing.document import render
from fixsend.web.models import SiteDetails
from tests.newsletters.writing.bodies import MARCHES, everything, newsletter, picture

DETAILS = SiteDetails(controller_name="SEND Community Alliance", controller_postal="1 High Street,\nLeeds LS1 1AA")


def changed(**parts):
    return faults(replace(sample_mailing.document(), **parts), DETAILS)


def test_the_sample_newsletter_passes():
    assert changed() == []


@pytest.mark.django_db
@pytest.mark.parametrize("look", [look for look, _ in Newsletter._meta.get_field("look").choices])
def test_a_newsletter_with_every_block_passes_in_every_look(look, tmp_path, settings, monkeypatch):
    monkeypatch.setitem(teasers.registry._entries, "march", MARCHES)
    settings.MEDIA_ROOT = tmp_path
    settings.SITE_URL = "https://www.fixsend.example"
    details = SiteDetails.load()
    details.controller_name, details.controller_postal = "A Charity", "1 High Street\nLeeds"
    details.save()
    rendered = render(newsletter(*everything(picture()), look=look, preheader="What happened this month"))
    assert rendered.problems == []
    assert faults(rendered.document, details) == []


@pytest.mark.parametrize(
    ("part", "fault"),
    [
        ({"text": ("No way out.",)}, "It has no link to leave the list."),
        ({"text": ("Nobody.",)}, "It does not give the name of the data controller."),
        ({"html": ("<p>Nobody.",)}, "It does not give the postal address of the data controller."),
        ({"text": (MergeField("shoe_size"),)}, "There is no merge field shoe_size."),
    ],
)
def test_what_no_mail_may_lack_is_named(part, fault):
    assert fault in changed(**part)


def test_a_fault_that_only_some_readers_would_see_is_found():
    sample = sample_mailing.document()
    hidden = (*sample.html, Condition(sample_mailing.LONDON, ("<script></script>",)))
    assert changed(html=hidden) == ["Mail programs do not allow <script>."]


def test_a_field_without_words_for_strangers_leaves_a_hole():
    subject = ("News for ", MergeField("council"))
    assert any("{council} leaves a gap" in fault for fault in changed(subjects=(subject,)))
    assert changed(subjects=(("For ", MergeField("email")),)) == []
