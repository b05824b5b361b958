"""The screens of what is kept to write newsletters with: templates, and saved blocks."""

from __future__ import annotations

import textwrap
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.blocks import StreamValue

from fixsend.newsletters.backoffice.sending.common import posted
from fixsend.newsletters.models import Newsletter, NewsletterTemplate, SavedBlock
from fixsend.newsletters.writing import services
from fixsend.newsletters.writing.compose import place_of
from fixsend.people.authentication import signed_in
from fixsend.web.backoffice import permission_required
from fixsend.web.backoffice.header import header

_WRITE = "newsletters.add_newsletter"
_TITLE = "Templates and saved blocks"
_BEGINNING = 60
_TAKEN = "You have something of this name already. Choose another name."
_KINDS: dict[str, type[NewsletterTemplate | SavedBlock]] = {"template": NewsletterTemplate, "blocks": SavedBlock}


class TemplateForm(forms.Form):
    """Under which name a newsletter is kept as a template."""

    name = forms.CharField(label="Name of the template", max_length=120)
    replace = forms.BooleanField(
        label="If there is a template of this name, replace it",
        required=False,
        help_text="Newsletters that began with it stay as they are.",
    )


class SaveBlocksForm(forms.Form):
    """Which blocks of a newsletter are kept, under which name."""

    places = forms.TypedMultipleChoiceField(
        label="Which blocks",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one block."},
    )
    name = forms.CharField(label="Name", max_length=120, help_text="Such as “How to reach us” or “Join the alliance”.")

    def __init__(self, *args: Any, body: StreamValue, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["places"].choices = list(enumerate(_named(body)))  # type: ignore[attr-defined]


class InsertForm(forms.Form):
    """Which saved block is put into a newsletter, and where."""

    saved = forms.ModelChoiceField(
        label="Which saved block", queryset=SavedBlock.objects.all(), empty_label=None, widget=forms.RadioSelect
    )
    place = forms.TypedChoiceField(label="Where", coerce=int)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, body: StreamValue, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        before = [(place, f"Before {words[0].lower()}{words[1:]}") for place, words in enumerate(_named(body))]
        self.fields["place"].choices = [(len(body), "At the end"), *before]  # type: ignore[attr-defined]


@permission_required(_WRITE)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List templates and saved blocks."""
    context = {
        "templates": NewsletterTemplate.objects.defer("body"),
        "saved_blocks": [(saved, _named(saved.body)) for saved in SavedBlock.objects.all()],
        **_header(_TITLE),
    }
    return render(request, "newsletters/saved/index.html", context)


@permission_required(_WRITE)
@require_http_methods(["GET", "POST"])
def save_as_template(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a newsletter as a template."""
    newsletter = get_object_or_404(Newsletter, pk=pk)
    form = TemplateForm(posted(request), initial={"name": newsletter.name})
    if request.method == "POST" and form.is_valid():
        name, replace = form.cleaned_data["name"], form.cleaned_data["replace"]
        try:
            template = services.save_as_template(newsletter, name, replace=replace, actor=signed_in(request))
        except services.NameTaken:
            form.add_error("name", "There is a template of this name. Choose another name, or tick the box below.")
        else:
            messages.success(request, f"Kept as the template “{template.name}”.")
            return redirect("newsletter_saved:index")
    context = {"form": form, "submit": "Save as a template", **_header("Save as a template", newsletter)}
    return render(request, "newsletters/sending/form.html", context)


@permission_required(_WRITE)
@require_http_methods(["GET", "POST"])
def blocks(request: HttpRequest, pk: int) -> HttpResponse:
    """Put saved blocks into a newsletter, or keep some of its own."""
    newsletter = get_object_or_404(Newsletter, pk=pk)
    body = newsletter.get_latest_revision_as_object().body
    is_saving = request.POST.get("do") == "save"
    data = posted(request)
    insert = InsertForm(
        None if is_saving else data, body=body, prefix="insert", initial={"seen": services.version_of(newsletter)}
    )
    save = SaveBlocksForm(data if is_saving else None, body=body, prefix="save")
    if request.method == "POST":
        answer = _save(request, newsletter, save) if is_saving else _insert(request, newsletter, insert)
        if answer:
            return answer
    context = {
        "insert": insert if SavedBlock.objects.exists() else None,
        "save": save if len(body) else None,
        **_header("Saved blocks", newsletter),
    }
    return render(request, "newsletters/saved/blocks.html", context)


@permission_required(_WRITE)
@require_http_methods(["GET", "POST"])
def delete(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Ask whether a template or saved block is to be deleted; POST deletes it."""
    if kind not in _KINDS:
        raise Http404
    kept = _KINDS[kind].objects.filter(pk=pk).first()
    if kept is None:
        messages.info(request, "It has been deleted already.")
        return redirect("newsletter_saved:index")
    if request.method == "POST":
        services.delete(kept, actor=signed_in(request))
        messages.success(request, f"“{kept.name}” is deleted.")
        return redirect("newsletter_saved:index")
    return render(request, "newsletters/saved/delete.html", {"kept": kept, **_header(f"Delete “{kept.name}”?")})


def _save(request: HttpRequest, newsletter: Newsletter, form: SaveBlocksForm) -> HttpResponse | None:
    if not form.is_valid():
        return None
    chosen = form.cleaned_data
    try:
        saved = services.save_blocks(newsletter, chosen["places"], chosen["name"], actor=signed_in(request))
    except services.NameTaken:
        form.add_error("name", _TAKEN)
        return None
    messages.success(request, f"“{saved.name}” is saved. You can put it into any newsletter.")
    return redirect("newsletter_saved:blocks", newsletter.pk)


def _insert(request: HttpRequest, newsletter: Newsletter, form: InsertForm) -> HttpResponse | None:
    if not form.is_valid():
        return None
    chosen = form.cleaned_data
    try:
        services.insert_blocks(
            newsletter.pk, chosen["saved"], chosen["place"], seen=chosen["seen"], actor=signed_in(request)
        )
    except services.Changed:
        messages.error(request, "The newsletter has changed since you looked at it. Please look again.")
        return redirect("newsletter_saved:blocks", newsletter.pk)
    except services.Locked:
        messages.error(request, "A colleague has locked this newsletter. Ask them to unlock it, or wait.")
        return redirect("newsletter_saved:blocks", newsletter.pk)
    messages.success(request, f"“{chosen['saved'].name}” is in the newsletter now, as a draft.")
    return redirect("newsletters:edit", newsletter.pk)


def _named(body: StreamValue) -> list[str]:
    """Return each block as staff recognise it: "Block 1 (heading): Hello"."""
    return [f"{place_of(number, block)}{_beginning(block)}" for number, block in enumerate(body, 1)]


def _beginning(block: Any) -> str:
    words = " ".join(filter(None, block.block.get_searchable_content(block.value)))
    return f": {textwrap.shorten(words, _BEGINNING, placeholder=' …')}" if words.strip() else ""


def _header(title: str, newsletter: Newsletter | None = None) -> dict[str, Any]:
    above = [("Newsletters", reverse("newsletters:list"))]
    if newsletter:
        above.append((newsletter.named(), reverse("newsletters:edit", args=[newsletter.pk])))
    elif title != _TITLE:
        above.append((_TITLE, reverse("newsletter_saved:index")))
    _, back_url = above[-1]
    return {"newsletter": newsletter, "back_url": back_url, **header(title, *above, icon="mail")}
