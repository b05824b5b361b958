"""The lists of the inbox: what waits, what is mine, what is answered, closed or put aside."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.functional import cached_property
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic

from fixsend.inbox.backoffice import conversation
from fixsend.inbox.models import CameBy, ContactTopic, Conversation
from fixsend.inbox.queries import boxes
from fixsend.inbox.queries import conversation as queries
from fixsend.people.authentication import signed_in
from fixsend.people.backoffice.export_requests import PeopleList
from fixsend.people.models import Person
from fixsend.places.models import Council
from fixsend.web.backoffice import RecordViewSet, menu
from fixsend.web.backoffice.paging import BoundedPaginator

_EXPORT = "people.export_person"


def _colleagues(request: Any) -> QuerySet[Person]:
    return queries.colleagues()


class InboxFilterSet(WagtailFilterSet):
    """By list, topic, how it came, council, who looks after it, and when it began."""

    box = django_filters.ChoiceFilter(label="List", choices=list(boxes.TITLES.items()), method="by_box")
    topic = django_filters.ChoiceFilter(label="Topic", choices=ContactTopic.choices)
    came_by = django_filters.ChoiceFilter(label="How it came", choices=CameBy.choices)
    council = django_filters.ModelChoiceFilter(label="Council", queryset=Council.objects.order_by("sort_name"))
    assignee = django_filters.ModelChoiceFilter(
        label="Who looks after it", queryset=_colleagues, null_label="Nobody", null_value="nobody"
    )
    started_at = django_filters.DateFromToRangeFilter(label="Began", widget=DateRangePickerWidget)

    class Meta:
        model = Conversation
        fields = ["box", "topic", "came_by", "council", "assignee", "started_at"]

    def by_box(self, found: QuerySet[Conversation], name: str, value: str) -> QuerySet[Conversation]:
        """Return the conversations of one list."""
        return found.filter(boxes.in_box(value, signed_in(self.request)))


class InboxIndex(generic.IndexView):
    """One list: what waits for an answer, unless another is chosen or something is looked for."""

    page_title = "Messages"
    header_icon = "mail"
    any_permission_required = ["view", "change"]
    results_template_name = "inbox/backoffice/index_results.html"
    is_searchable = True
    default_ordering = None
    paginate_by = 30
    paginator_class = BoundedPaginator

    def get_base_queryset(self) -> QuerySet[Conversation]:
        """Return the conversations, those that wait alone where no list was chosen and nothing is looked for."""
        found = boxes.conversations()
        return found if self._asks_for_a_list else found.filter(boxes.in_box(boxes.WAITING, self._me))

    def search_queryset(self, queryset: QuerySet[Conversation]) -> QuerySet[Conversation]:
        """Search who wrote, what about, and what was written."""
        return boxes.search(queryset, self.search_query) if self.search_query else queryset

    def order_queryset(self, queryset: QuerySet[Conversation]) -> QuerySet[Conversation]:
        """Keep the order of the list."""
        return boxes.in_order(queryset, self._chosen)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the lists with their numbers."""
        given: dict[str, Any] = super().get_context_data(
            *args, **kwargs, boxes=boxes.boxes(self._me), chosen=self._chosen
        )
        return given

    @cached_property
    def list_export(self) -> list[str]:
        """Return the columns of the file; none for staff who may not take people's addresses out."""
        if not self.request.user.has_perm(_EXPORT):
            return []
        return ["name", "email", "title", "topic", "council", "came_by", "state", "assignee", *_TIMES]

    @property
    def of_people(self) -> PeopleList:
        """Return what a colleague is asked about, where downloads of people take two."""
        screen = f"{self.request.path}?{urlencode(_filters(self.request))}"
        return PeopleList("Messages of the inbox, with who wrote them", _EXPORT, screen)

    @cached_property
    def columns(self) -> list[Column]:
        """Return what names the rows; the list is drawn by its own template."""
        return [Column("title", label="About")]

    @property
    def _me(self) -> Person:
        return signed_in(self.request)

    @property
    def _asks_for_a_list(self) -> bool:
        return any(self.request.GET.get(name) for name in ("box", "q"))

    @property
    def _chosen(self) -> str:
        """Return which list is shown; none where something is looked for in all of them."""
        return self.request.GET.get("box") or ("" if self._asks_for_a_list else boxes.WAITING)


_TIMES = ("started_at", "waiting_since", "last_at")


def _filters(request: HttpRequest) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, value in request.GET.items() if name not in {"export", "p"}]


class InboxViewSet(RecordViewSet):
    """The inbox: its lists, and the page of one conversation with what staff do there."""

    model = Conversation
    name = "inbox"
    url_prefix = "inbox"
    menu_label = "Messages"
    icon = "mail"
    menu_order = 150
    menu_hook = menu.INBOX
    index_view_class = InboxIndex
    filterset_class = InboxFilterSet
    export_filename = "inbox"
    template_prefix = "inbox/backoffice/"

    def screens(self) -> list[URLPattern]:
        """Return the addresses of one conversation."""
        return [
            path("<int:pk>/", conversation.show, name="show"),
            path("<int:pk>/answer/", conversation.answer, name="answer"),
            path("<int:pk>/note/", conversation.note, name="note"),
            path("<int:pk>/assign/", conversation.assign, name="assign"),
            path("<int:pk>/close/", conversation.close, name="close"),
            path("<int:pk>/put-aside/", conversation.put_aside, name="put_aside"),
            path("<int:pk>/reopen/", conversation.reopen, name="reopen"),
        ]
