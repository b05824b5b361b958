"""Official figures in actions: sentences for a letter, and what a figure says about a supporter's own council."""

import html as markup
import re

import pytest
from django.test import Client
from django.urls import reverse

from fixsend.campaigns import links, similarity
from fixsend.campaigns.models import Letter, LetterShingles, Participation, Receivers
from fixsend.delivery.models import Message
from fixsend.evidence.models import Area, Edition, Footnote
from fixsend.evidence.services import publishing
from fixsend.people import retention
from fixsend.people.confirmations import services as confirmations
from fixsend.people.models import Confirmation
from fixsend.places.models import Constituency, ContactRole, Council, CouncilContact, Postcode, PostcodeDirectory
from fixsend.web import tokens
from tests.campaigns.conftest import opened
from tests.campaigns.factories import petition, pledge, write_to
from tests.people.staff_members import sign_in_staff

pytestmark = pytest.mark.django_db
STORY = "My son has waited two years for the help that his plan promises, and every week we call and nobody answers us."
ASK = "Please ask the minister in the House when our council will at last keep the law that Parliament made for him."
IN_TIME = (
    "Devon issued 3.2% of new EHC plans within 20 weeks in 2024, not counting exceptions; England 46.4% "
    "(source: Department for Education, Education, health and care plans, 2025)."
)
REFERENCE = "sen2-timeliness-2025/plans-in-20-weeks/878/2024"


def words(answer) -> str:
    return markup.unescape(" ".join(answer.content.decode().split()))


@pytest.fixture(autouse=True)
def devon() -> Council:
    """Return a council with a postcode that we know and a councillor to write to."""
    council = Council.objects.get(code="878")
    constituency = council.constituencies.order_by("pk")[0]
    PostcodeDirectory.objects.create(name="test", postcodes=1, in_use=1)
    Postcode.objects.create(compact="EX11AA", country="E", council=council, constituency=constituency)
    CouncilContact.objects.create(
        council=council, name="Pat Member", email="pat@devon.example", role=ContactRole.COUNCILLOR
    )
    return council


def to_councillors(**fields):
    return write_to("Ask your councillors", receivers=Receivers.COUNCILLORS, **fields)


def write(client, page, how="sent", **changes):
    data = {
        "answer_0": STORY, "answer_1": ASK, "subject": "Help", "name": "Sam Taylor", "email": "sam@example.org",
        "postal": "1 Example Street\nExeter", "postcode": "EX1 1AA", tokens.STARTED: opened(60), **changes,
    }  # fmt: skip
    return client.post(reverse("campaigns:write", args=[page.pk]), {**data, **({"how": how} if how else {})})


def confirm():
    confirmations.confirm(Confirmation.objects.latest("id"))


# Letters


def test_a_writer_is_offered_the_figures_of_their_own_council_before_the_first_word(client):
    page = to_councillors()
    found = client.post(
        reverse("campaigns:write", args=[page.pk]), {"find": "1", "postcode": "EX1 1AA", tokens.STARTED: opened(60)}
    )
    assert IN_TIME in words(found)
    assert f'name="figure" value="{REFERENCE}"' in words(found)
    assert "checked" not in words(found).partition('name="figure"')[2].partition("</fieldset>")[0]


def test_what_the_writer_picks_goes_into_the_letter_with_year_and_source(client):
    page = to_councillors()
    preview = words(write(client, page, how=None, figure=[REFERENCE]))
    letter = preview.partition('<p class="letter">')[2].partition("</p>")[0]
    assert IN_TIME in letter
    assert "requests for an EHC needs assessment" not in letter, "what was not picked stays out"
    assert f'name="in_letter" value="{REFERENCE}"' in preview
    write(client, page, figure=[REFERENCE], in_letter=[REFERENCE], named=["Pat Member (Devon)"])
    confirm()
    mail = Message.objects.get(to="pat@devon.example")
    assert f"{ASK}\n\n{IN_TIME}\n\nYours sincerely" in mail.text
    kept = Letter.objects.get()
    assert (kept.text, kept.figures, kept.postal) == ("", "", "")


