"""Actions on other sites: no cookie, one use of each form, counted for the affiliate, and described by oEmbed."""

import html
import re
from datetime import timedelta
from io import BytesIO
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from fixsend.campaigns import similarity
from fixsend.campaigns.models import LetterShingles, Participation, Pledger, UsedToken
from fixsend.campaigns.queries.counts import counted
from fixsend.campaigns.services import embed_tokens
from fixsend.delivery.models import Message
from fixsend.membership import steward_offers
from fixsend.places.models import Constituency, Council, Representative
from fixsend.web import tokens
from tests.campaigns.conftest import opened
from tests.campaigns.factories import open_letter, petition, pledge, write_to
from tests.membership.factories import OrganisationFactory
from tests.people.factories import PersonFactory

pytestmark = pytest.mark.django_db
HERE = "http://testserver"
STORY = "My son has waited two years for the help that his plan promises, and every week we call and nobody answers us."
ASK = "Please ask the minister in the House when our council will at last keep the law that Parliament made for him."


@pytest.fixture
def stranger():
    """Return a client that checks CSRF as a real browser's server does."""
    return Client(enforce_csrf_checks=True)


def words(answer):
    return " ".join(answer.content.decode().split())


def send_frame(client, action, origin=HERE, path=None, **changes):
    page = client.get(path or reverse("campaigns:embed", args=[action.pk])).content.decode()
    data = {
        "name": "Sam Taylor",
        "email": "sam@example.org",
        "council": Council.objects.first().code,
        **dict(re.findall(r'type="hidden" name="(token|via)" value="([^"]+)"', page)),
        tokens.STARTED: opened(60),
        **changes,
    }
    address = re.search(r'action="([^"]+/send/)"', page)[1]
    return client.post(address, data, headers={"origin": origin} if origin else {}), data, address


def test_only_embeds_may_stand_in_another_sites_frame_and_they_set_no_cookie(stranger):
    action = petition()
    for name in ("embed", "embed_card", "embed_thanks"):
        answer = stranger.get(reverse(f"campaigns:{name}", args=[action.pk]))
        assert "X-Frame-Options" not in answer
        assert "frame-ancestors *" in answer["Content-Security-Policy"]
        assert "script-src 'self'" in answer["Content-Security-Policy"]
        assert not answer.cookies
    ours = stranger.get(action.url)
    assert ours["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in ours["Content-Security-Policy"]


def test_a_form_in_a_frame_signs_without_a_cookie(stranger, press):
    action = petition(given_to="the Department", given_details=["name"])
    answer, _, _ = send_frame(stranger, action, terms=action.terms.pk)
    assert answer.url == reverse("campaigns:embed_thanks", args=[action.pk])
    assert not stranger.cookies
    press("sam@example.org")
    part = Participation.objects.get()
    assert (part.via, part.terms, part.state) == ("embed", action.terms, "confirmed")


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "", "http://testserver.evil.example"])
def test_a_form_from_anywhere_else_is_not_taken(stranger, origin):
    action = petition()
    answer, _, _ = send_frame(stranger, action, origin=origin)
    assert "could not check where this form came from" in words(answer)
    assert not Participation.objects.exists()


def test_each_form_is_taken_once(stranger):
    action = petition()
    _, data, address = send_frame(stranger, action)
    again = stranger.post(address, {**data, "email": "kim@example.org"}, headers={"origin": HERE})
    assert "has already been sent" in words(again)
    assert Participation.objects.count() == 1
    fresh = re.search(r'name="token" value="([^"]+)"', again.content.decode())[1]
    stranger.post(address, {**data, "email": "kim@example.org", "token": fresh}, headers={"origin": HERE})
    assert Participation.objects.count() == 2


def test_a_token_of_another_action_or_of_nobody_is_not_taken(stranger):
    action, other = petition(), petition("Another")
    for token in (embed_tokens.new(other.pk), "made-up", ""):
        answer, _, _ = send_frame(stranger, action, token=token)
        assert "has already been sent" in words(answer)
    assert not Participation.objects.exists()


def test_what_is_missing_is_said_in_the_frame_and_the_token_stays_good(stranger):
    action = petition()
    answer, data, address = send_frame(stranger, action, name="")
    assert "Enter your name" in words(answer)
    assert not UsedToken.objects.exists()
    stranger.post(address, {**data, "name": "Sam"}, headers={"origin": HERE})
    assert Participation.objects.exists()


def test_what_an_affiliates_frame_brings_is_counted_for_it_and_shown_to_its_steward(stranger, client, press):
    steward = PersonFactory()
    organisation, action = OrganisationFactory(steward=steward), petition()
    path = reverse("campaigns:embed_of", args=[action.pk, organisation.public_id])
    send_frame(stranger, action, path=path)
    press("sam@example.org")
    assert Participation.objects.get().organisation == organisation
    client.force_login(steward)
    code = reverse("campaigns:embed_code", args=[action.pk, organisation.public_id])
    assert code in [offer.url for offer in steward_offers.offers_for(organisation)]
    page = words(client.get(code))
    assert "1 person has joined in through" in page
    assert path in page
    client.force_login(PersonFactory())
    assert client.get(code).status_code == 404


