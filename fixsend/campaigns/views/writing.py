"""Writing to representatives: the letter, its preview, and the call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from fixsend.campaigns import emails, links
from fixsend.campaigns.forms.writing import CallForm, WriteForm
from fixsend.campaigns.models import How, Letter, Participation, WriteToPage
from fixsend.campaigns.queries import figures_of_councils
from fixsend.campaigns.queries.actions import CachedAction, cached_action, progress
from fixsend.campaigns.queries.figures_of_councils import OfferedFigure
from fixsend.campaigns.queries.receivers import MOST_CHOSEN, Receiver, has_to_choose, receivers
from fixsend.campaigns.services import writing
from fixsend.campaigns.services.letters import Draft
from fixsend.campaigns.services.taking_part import Closed, Submission
from fixsend.campaigns.services.writing import NoReceiver, ReceiversChanged, TooAlike
from fixsend.campaigns.views.pages import LIVE_FOR, known_about, show, thanks_url
from fixsend.campaigns.views.taking_part import submission_of
from fixsend.membership.models import Organisation
from fixsend.people.authentication import Owner, owner_of
from fixsend.places.forms import WhoRepresentsYouForm
from fixsend.places.whereabouts import Whereabouts
from fixsend.web import abuse, csrf, did_you_mean, page_cache, requests
from fixsend.web.abuse import Verdict
from fixsend.web.decorators import forms_are_closed, private_page, public_form

HELD_BACK = (
    "This is nearly the same as another letter, so it may not get read. Say it in your own words: what has happened to "
    "you, and what you are asking for."
)
NOBODY = "We do not have an address to send this to at the moment. Print and post your letter, or try again later."
OTHERS = "The people who will get your letter have changed. Please check who they are, then send it."
OTHER_FIGURES = "You have chosen other official figures. Please read your letter again, then send it."
CHOOSE = f"Choose who to write to: at least one person, and no more than {MOST_CHOSEN}."
MOST_SHOWN = 500
# Windows hands a mail program no more than 2,083 characters of a link (INTERNET_MAX_URL_LENGTH); some cut it without a
# word, and the letter with it.
LONGEST_LINK = 2000
_FORM_METHODS = ["GET", "HEAD", "POST"]


@dataclass(frozen=True)
class FiguresOfOne:
    """The figures of one council that a writer can use, each with whether they ticked it."""

    council: str
    figures: list[tuple[OfferedFigure, bool]]

    @property
    def has_chosen(self) -> bool:
        """Tell whether any of them is ticked."""
        return any(is_chosen for _, is_chosen in self.figures)


class CannotGo(Exception):
    """A letter cannot be sent; the message tells its writer why."""


@require_http_methods(_FORM_METHODS)
@public_form
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a letter: first show it as it will be, then send it, or record that its writer sent it on their own."""
    cached = _cached_or_404(pk)
    page: WriteToPage = cached.page
    if request.method != "POST":
        return redirect(cached.url)
    if "find" in request.POST:
        return _find(request, page)
    form = WriteForm(request.POST, action=page)
    if not form.is_valid() or "change" in request.POST:
        return _form_again(request, page, form)
    if "how" not in request.POST:
        return _preview(request, page, form)
    verdict = abuse.check(request, form, limit="write_to")
    if verdict is Verdict.BOT:
        return _form_again(request, page, form)
    if question := did_you_mean.ask(request, form):
        return question
    return _written(request, cached, form, in_doubt=verdict is Verdict.SLOWER)


def call(request: HttpRequest, page: WriteToPage, form: CallForm | None = None) -> HttpResponse:
    """Show the number, the points and the form behind "I called"."""
    if not page.script:
        raise Http404
    context = {
        "form": form if form is not None else CallForm(action=page, initial=known_about(request)),
        "is_open": page.is_open and not forms_are_closed(request),
    }
    answer = page.render(request, template="campaigns/call.html", context_overrides=context)
    response: HttpResponse = page_cache.mark(answer, LIVE_FOR)
    return response


@require_http_methods(_FORM_METHODS)
@public_form
def called(request: HttpRequest, pk: int) -> HttpResponse:
    """Count a call."""
    cached = _cached_or_404(pk)
    page: WriteToPage = cached.page
    if request.method != "POST" or not page.script:
        return redirect(f"{cached.url}call/" if page.script else cached.url)
    form = CallForm(request.POST, action=page)
    if not form.is_valid():
        return call(request, page, form)
    verdict = abuse.check(request, form, limit="take_part")
    if verdict is Verdict.BOT:
        return call(request, page, form)
    if question := did_you_mean.ask(request, form):
        return question
    submission = submission_of(request, form.cleaned_data, in_doubt=verdict is Verdict.SLOWER)
    owner = owner_of(request, submission.email)
    try:
        part = _write(page, submission, Draft("", "", ""), How.CALLED, owner)
    except Closed:
        return call(request, page, form)
    return _thanks(cached, part, owner)


