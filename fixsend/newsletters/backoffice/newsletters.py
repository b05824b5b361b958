"""The staff's screens for writing: the list of newsletters, the editor with its preview, copies and old versions."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.db.models import QuerySet
from django.forms import TextInput
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, resolve, reverse
from django.utils.functional import cached_property
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import ChecksSidePanel, StatusSidePanel
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.snippets.views.snippets import CopyView, CreateView, EditView, SnippetViewSet, UnpublishView

from fixsend.cms.backoffice import saving
from fixsend.cms.forms import IdempotentForm, form_id_in
from fixsend.newsletters.backoffice.audience import audience
from fixsend.newsletters.backoffice.checks import checks
from fixsend.newsletters.backoffice.newsletter_list import NewsletterColumns, NewsletterFilterSet, listed
from fixsend.newsletters.blocks import MERGE_MENU
from fixsend.newsletters.models import Newsletter, NewsletterTemplate
from fixsend.newsletters.models.newsletter import WRITTEN
from fixsend.newsletters.models.sending import SendingRules
from fixsend.newsletters.sending.queries.planned import plan_words
from fixsend.newsletters.series.queries.message import message_of
from fixsend.newsletters.writing.checks import report
from fixsend.web.backoffice import menu

_WORDS = [
    HelpPanel(template="newsletters/writing/how_it_works.html"),
    FieldPanel("name"),
    FieldPanel("subject", widget=TextInput(attrs=MERGE_MENU)),
    FieldPanel("preheader", widget=TextInput(attrs=MERGE_MENU)),
    FieldPanel("body"),
]
_FRAME = [
    FieldPanel("look"),
    FieldPanel("purpose"),
    FieldPanel("topic"),
    FieldPanel("reply_to"),
    MultiFieldPanel([FieldPanel("in_archive"), FieldPanel("slug")], heading="On the site"),
]


class _ReadyMessages:
    """Messages in words that cannot be mistaken for sending, and a redirect to the checks."""

    action: str
    object: Newsletter

    @cached_property
    def _is_blocked(self) -> bool:
        """Tell whether something has to be put right before it can be sent."""
        stored = Newsletter.objects.get(pk=self.object.pk)
        return not report(stored.get_latest_revision_as_object()).can_be_sent

    def save_action(self) -> HttpResponse:
        """Save; add a warning where the checks find something that has to be put right."""
        answer: HttpResponse = super().save_action()  # type: ignore[misc]
        if self.action == "publish" and self._is_blocked:
            words = f"“{self.object}” is saved, but it cannot be sent yet. This has to be fixed first."
            messages.warning(self.request, words)  # type: ignore[attr-defined]
        elif self.action == "publish" and (words := plan_words(self.object)):
            messages.warning(self.request, words)  # type: ignore[attr-defined]
        return answer

    def get_success_message(self, instance: Newsletter | None = None) -> str | None:
        """Return the message about saving, or None where a warning has said it."""
        name = (instance or self.object).named()
        if self.action == "publish":
            return None if self._is_blocked else f"“{name}” is ready to send. Nothing has been sent yet."
        return f"“{name}” is saved as a draft."

    def get_success_url(self) -> str:
        """Return the address of the checks after “Ready to send”, else Wagtail's own."""
        if self.action == "publish":
            return reverse("newsletters:checks", args=[self.object.pk])
        return super().get_success_url()  # type: ignore[misc, no-any-return]

    def get_side_panels(self) -> MediaContainer:
        """Return the side panels, with our own status panel.

        Wagtail's checks are for pages; ours have a screen of their own.
        """
        panels: MediaContainer = super().get_side_panels()  # type: ignore[misc]
        for panel in panels:
            if isinstance(panel, StatusSidePanel):
                panel.__class__ = _Status
        return MediaContainer(panel for panel in panels if not isinstance(panel, ChecksSidePanel))


class _Status(StatusSidePanel):
    """How far the writing has come."""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Add what Wagtail's status panel for snippets takes from its parent."""
        context: dict[str, Any] = super().get_context_data(parent_context)
        names = ("view", "draftstate_enabled", "lock_url", "unlock_url", "user_can_lock", "user_can_unlock")
        return context | {name: parent_context.get(name) for name in names}

    def get_status_templates(self, context: dict[str, Any]) -> list[str]:
        """Return the templates of the panel, ours in place of Wagtail's first one."""
        _, *others = super().get_status_templates(context)
        return ["newsletters/writing/status.html", *others]


class NewsletterForm(IdempotentForm, WagtailAdminModelForm):
    """The form for newsletters."""

    idempotency_field = "public_id"


class NewsletterCreate(_ReadyMessages, CreateView):
    """A new newsletter."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Create it; if the same form has created one already (saved in the background), go on by editing that one."""
        with transaction.atomic():
            form_id = form_id_in(request.POST)
            if form_id:
                saving.wait_for_form(form_id)
            made = Newsletter.objects.filter(public_id=form_id).first() if form_id else None
            if made is None:
                return saving.without_alarm(super().post(request, *args, **kwargs))
            if self.expects_json_response:
                return saving.already_saved()
            saving.hold(request, made)
            edit = resolve(reverse("newsletters:edit", args=[made.pk]))
            response: HttpResponse = edit.func(request, *edit.args, **edit.kwargs)
            return response

    def get_initial_form_instance(self) -> Newsletter | None:
        """Return an unsaved newsletter that begins with a template, where the address names one."""
        template = NewsletterTemplate.objects.filter(pk=_number(self.request.GET.get("template"))).first()
        return Newsletter(**{name: getattr(template, name) for name in WRITTEN}) if template else None

    def save_instance(self) -> Newsletter:
        """Save it with the signed-in person as its author."""
        self.form.instance.created_by = self.request.user
        return super().save_instance()  # type: ignore[no-any-return]