def test_an_organisation_that_has_left_is_counted_for_nothing(stranger):
    organisation, action = OrganisationFactory(), petition()
    type(organisation).objects.update(status="ended", ended_at=timezone.now())
    send_frame(stranger, action, path=reverse("campaigns:embed_of", args=[action.pk, organisation.public_id]))
    assert Participation.objects.get().organisation is None


def test_a_pledge_is_asked_for_in_a_frame_with_its_words_and_its_promoter(stranger, press):
    action = pledge()
    leeds = Council.objects.get(name="Leeds")
    asked = Pledger.objects.create(page=action, name="Leeds council", role="council", council=leeds)
    page = words(stranger.get(reverse("campaigns:embed", args=[action.pk])))
    assert "I will vote to keep the law." in page
    assert "Promoted by Ada Example, 1 Example Street, London" in page
    send_frame(stranger, action, council=leeds.code)
    press("sam@example.org")
    asked.refresh_from_db()
    assert asked.asks_to_tell == 1


@pytest.fixture
def mp():
    """Return the MP for Leeds North West."""
    values = {"member_id": 1, "name": "Pat Member", "party": "Example Party", "email": "pat@parliament.example"}
    seat = Constituency.objects.get(name="Leeds North West")
    return Representative.objects.update_or_create(constituency=seat, defaults=values)[0]


def write_in_frame(client, action, origin=HERE, **changes):
    """Fill in the letter's form in a frame; returns its preview, and what its buttons send along."""
    typed = {
        "answer_0": STORY, "answer_1": ASK, "subject": "Help", "postal": "1 Example Street",
        "constituency": Constituency.objects.get(name="Leeds North West").code, "council": "",
    }  # fmt: skip
    answer, _, address = send_frame(client, action, origin=origin, **{**typed, **changes})
    hidden = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', answer.content.decode())
    return answer, {name: html.unescape(value) for name, value in hidden}, address


def test_a_letter_is_written_looked_at_and_sent_in_a_frame(stranger, mp, press):
    action = write_to(phone_script="Say who you are.")
    page = stranger.get(reverse("campaigns:embed", args=[action.pk]))
    assert "Children wait too long." in words(page)
    assert f"{action.url}call/" in words(page)
    preview, hidden, address = write_in_frame(stranger, action)
    assert "Dear Pat Member" in words(preview)
    assert "mailto:pat@parliament.example" in words(preview)
    assert "frame-ancestors *" in preview["Content-Security-Policy"]
    assert preview["Cache-Control"] == "no-store"
    assert not preview.cookies
    assert not UsedToken.objects.exists()
    sent = stranger.post(address, {**hidden, "how": "sent"}, headers={"origin": HERE})
    assert sent.url == reverse("campaigns:embed_thanks", args=[action.pk])
    press("sam@example.org")
    assert STORY in Message.objects.get(to=mp.email).text
    assert Participation.objects.get().via == "embed"


def test_a_letter_in_a_frame_is_counted_for_the_affiliate(stranger, mp):
    organisation, action = OrganisationFactory(), write_to()
    path = reverse("campaigns:embed_of", args=[action.pk, organisation.public_id])
    _, hidden, address = write_in_frame(stranger, action, path=path)
    stranger.post(address, {**hidden, "how": "own"}, headers={"origin": HERE})
    part = Participation.objects.get()
    assert (part.organisation, part.letter.how) == (organisation, "own")


def test_a_letter_in_a_frame_can_be_changed_and_goes_once(stranger, mp):
    _, hidden, address = write_in_frame(stranger, write_to())
    again = stranger.post(address, {**hidden, "change": "1"}, headers={"origin": HERE})
    assert STORY in words(again)
    assert "See your letter" in words(again)
    assert not Participation.objects.exists()
    first = stranger.post(address, {**hidden, "how": "sent"}, headers={"origin": HERE})
    second = stranger.post(address, {**hidden, "how": "sent", "email": "kim@example.org"}, headers={"origin": HERE})
    assert first.status_code == 302
    assert "has already been sent" in words(second)
    assert STORY in words(second)
    assert Participation.objects.count() == 1


def test_a_letter_that_cannot_go_stays_in_the_frame_with_the_reason(stranger, mp):
    action = write_to()
    LetterShingles.objects.create(action=action, hashes=similarity.shingle_hashes(f"{STORY}\n\n{ASK}"))
    preview, hidden, address = write_in_frame(stranger, action)
    assert "nearly the same as another letter" in words(preview)
    pressed = stranger.post(address, {**hidden, "how": "sent"}, headers={"origin": HERE})
    assert "nearly the same as another letter" in words(pressed)
    assert not UsedToken.objects.exists()
    assert not Participation.objects.exists()