def _cached_or_404(pk: int) -> CachedAction:
    cached = cached_action(pk)
    if cached is None or not isinstance(cached.page, WriteToPage):
        raise Http404
    return cached


@private_page
def _preview(request: HttpRequest, page: WriteToPage, form: WriteForm, trouble: str = "") -> HttpResponse:
    context = {**preview_of(request, page, form, trouble), "progress": progress(page)}
    response: HttpResponse = page.render(request, template="campaigns/letter_preview.html", context_overrides=context)
    return response


def preview_of(request: HttpRequest, page: WriteToPage, form: WriteForm, trouble: str = "") -> dict[str, Any]:
    """Return what the preview of a letter shows, on our own page and in a frame; `trouble` is why it cannot go."""
    data = form.cleaned_data
    found = receivers(page, data["council"], data["constituency"])
    offered = _offered(page, data)
    figures = _figures(request, offered)
    alike = writing.highest_resemblance(page, form.letter)
    written = figures_of_councils.in_letter(figures)
    mailto = _mailto(form, found, written)
    return {
        "form": form,
        "repeated": [(name, value) for name, values in _typed(request) for value in values],
        "found": found,
        "chooses": has_to_choose(page, found),
        "chosen": _chosen(request),
        "most": MOST_CHOSEN,
        "letter": _text(form, found, written),
        "offered": _by_council(offered, figures),
        "in_letter": figures,
        "is_alike": writing.ALIKE <= alike < writing.THE_SAME,
        "trouble": trouble or (HELD_BACK if alike >= writing.THE_SAME else "") or ("" if found else NOBODY),
        "held_back": alike >= writing.THE_SAME,
        "mailto": mailto,
        "mailto_has_letter": "&body=" in mailto,
    }


def take(
    request: HttpRequest,
    page: WriteToPage,
    form: WriteForm,
    *,
    in_doubt: bool,
    organisation: Organisation | None = None,
    owner: Owner | None = None,
) -> Participation:
    """Take the letter of a valid form, sent from here or by its writer; raises Closed, and CannotGo with the reason."""
    data, how = form.cleaned_data, How.OWN if request.POST["how"] == How.OWN else How.SENT
    chosen = _chosen(request)
    chooses = how == How.SENT and has_to_choose(page, receivers(page, data["council"], data["constituency"]))
    if chooses and not 0 < len(chosen) <= MOST_CHOSEN:
        raise CannotGo(CHOOSE)
    figures = _figures(request, _offered(page, data))
    if how == How.SENT and [each.reference for each in figures] != request.POST.getlist("in_letter"):
        raise CannotGo(OTHER_FIGURES)
    submission = submission_of(request, data, in_doubt=in_doubt, organisation=organisation)
    draft = Draft(
        data["subject"],
        form.letter,
        form.postal_lines,
        chosen,
        request.POST.getlist("named")[:MOST_SHOWN],
        figures_of_councils.in_letter(figures),
    )
    try:
        return _write(page, submission, draft, how, owner)
    except TooAlike as error:
        raise CannotGo(HELD_BACK) from error
    except NoReceiver as error:
        raise CannotGo(NOBODY) from error
    except ReceiversChanged as error:
        raise CannotGo(OTHERS) from error


def _write(page: WriteToPage, submission: Submission, draft: Draft, how: How, owner: Owner | None) -> Participation:
    if owner is None:
        return writing.write(page, submission, draft, how)
    return writing.write(page, submission, draft, how, owner.person, proof=owner.proof)


def _written(request: HttpRequest, cached: CachedAction, form: WriteForm, *, in_doubt: bool) -> HttpResponse:
    page: WriteToPage = cached.page
    owner = owner_of(request, form.cleaned_data["email"])
    try:
        part = take(request, page, form, in_doubt=in_doubt, owner=owner)
    except CannotGo as error:
        return _preview(request, page, form, str(error))
    except Closed:
        return _form_again(request, page, form)
    return _thanks(cached, part, owner)


