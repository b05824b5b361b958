"""Figures in newsletters: what each reader's own council has, whom a newsletter is for, and what it points at."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from fixsend.audiences import queries as audiences
from fixsend.audiences import words as audience_words
from fixsend.delivery import merge_fields
from fixsend.delivery.document import Document
from fixsend.delivery.engine import leases, rendering
from fixsend.delivery.engine.compiler import Recipient, compile_document
from fixsend.delivery.models import Mailing, MailingState, StoppedItself
from fixsend.delivery.services import mailings
from fixsend.evidence.models import Area, Edition, Footnote
from fixsend.evidence.services import publishing
from fixsend.newsletters import teasers
from fixsend.newsletters.sending import fingerprints
from fixsend.newsletters.sending.services import plans, sending
from fixsend.newsletters.series.services import step_mailings
from fixsend.newsletters.writing import preview
from fixsend.newsletters.writing.document import render
from fixsend.places.models import Council
from tests.delivery.engine.mails import read
from tests.newsletters.factories import frozen_mailing, subscriber
from tests.newsletters.sending import ready
from tests.newsletters.series import helpers as series
from tests.newsletters.writing import bodies
from tests.starter_pages import starter_pages  # noqa: F401 - a fixture for all tests of this file

pytestmark = pytest.mark.django_db
FIELD = "{figure: Plans within 20 weeks, not counting exceptions|Our site has the figures of your council}"
DEVON = (
    "Devon issued 3.2% of new EHC plans within 20 weeks in 2024, not counting exceptions; England 46.4% "
    "(source: Department for Education, Education, health and care plans, 2025)."
)

# What is shown of Devon once the edition of 2025 is withdrawn.
OLDER = "Devon issued 4.3% of new EHC plans within 20 weeks in 2018"


@pytest.fixture(autouse=True)
def _site(settings):
    ready.fill_in_site(settings)


def council(slug: str) -> Council:
    return Area.objects.get(slug=slug).council


def sent(client, text: str) -> Mailing:
    """Press Send for a newsletter of one text; return its mailing, its audience frozen."""
    newsletter = ready.newsletter(bodies.rich(f"<p>{text}</p>"))
    office = ready.colleague(client)[0]
    seen = fingerprints.of_everything(newsletter, plans.plan_of(newsletter))
    office.post(f"/admin/newsletters/send/{newsletter.pk}/send/", {"seen": seen})
    mailing = Mailing.objects.get(newsletter_mailing__newsletter=newsletter)
    sending.freeze(mailing.pk)
    return mailing


def copies(mailing: Mailing) -> dict[str, str]:
    """Return the words that each reader's copy has, by address, as a mailer makes them."""
    compiled = compile_document(Document.from_json(mailing.document), mailing)
    mailing.batches.update(due_at="2026-01-01T00:00Z")
    rows = leases.claim(uuid4(), leases.Claim.of(mailing.pk, mailing.purpose, compiled.fields), 10)
    found = {}
    for row in rows:
        reader = Recipient(row.position, row.address, row.public_id, row.fields, row.variant, row.traits)
        text = read(compiled.render(reader)).get_body(("plain",)).get_content()
        found[row.address] = " ".join(text.split())
    return found


# Merge fields


def test_each_reader_gets_the_figure_of_their_own_council_with_year_and_source(client):
    subscriber("devon@example.org", council=council("devon"))
    subscriber("nowhere@example.org")
    subscriber("isles@example.org", council=council("isles-of-scilly"))
    got = copies(sent(client, f"{FIELD}."))
    assert DEVON in got["devon@example.org"]
    assert "Our site has the figures of your council." in got["nowhere@example.org"]
    # Of few cases the counts are said and no percentage.
    assert "Isles of Scilly" in got["isles@example.org"]
    assert "% " not in got["isles@example.org"].partition("(source")[0].partition("Isles of Scilly")[2]


def test_what_has_to_be_said_beside_a_number_goes_with_it(client):
    Footnote.objects.create(
        area_id="878", data_sets="sen2-timeliness", text="Devon changed its records.", source="Devon", year=None
    )
    subscriber("devon@example.org", council=council("devon"))
    assert "plans, 2025; Devon changed its records)." in copies(sent(client, f"{FIELD}."))["devon@example.org"]