def test_a_letter_from_another_site_is_neither_shown_nor_taken(stranger, mp):
    answer, hidden, address = write_in_frame(stranger, write_to(), origin="https://evil.example")
    assert "Dear Pat Member" not in words(answer)
    pressed = stranger.post(address, {**hidden, "how": "sent"}, headers={"origin": "https://evil.example"})
    assert "could not check where this form came from" in words(pressed)
    assert not Participation.objects.exists()


def test_an_action_that_is_over_is_a_card(stranger):
    over = petition("Over", closes_at=timezone.now() - timedelta(days=1))
    page = stranger.get(reverse("campaigns:embed", args=[over.pk])).content.decode()
    assert "<form" not in page
    assert over.url in page
    assert "Write your letter" in words(stranger.get(reverse("campaigns:embed_card", args=[write_to().pk])))
    assert stranger.get(reverse("campaigns:embed", args=[0])).status_code == 404


def test_oembed_describes_a_card_without_a_form(client, settings):
    action = petition()
    found = re.search(r'type="application/json\+oembed"[^>]*href="([^"]+)"', words(client.get(action.url)))[1]
    assert reverse("web:oembed") in found
    address = quote(settings.SITE_URL + action.url, safe="")
    answer = client.get(f"{reverse('web:oembed')}?url={address}&maxwidth=400").json()
    assert (answer["version"], answer["type"], answer["width"], answer["title"]) == (
        "1.0",
        "rich",
        400,
        "Fund our schools",
    )
    assert 'sandbox="allow-scripts"' in answer["html"]
    assert reverse("campaigns:embed_card", args=[action.pk]) in answer["html"]


@pytest.mark.parametrize(
    ("limits", "width"),
    [
        ("", 1200),
        ("&maxwidth=1199", 600),
        ("&maxwidth=600&maxheight=315", 600),
        ("&maxwidth=600&maxheight=314", 300),
        ("&maxwidth=400", 300),
        ("&maxheight=100", 150),
        ("&maxwidth=149", None),
        ("&maxheight=10", None),
        ("&maxwidth=99999&maxheight=99999", 1200),
    ],
)
def test_oembeds_picture_fits_where_it_goes(client, settings, limits, width):
    action = petition()
    address = quote(settings.SITE_URL + action.url, safe="")
    answer = client.get(f"{reverse('web:oembed')}?url={address}{limits}").json()
    assert answer.get("thumbnail_width") == width
    assert ("thumbnail_url" in answer) is ("thumbnail_height" in answer) is (width is not None)
    if width:
        picture = client.get(answer["thumbnail_url"].removeprefix(settings.SITE_URL))
        with Image.open(BytesIO(picture.content)) as drawn:
            assert drawn.size == (answer["thumbnail_width"], answer["thumbnail_height"])


def test_cards_come_in_a_few_sizes_only(client):
    assert client.get(reverse("campaigns:smaller_card", args=[petition().pk, 599])).status_code == 404


@pytest.mark.parametrize("address", ["", "https://evil.example/campaigns/", "nonsense", "{site}/", "{site}/nowhere/"])
def test_oembed_knows_only_our_actions(client, settings, address):
    petition()
    url = quote(address.replace("{site}", settings.SITE_URL), safe="")
    assert client.get(f"{reverse('web:oembed')}?url={url}").status_code == 404


def test_oembed_gives_json_alone(client):
    assert client.get(reverse("web:oembed"), {"format": "xml", "url": "x"}).status_code == 501


def test_a_title_cannot_break_out_of_the_card(client, settings):
    action = petition('"><script>alert(1)</script>')
    url = quote(settings.SITE_URL + action.url, safe="")
    described = client.get(f"{reverse('web:oembed')}?url={url}").json()["html"]
    assert "<script>" not in described


def test_the_promoter_stands_in_the_frame_too(stranger):
    action = petition(is_electoral=True, promoter_name="Ada Example", promoter_postal="1 Example Street")
    for name in ("embed", "embed_card", "embed_thanks"):
        answer = stranger.get(reverse(f"campaigns:{name}", args=[action.pk]))
        assert "Promoted by Ada Example, 1 Example Street" in words(answer)


def test_used_tokens_are_forgotten_after_a_day(stranger):
    action = petition()
    send_frame(stranger, action)
    assert embed_tokens.forget() == 0
    UsedToken.objects.update(used_at=timezone.now() - timedelta(days=2))
    assert embed_tokens.forget() == 1
    assert counted(action) == 0


def test_the_helper_has_an_address_that_stays(client):
    answer = client.get("/embed/helper.js")
    assert answer["Content-Type"].startswith("text/javascript")
    assert b"height" in answer.content


def test_an_open_letter_in_a_frame_shows_what_is_signed_but_not_before_its_day(stranger):
    letter = open_letter(letter="Keep the law.")
    assert "Keep the law." in words(stranger.get(reverse("campaigns:embed", args=[letter.pk])))
    early = open_letter("Early", letter="Keep the law.", embargoed_until=timezone.now() + timedelta(days=1))
    for name in ("embed", "embed_card"):
        page = words(stranger.get(reverse(f"campaigns:{name}", args=[early.pk])))
        assert "Keep the law." not in page
        assert "See what happened" not in page
