"""The staff's screens of messages from the contact form."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path
from django.views.decorators.http import require_POST
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import InspectView

from fixsend.pages import services
from fixsend.pages.models import ContactMessage
from fixsend.people.services import audit
from fixsend.web.backoffice import RecordViewSet, permission_required


class ContactMessageInspect(InspectView):
    """One message, with the button that marks it as answered."""

    template_name = "pages/backoffice/contact_message.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the message, and record in the audit log that it was seen."""
        audit.record(request.user, "contact_message.seen", subject=f"Message {self.object.pk}")  # type: ignore[arg-type]
        response: HttpResponse = super().get(request, *args, **kwargs)
        return response


class ContactMessages(RecordViewSet):
    """What people wrote through the contact form; read and marked as answered, never edited."""

    model = ContactMessage
    name = "contact_messages"
    url_prefix = "contact-messages"
    menu_label = "Contact messages"
    icon = "mail"
    menu_order = 250
    add_to_admin_menu = True
    inspect_view_enabled = True
    inspect_view_class = ContactMessageInspect
    inspect_view_fields = ["topic", "council", "name", "email", "text", "received_at", "answered_at", "answered_by"]
    ordering = ["answered_at", "-received_at"]
    list_filter = ["topic", "council", "received_at"]
    search_fields = ["name", "email", "text"]
    list_display = [
        TitleColumn("__str__", label="Message", url_name="contact_messages:inspect"),
        Column("email", label="From"),
        Column("council", label="About"),
        DateColumn("received_at", label="Received", sort_key="received_at"),
        DateColumn("answered_at", label="Answered", sort_key="answered_at"),
    ]

    def screens(self) -> list[URLPattern]:
        """Return the address of one message and of its button: messages are not edited."""
        return [
            path("inspect/<int:pk>/", self.inspect_view, name="inspect"),
            path("answered/<int:pk>/", answered, name="answered"),
        ]


@require_POST
@permission_required("pages.change_contactmessage")
def answered(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark a message as answered, or as waiting again."""
    message = get_object_or_404(ContactMessage, pk=pk)
    if request.POST.get("undo"):
        services.mark_unanswered(message, request.user)  # type: ignore[arg-type]
        messages.success(request, "Marked as not answered.")
    else:
        services.mark_answered(message, request.user)  # type: ignore[arg-type]
        messages.success(request, "Marked as answered.")
    return redirect("contact_messages:inspect", pk)