def begun(mailing: Mailing) -> Mailing:
    """Let its hour come, as the mail worker does."""
    Mailing.objects.filter(pk=mailing.pk).update(starts_at=timezone.now())
    assert mailings.start_due() == [mailing.pk]
    mailing.refresh_from_db()
    return mailing


def withdraw() -> None:
    publishing.take_back(Edition.objects.get(reference="sen2-timeliness-2025").pk, because="Wrong file", by=None)


def test_a_newsletter_takes_the_figures_of_the_moment_when_its_sending_begins_and_keeps_them(client):
    subscriber("devon@example.org", council=council("devon"))
    mailing = sent(client, f"{FIELD}.")
    assert _of_devon(mailing.pk) == DEVON.removesuffix(".")
    withdraw()
    assert _of_devon(mailing.pk) == DEVON.removesuffix(".")
    begun(mailing)
    assert OLDER in _of_devon(mailing.pk)
    publishing.publish([Edition.objects.get(reference="sen2-timeliness-2025").pk], by=None)
    mailings.pause(mailing.pk, "A link was wrong")
    mailings.resume(mailing.pk)
    mailing.refresh_from_db()
    assert OLDER in copies(mailing)["devon@example.org"]


def test_an_edition_published_once_sending_has_begun_changes_no_copy(client):
    subscriber("devon@example.org", council=council("devon"))
    mailing = begun(sent(client, f"{FIELD}."))
    withdraw()
    assert DEVON in copies(mailing)["devon@example.org"]


def test_a_newsletter_that_was_paused_before_its_hour_takes_the_figures_when_it_begins(client):
    subscriber("devon@example.org", council=council("devon"))
    mailing = sent(client, f"{FIELD}.")
    mailings.pause(mailing.pk, "Wait")
    withdraw()
    Mailing.objects.filter(pk=mailing.pk).update(starts_at=timezone.now())
    assert mailings.resume(mailing.pk)
    assert OLDER in _of_devon(mailing.pk)


def test_a_newsletter_whose_figures_cannot_be_worked_out_pauses_and_stops_no_other(client, monkeypatch):
    subscriber("devon@example.org", council=council("devon"))
    broken = sent(client, f"{FIELD}.")
    other = frozen_mailing(starts_at=timezone.now())
    Mailing.objects.filter(pk=broken.pk).update(starts_at=timezone.now())
    monkeypatch.setattr(merge_fields, "fixed_values", lambda names: {}[""])
    assert mailings.start_due() == [other.pk]
    broken.refresh_from_db()
    assert (broken.state, broken.stopped_itself) == (MailingState.PAUSED, StoppedItself.UNSENDABLE)


def test_staff_are_told_when_the_figures_are_fixed(client):
    subscriber("devon@example.org", council=council("devon"))
    newsletter = ready.newsletter(bodies.rich(f"<p>{FIELD}.</p>"))
    office = ready.colleague(client)[0]
    said = "Each email gets those on our site when sending begins."
    assert said in ready.words(office.get(f"/admin/newsletters/send/{newsletter.pk}/send/"))
    assert said in preview.render(newsletter, "mail-member")
    assert said not in preview.render(ready.newsletter(bodies.rich("<p>Hello.</p>")), "mail-member")
    mailing = sent(client, f"{FIELD}.")
    page = reverse("mailings_sent:mailing", args=[mailing.pk])
    assert "As they are when sending begins" in ready.words(office.get(page))
    begun(mailing)
    assert "As they were on" in ready.words(office.get(page))


def test_a_figure_is_worked_out_once_for_each_council_and_never_for_a_reader(client):
    for number in range(6):
        subscriber(f"reader{number}@example.org", council=council("devon"))
    mailing = sent(client, f"{FIELD}.")
    with CaptureQueriesContext(connection) as queries:
        got = copies(mailing)
    assert all(DEVON in words for words in got.values())
    assert len(got) == 6
    assert not [each for each in queries if "evidence_" in each["sql"]]


def test_previews_show_a_real_council_and_the_checks_ask_for_words_for_the_others(client):
    office = ready.colleague(client)[0]
    newsletter = ready.newsletter(bodies.rich(f"<p>{FIELD.partition('|')[0]}}}</p>"))
    checks = ready.words(office.get(f"/admin/newsletters/checks/{newsletter.pk}/"))
    assert "leaves a gap for readers if we do not know it" in checks
    document = render(ready.newsletter(bodies.rich(f"<p>{FIELD}</p>"))).document
    assert "Leeds issued" in document.meaning("figure_plans_in_20_weeks", "383")


