"""What this app enters into the registries."""

from datetime import date

from django.db.models import QuerySet
from django.urls import reverse

from fixsend.people import four_eyes, my_page, personal_data, privacy, retention, retention_rules
from fixsend.people.confirmations import handlers
from fixsend.people.confirmations import queries as confirmations
from fixsend.people.models import DataRequest, DataRequestKind, DataRequestStatus, Person
from fixsend.people.queries import dashboard, export_requests, my_details
from fixsend.people.services import export_requests as exporting
from fixsend.people.services import ledger, manual_entry
from fixsend.people.staff import alarms, beginnings, figures, roles, work_queue
from fixsend.people.staff.beginnings import Beginning
from fixsend.people.staff.figures import Figure, Growth, Screen, SignUps

_EVERYBODY_BUT_EDITORS = (
    roles.ADMINISTRATOR,
    roles.CAMPAIGNER,
    roles.MEMBERSHIP_SECRETARY,
    roles.MODERATOR,
    roles.READ_ONLY,
)
_KEEPERS = (roles.ADMINISTRATOR, roles.MEMBERSHIP_SECRETARY)


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    personal_data.sources.register(*privacy.SOURCES)
    my_page.parts.register(my_page.Part(my_page.Topic.DETAILS, my_details.lines, my_details.buttons))
    retention.rules.register(*retention_rules.RULES)
    handlers.registry.register(manual_entry.ManualEntry())
    alarms.registry.register(alarms.Alarm("ledger", "The consent record does not agree with itself", ledger.alarm))
    _register_figures()
    _register_roles()
    work_queue.registry.register(
        _work("data-requests", "Data requests to answer", complaints=False),
        _work("data-complaints", "Data-protection complaints", complaints=True),
        work_queue.WorkItem(
            "export-requests",
            "Downloads of people that a colleague has to agree to",
            export_requests.waiting_count,
            "export_requests:index",
            "people.export_person",
        ),
    )
    beginnings.registry.register(
        Beginning("colleague", "Invite a colleague", _invitation),
        Beginning("person", "Add a person", beginnings.with_permission("people.add_person", "people_backoffice:add")),
        Beginning(
            "data-request",
            "Record a data request",
            beginnings.with_permission("people.change_datarequest", "data_requests:record"),
        ),
    )
    four_eyes.subjects.register(
        four_eyes.Subject(
            export_requests.EXPORTS,
            "Downloads of people",
            "Lists of people, hand-in packs and addresses for partners are downloaded once a colleague has agreed. "
            "Their yes is for that list and those filters, and holds for 3 days.",
            "people.export_person",
            exporting.not_needed_any_more,
        )
    )


def _invitation(person: Person) -> str | None:
    return reverse("wagtailusers_users:add") if roles.ADMINISTRATOR in roles.roles_of(person) else None


def _register_figures() -> None:
    sees_people = "people.view_person"
    get_newsletters = Screen(sees_people, "people_backoffice:index", "?consent=news")
    figures.growth.register(
        Growth(
            "newsletters",
            "Newsletter list",
            get_newsletters,
            dashboard.getting_newsletters,
            dashboard.newsletter_changes,
        )
    )
    figures.figures.register(
        Figure(
            "confirmations",
            "Confirmations that people have not answered yet",
            Screen("delivery.view_message", "single_mails:index"),
            confirmations.pending_count,
        ),
        Figure(
            "bounces",
            "Addresses that bounced in the last 7 days",
            Screen("people.view_suppression", "gone_addresses:list"),
            dashboard.bounced_lately,
        ),
    )
    figures.sign_ups.register(SignUps("email", "Said yes to our emails", get_newsletters, dashboard.said_yes))


def _register_roles() -> None:
    roles.allow(_EVERYBODY_BUT_EDITORS, "people.view_person", "people.view_note", "people.view_tag")
    roles.allow((*_KEEPERS, roles.CAMPAIGNER), "people.add_note", "people.delete_note", "people.change_tag")
    roles.allow((*_KEEPERS, roles.CAMPAIGNER), "people.export_person")
    roles.allow(_KEEPERS, "people.add_person", "people.change_person", "people.delete_person", "people.merge_person")
    roles.allow(_KEEPERS, "people.view_datarequest", "people.change_datarequest", "people.view_retentionperiod")
    roles.allow(roles.ADMINISTRATOR, "people.change_retentionperiod", "people.add_consentwording")
    roles.allow(_EVERYBODY_BUT_EDITORS, "people.view_consentwording")
    roles.allow(_EVERYBODY_BUT_EDITORS, "places.view_council")


def _work(slug: str, title: str, *, complaints: bool) -> work_queue.WorkItem:
    def open_ones() -> QuerySet[DataRequest]:
        found = DataRequest.objects.filter(status=DataRequestStatus.OPEN)
        kind = {"kind": DataRequestKind.COMPLAINT}
        return found.filter(**kind) if complaints else found.exclude(**kind)

    def first_due() -> date | None:
        return open_ones().order_by("due_on").values_list("due_on", flat=True).first()

    return work_queue.WorkItem(
        slug,
        title,
        count=lambda: open_ones().count(),
        url_name="data_requests:index",
        permission="people.view_datarequest",
        due=first_due,
    )