def test_a_letter_goes_as_it_was_previewed_or_is_shown_again(client):
    page = to_councillors()
    answer = words(write(client, page, figure=[REFERENCE]))
    assert "You have chosen other official figures." in answer
    assert not Participation.objects.exists()
    # Withdrawn between preview and sending: the letter is shown again, without it.
    publishing.take_back(Edition.objects.get(reference="sen2-timeliness-2025").pk, because="Wrong file", by=None)
    answer = words(write(client, page, figure=[REFERENCE], in_letter=[REFERENCE]))
    assert "You have chosen other official figures." in answer
    assert IN_TIME not in answer


def test_figures_of_another_council_or_of_none_never_get_in(client):
    other = REFERENCE.replace("878", "383")
    page = to_councillors()
    for made_up in (other, "x", "../../etc/passwd", "☂"):
        preview = words(write(client, page, how=None, figure=[made_up]))
        assert "source: Department" not in preview.partition('<p class="letter">')[2].partition("</p>")[0]


def test_letters_are_compared_by_their_own_words_and_never_by_the_figures_in_them(client):
    page = to_councillors()
    figures = {"figure": [REFERENCE], "in_letter": [REFERENCE]}
    write(client, page, **figures)
    confirm()
    assert LetterShingles.objects.get().hashes == similarity.shingle_hashes(f"{STORY}\n\n{ASK}")
    # Somebody else with other words and the same figure is not held back.
    refused = (
        "Our daughter was refused an assessment twice although her school, her doctor and all of us had written down "
        "what she needs."
    )
    other = {"answer_0": refused, "answer_1": "Will you ask for a report?", "email": "kim@example.org"}
    assert "thanks" in write(client, page, **figures, **other).url


def test_staff_choose_what_is_offered_and_none_means_none(client):
    assert "Official figures on your council" not in words(write(client, to_councillors(offered_figures=[]), how=None))
    offered = words(write(client, write_to("Two", offered_figures=["requests-refused"]), how=None))
    assert "Devon refused" in offered
    assert IN_TIME not in offered
    sign_in_staff(client)
    screen = words(client.get(f"/admin/pages/{to_councillors(slug='third').pk}/edit/"))
    assert 'name="offered_figures" value="plans-in-20-weeks"' in screen


def constituency_of_several(devon: Council) -> Constituency:
    return next(each for each in devon.constituencies.all() if each.councils.count() > 1)


def test_a_writer_whose_constituency_lies_in_several_councils_chooses_among_them(client, devon):
    several = constituency_of_several(devon)
    names = [each.name for each in several.councils.order_by("sort_name")]
    page = write_to()
    find = reverse("campaigns:write", args=[page.pk])
    shown = words(client.post(find, {"find": "1", "constituency": several.code, tokens.STARTED: opened(60)}))
    assert "Your constituency has parts of more than one council. Open the one that you live in." in shown
    choice = shown.partition("Official figures on your council")[2].partition("</fieldset>")[0]
    assert re.findall(r"<details> <summary>([^<]+)</summary>", choice) == names
    assert IN_TIME in shown
    ids = re.findall(r'id="(figure-[^"]+)"', shown)
    assert len(ids) == len(set(ids)) > len(names)
    letter = {"postcode": "", "constituency": several.code, "figure": [REFERENCE]}
    preview = words(write(client, page, how=None, **letter))
    assert IN_TIME in preview.partition('<p class="letter">')[2].partition("</p>")[0]
    assert "<details open> <summary>Devon</summary>" in preview


def test_a_writer_whose_constituency_lies_in_one_council_is_asked_nothing(client, devon):
    one = next(each for each in devon.constituencies.all() if each.councils.count() == 1)
    find = reverse("campaigns:write", args=[write_to().pk])
    shown = words(client.post(find, {"find": "1", "constituency": one.code, tokens.STARTED: opened(60)}))
    assert IN_TIME in shown
    assert "has parts of" not in shown


def test_the_postcode_is_in_no_address_and_the_sentences_of_a_letter_that_never_goes_are_forgotten(client):
    page = to_councillors()
    answer = write(client, page, figure=[REFERENCE], in_letter=[REFERENCE])
    assert not re.search(r"EX1[ +%]*(20)?1AA", answer.url)
    confirm_later = Participation.objects.get()
    Letter.objects.filter(participation=confirm_later).update(created_at="2026-01-01T00:00Z")
    retention.run()
    assert set(Letter.objects.values_list("text", "figures", "postal")) <= {("", "", "")}