def test_the_editor_offers_the_figures_in_a_group_of_their_own(client):
    shown = ready.words(ready.colleague(client)[0].get("/admin/newsletters/add/"))
    assert '"group": "Figures on the reader’s council"' in shown.replace("\\u2019", "’")


def test_a_message_of_a_series_takes_the_new_figures_once_an_edition_is_withdrawn():
    made = series.series(0, 60)
    step, other = made.steps.all()
    series.write(step.newsletter, FIELD)
    before, without = step_mailings.current(made, step), step_mailings.current(made, other)
    withdraw()
    after = step_mailings.current(made, step)
    assert after != before
    assert DEVON not in f"{_of_devon(after)}."
    assert step_mailings.current(made, other) == without


def _of_devon(mailing: int) -> str:
    return Mailing.objects.get(pk=mailing).document["values"]["figure_plans_in_20_weeks"].get("878", "")


# Whom a newsletter is for


def rule(slug: str, **values):
    return {"rule": slug, **values}


def test_people_are_found_whose_council_is_below_or_above_england():
    subscriber("devon@example.org", council=council("devon"))
    subscriber("nowhere@example.org")
    below = rule("beside_england", indicator="plans-in-20-weeks", side="below")
    above = rule("beside_england", indicator="plans-in-20-weeks", side="above")
    assert (audiences.count(below, "news"), audiences.count(above, "news")) == (1, 0)
    # Who is not found is found by "not": nobody is in neither.
    assert audiences.count({"not": below}, "news") == 1
    said = audience_words.describe(below)
    assert said == ("people in a council below England’s figure for “Plans within 20 weeks, not counting exceptions”")


def test_councils_of_very_few_cases_are_on_neither_side():
    subscriber("isles@example.org", council=council("isles-of-scilly"))
    sides = [rule("beside_england", indicator="plans-in-20-weeks", side=side) for side in ("below", "above")]
    assert [audiences.count(side, "news") for side in sides] == [0, 0]


def test_people_are_found_whose_councils_figure_rose_or_fell():
    subscriber("devon@example.org", council=council("devon"))
    found = {
        how: audiences.count(rule("figure_changed", indicator="plans-in-20-weeks", change=how), "news")
        for how in ("rose", "fell", "changed")
    }
    # Devon: 5.0% in 2023, 3.2% in 2024.
    assert found == {"rose": 0, "fell": 1, "changed": 1}


def test_without_a_shown_edition_the_rules_find_nobody():
    subscriber("devon@example.org", council=council("devon"))
    for edition in Edition.objects.filter(data_set__in=["sen2-timeliness", "sen2-until-2022"]):
        publishing.take_back(edition.pk, because="Test", by=None)
    assert audiences.count(rule("beside_england", indicator="plans-in-20-weeks", side="below"), "news") == 0
    assert audiences.count(rule("figure_changed", indicator="plans-in-20-weeks", change="changed"), "news") == 0


# What it points at


def in_mail(reference: str) -> str:
    document = render(bodies.newsletter(("teaser", {"what": reference}))).document
    return " ".join(rendering.text(document, {}).split())


def test_a_newsletter_points_at_a_report_card_and_at_everybodys_own():
    offered = dict(dict(teasers.choices())["What the figures say about a council"])
    assert offered["report-card:878"] == "Devon"
    assert len(offered) == 154
    said = in_mail("report-card:878")
    assert DEVON in said
    assert "https://fixsend.example/councils/devon/" in said
    assert "https://fixsend.example/councils/" in in_mail("report-card:0")


def test_a_newsletter_points_at_a_new_edition_until_it_is_withdrawn():
    edition = Edition.objects.get(reference="sen2-timeliness-2025")
    assert f"edition:{edition.pk}" in dict(dict(teasers.choices())["New official figures"])
    assert "https://fixsend.example/open-data/sen2-timeliness/" in in_mail(f"edition:{edition.pk}")
    publishing.take_back(edition.pk, because="Wrong file", by=None)
    problems = render(bodies.newsletter(("teaser", {"what": f"edition:{edition.pk}"}))).problems
    assert "not public any more" in problems[0].what