def first_step(page: WriteToPage) -> dict[str, Any]:
    """Return what a page shows before it knows where its reader lives: who gets the letters, or a question."""
    if not page.by_hand:
        found = receivers(page, None, None)
        return {"found": found, "chooses": has_to_choose(page, found), "most": MOST_CHOSEN, "place": Whereabouts()}
    return {"place_form": WhoRepresentsYouForm(by_hand=page.by_hand)}


def _find(request: HttpRequest, page: WriteToPage) -> HttpResponse:
    """Show who represents the writer, and the form; the postcode goes on into the form and into no address."""
    if not page.by_hand:
        return redirect(page.url or "/")
    place_form = WhoRepresentsYouForm.sent(request, by_hand=page.by_hand)
    if not place_form.is_valid():
        return show(request, page, more={"place_form": place_form})
    typed = {name: request.POST.get(name, "") for name in ("postcode", *page.by_hand)}
    begun = {**typed, "postcode": place_form.cleaned_data["postcode"]}
    return show(request, page, begun=begun, more=_to_whom(request, page, place_form.whereabouts))


def _form_again(request: HttpRequest, page: WriteToPage, form: WriteForm) -> HttpResponse:
    """Show the form with what was typed, and who gets the letter as far as it says where its writer lives."""
    data = getattr(form, "cleaned_data", {})
    place = Whereabouts(data.get("council"), data.get("constituency"))
    return show(request, page, form, more=_to_whom(request, page, place))


def _to_whom(request: HttpRequest, page: WriteToPage, place: Whereabouts) -> dict[str, Any]:
    found = receivers(page, place.council, place.constituency) if place or not page.by_hand else []
    offered = _offered(page, {"council": place.council, "constituency": place.constituency})
    figures = _figures(request, offered)
    return {
        "found": found,
        "chooses": has_to_choose(page, found),
        "most": MOST_CHOSEN,
        "place": place,
        "offered": _by_council(offered, figures),
        "has_figures": bool(figures),
    }


def _offered(page: WriteToPage, data: Mapping[str, Any]) -> list[OfferedFigure]:
    """Return the figures that a writer of this council can use, as far as the form says where they live."""
    councils = figures_of_councils.councils_of(data["council"], data["constituency"])
    return figures_of_councils.offered(page, councils)


def _by_council(offered: Sequence[OfferedFigure], chosen: Sequence[OfferedFigure]) -> list[FiguresOfOne]:
    """Return them council by council, each with whether the writer ticked it."""
    return [
        FiguresOfOne(council, [(each, each in chosen) for each in its])
        for council, its in groupby(offered, key=lambda each: each.council)
    ]


def _figures(request: HttpRequest, offered: Sequence[OfferedFigure]) -> list[OfferedFigure]:
    """Return those of them that the writer ticked; what is not offered any more, or is of another council, is not."""
    ticked = set(request.POST.getlist("figure"))
    return [each for each in offered if each.reference in ticked]


def _thanks(cached: CachedAction, part: Participation, owner: Owner | None) -> HttpResponse:
    """Redirect the proven owner of the mailbox to their own page, and everyone else to the same thanks."""
    if owner is not None:
        return redirect(links.mine_path(part))
    return redirect(thanks_url(cached.page, cached.url, part.council))


def _text(form: WriteForm, found: list[Receiver], figures: str) -> str:
    """Return the letter as its first receiver gets it."""
    receiver = found[0] if found else Receiver("", "Sir or Madam", "")
    part = Participation(name=form.cleaned_data["name"])
    letter = Letter(participation=part, text=form.letter, figures=figures, postal=form.postal_lines)
    return emails.letter_text(letter, receiver)


def _mailto(form: WriteForm, found: list[Receiver], figures: str) -> str:
    to = ",".join(quote(each.email, safe="@") for each in found[:MOST_CHOSEN])
    subject = quote(form.cleaned_data["subject"], safe="")
    body = quote(_text(form, found, figures).replace("\n", "\r\n"), safe="")
    whole = f"mailto:{to}?subject={subject}&body={body}"
    return whole if len(whole) <= LONGEST_LINK else f"mailto:{to}?subject={subject}"


def _chosen(request: HttpRequest) -> list[int]:
    return requests.numbers(request.POST.getlist("receiver"), 50)


def _typed(request: HttpRequest) -> list[tuple[str, list[str]]]:
    left_out = {csrf.FIELD_NAME, "token", "how", "change", "receiver", "named", "figure", "in_letter", "again"}
    return [(name, values) for name, values in request.POST.lists() if name not in left_out]