# A figure of one's own council


def test_whoever_signs_sees_a_figure_of_their_own_council_on_the_thank_you_page(client, send, devon):
    page = petition(own_figure="plans-in-20-weeks")
    answer = send(page, council=devon.code)
    assert answer.url == f"{page.url}thanks/?council=878"
    shown = words(client.get(answer.url))
    assert (
        "Devon issued 3.2% of new EHC plans within 20 weeks in 2024, not counting exceptions; England 46.4%." in shown
    )
    assert f'href="/figures/{REFERENCE}/"' in shown
    assert 'href="/councils/devon/"' in shown


def test_without_a_chosen_figure_or_a_known_council_the_thanks_are_the_same_for_everyone(client, send, devon):
    plain = petition()
    assert send(plain, council=devon.code).url == f"{plain.url}thanks/"
    page = petition("Other", own_figure="plans-in-20-weeks")
    for odd in ("", "?council=", "?council=999", "?council=8780", "?council=%00%00%00", "?council=abc"):
        assert (
            "official figures" not in words(client.get(f"{page.url}thanks/{odd}")).lower().partition("what you can")[0]
        )


def test_what_has_to_be_said_beside_the_number_is_said(client, devon):
    Footnote.objects.create(
        area_id="878", data_sets="sen2-timeliness", text="Devon changed its records.", source="Devon"
    )
    page = petition(own_figure="plans-in-20-weeks")
    assert "Devon changed its records." in words(client.get(f"{page.url}thanks/?council=878"))


def test_the_owners_own_page_shows_it_and_a_forwarded_link_does_not(client, send, press, devon):
    page = petition(own_figure="plans-in-20-weeks")
    send(page, council=devon.code)
    assert "Devon issued 3.2%" in words(press("sam@example.org"))
    part = Participation.objects.get()
    assert "Devon" not in words(Client().get(links.mine_path(part)))


def test_a_pledge_shows_it_as_soon_as_the_place_is_known(client, devon):
    page = pledge(own_figure="plans-in-20-weeks")
    assert "Devon issued" not in words(client.get(page.url))
    assert "Devon issued 3.2%" in words(client.get(f"{page.url}?yours=878"))


def test_whoever_signs_in_a_frame_sees_it_there_and_its_links_open_our_own_pages(client, devon, settings):
    page = petition(own_figure="plans-in-20-weeks")
    frame = client.get(reverse("campaigns:embed", args=[page.pk])).content.decode()
    data = {
        "name": "Sam Taylor", "email": "sam@example.org", "council": devon.code, tokens.STARTED: opened(60),
        **dict(re.findall(r'type="hidden" name="(token|via)" value="([^"]+)"', frame)),
    }  # fmt: skip
    answer = client.post(re.search(r'action="([^"]+/send/)"', frame)[1], data, headers={"origin": "http://testserver"})
    assert answer.url == reverse("campaigns:embed_thanks", args=[page.pk]) + "?council=878"
    shown = words(client.get(answer.url))
    assert "Devon issued 3.2% of new EHC plans" in shown
    links_in_it = re.findall(r"<a ([^>]+)>", shown.partition("own-figure")[2])
    assert len(links_in_it) >= 2
    assert all('target="_blank"' in link and f'href="{settings.SITE_URL}/' in link for link in links_in_it[:2])
    plain = client.get(reverse("campaigns:embed_thanks", args=[petition("Plain").pk]) + "?council=878")
    assert "official figures" not in words(plain)


def test_a_pledge_shows_it_of_each_council_that_a_constituency_has_a_part_of(client, devon):
    several = constituency_of_several(devon)
    page = pledge(own_figure="plans-in-20-weeks")
    shown = words(client.get(f"{page.url}?yours={several.code}"))
    assert "Your constituency has parts of more than one council." in shown
    assert "Devon issued 3.2%" in shown


def test_a_council_without_the_number_sees_nothing_and_no_zero(client):
    area = Area.objects.get(slug="city-of-london")
    page = petition(own_figure="appeal-rate")
    shown = words(client.get(f"{page.url}thanks/?council={area.code}"))
    assert not re.search(r"\b0(\.0)?%", shown)