def _number(typed: str | None) -> int:
    return int(typed) if typed and typed.isdecimal() and len(typed) < 10 else 0


class NewsletterCopy(CopyView):
    """A new newsletter that begins as a copy of another's newest words."""

    def get_initial_form_instance(self) -> Newsletter:
        """Return an unsaved copy, with which the form is filled in."""
        copied: Newsletter = self.get_object().get_latest_revision_as_object()
        copied.name = f"Copy of {copied.name}"[:120]
        copied.slug, copied.in_archive = "", False
        copied.pk = None
        return copied


class NewsletterEdit(_ReadyMessages, EditView):
    """A newsletter, its preview and its versions."""

    def run_before_hook(self) -> HttpResponse | None:
        """Answer a form while no other request saves the same newsletter: which words are older shows only then."""
        return saving.snippet_under_lock(self.request, self.object) or super().run_before_hook()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the editor; of one that waits for its time, say with which words it goes out."""
        if words := plan_words(self.object):
            messages.warning(request, words)
        return super().get(request, *args, **kwargs)  # type: ignore[no-any-return]

    @cached_property
    def is_out_of_date(self) -> bool:
        """Tell whether somebody saves in the background what is older than the newest version.

        Wagtail believes a form that names no version. Such a one was opened before there was any: that of a message
        just added to a series.
        """
        named = self.request.POST.get("loaded_revision_id") or self.request.POST.get("overwrite_revision_id")
        if self.expects_json_response and self.latest_revision and not named:
            return True
        return bool(super().is_out_of_date)

    @property
    def header_buttons(self) -> list[Button]:
        """Add buttons for the audience, the checks and sending."""
        audience, checks = (reverse(f"newsletters:{name}", args=[self.object.pk]) for name in ("audience", "checks"))
        sending = reverse("newsletter_sending:steps", args=[self.object.pk])
        if message := message_of(self.object):
            series = reverse("series:show", args=[message.series.pk])
            test = "Test and approval" if SendingRules.load().approval_needed else "Send a test"
            return [
                *super().header_buttons,
                HeaderButton("Checks before sending", checks, icon_name="clipboard-list"),
                HeaderButton(test, sending, icon_name="mail"),
                HeaderButton(f"Back to “{message.series.name}”", series, icon_name="list-ol"),
            ]
        return [
            *super().header_buttons,
            HeaderButton("Audience", audience, icon_name="group"),
            HeaderButton("Checks before sending", checks, icon_name="clipboard-list"),
            HeaderButton("Sending", sending, icon_name="mail"),
        ]

    @property
    def header_more_buttons(self) -> list[Button]:
        """Add what is kept for other newsletters."""
        saved, template = (
            reverse(f"newsletter_saved:{name}", args=[self.object.pk]) for name in ("blocks", "save_as_template")
        )
        return [
            *super().header_more_buttons,
            Button("Saved blocks", url=saved, icon_name="placeholder", priority=12),
            Button("Save as a template", url=template, icon_name="copy", priority=14),
        ]


class NewsletterUnpublish(UnpublishView):
    """Takes "ready" back."""

    template_name = "newsletters/writing/unready.html"
    page_title = "Not ready after all"
    success_message = "“%(object)s” is a draft again. It cannot be sent until it is ready."


class Newsletters(NewsletterColumns, SnippetViewSet):
    """Newsletters as they are written. Each is kept with all its versions; what was sent is kept with its mailing."""

    model = Newsletter
    url_namespace = "newsletters"
    url_prefix = "newsletters"
    menu_label = "Newsletters"
    menu_name = "newsletters"
    icon = "mail"
    menu_order = 550
    menu_hook = menu.EMAILS
    copy_view_enabled = True
    list_per_page = 30
    # A search in the index could not be narrowed by the state, which is worked out for each row.
    search_backend_name = None
    search_fields = ["name", "subject"]
    filterset_class = NewsletterFilterSet
    index_template_name = "newsletters/writing/index.html"
    add_view_class = NewsletterCreate
    copy_view_class = NewsletterCopy
    edit_view_class = NewsletterEdit
    unpublish_view_class = NewsletterUnpublish
    edit_handler = TabbedInterface(
        [ObjectList(_WORDS, heading="Words"), ObjectList(_FRAME, heading="Look and place")],
        base_form_class=NewsletterForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Newsletter]:
        """Return every newsletter with what the list shows of it."""
        return listed()

    def get_urlpatterns(self) -> list[URLPattern]:
        """Add the audience and the checks; leave out unscheduling, because nothing is scheduled in the editor."""
        kept = [pattern for pattern in super().get_urlpatterns() if pattern.name != "revisions_unschedule"]
        return [
            *kept,
            path("audience/<int:pk>/", audience, name="audience"),
            path("checks/<int:pk>/", checks, name="checks"),
        ]

    def register_chooser_viewset(self) -> None:
        """Register no chooser: none is needed, and it would show drafts to every role."""
