"""Writing a letter to an MP, on our page or in a frame of another site."""

from playwright.sync_api import FrameLocator, Page, expect

from fixsend.places.models import Constituency, Representative

STORY = "My son has waited two years for the help that his plan promises, and when we call each week nobody answers us."


def mp_of_leeds_north_west() -> Representative:
    """Return the MP to whom these letters go."""
    seat = Constituency.objects.get(name="Leeds North West")
    values = {"member_id": 1, "name": "Pat Member", "party": "Example Party", "email": "pat@parliament.example"}
    return Representative.objects.update_or_create(constituency=seat, defaults=values)[0]


def fill_in(where: Page | FrameLocator) -> None:
    """Fill in the form of a letter, from its first step where there is one, and look at the preview."""
    first_step = where.get_by_role("button", name="Continue")
    choose = where.get_by_label("Or choose your constituency")
    if first_step.count():
        where.locator("summary", has_text="Or choose your constituency").click()
        choose.select_option(label="Leeds North West")
        first_step.click()
        expect(where.get_by_text("Pat Member MP")).to_be_visible()
    where.get_by_label("What happened to you?").fill(STORY)
    where.get_by_label("Your name").fill("Sam Taylor")
    where.get_by_label("Email address").fill("sam@example.org")
    where.get_by_label("Your address").fill("1 Example Street\nLeeds")
    if not choose.is_visible():
        where.locator("summary", has_text="Or choose your constituency").click()
    choose.select_option(label="Leeds North West")
    where.get_by_role("button", name="See your letter").click()
    expect(where.get_by_text("To: Pat Member, MP for Leeds North West")).to_be_visible()


def add_to_it(where: Page | FrameLocator, words: str) -> None:
    """Go back from the preview, answer the second question, and look again."""
    where.get_by_role("button", name="Change it").click()
    where.get_by_label("What do you ask for?").fill(words)
    where.get_by_role("button", name="See your letter").click()
