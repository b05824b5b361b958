"""One real thing for every screen of the back office, so that "in" in the permission matrix means it was shown."""

from typing import Any
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, Page, Site, Task, Workflow

from fixsend.campaigns.models import (
    HandIn,
    Milestone,
    OfflineCount,
    OfflineScan,
    OrganisationSignature,
    Partner,
    Pledger,
)
from fixsend.delivery.models import Message, ReturnedMail
from fixsend.events.models import Coordinator
from fixsend.evidence.models import Area, ChangedFigure, Footnote, Objection
from fixsend.evidence.models.area import ENGLAND
from fixsend.evidence.services import objections
from fixsend.evidence.services.objections import Said, Subject
from fixsend.inbox.models import IncomingMessage, PreparedAnswer
from fixsend.inbox.services import receiving
from fixsend.list_import.models import ListImport
from fixsend.mailing_list.models import Topic
from fixsend.membership.models import ProposedChange
from fixsend.moderation.models import Report
from fixsend.newsletters.models import NewsletterTemplate, Segment
from fixsend.newsletters.series.services import editing
from fixsend.pages.models import HomePage, StandardPage
from fixsend.people.models import ExportRequest, Note, Person, Tag, TagChange
from fixsend.people.services import data_requests, merging
from fixsend.places.models import ContactImport
from fixsend.rights.law_desk.services import versions
from fixsend.rights.models import LawChange
from fixsend.rights.rule_sets import files as rule_files
from tests.campaigns.factories import ParticipationFactory, open_letter, pledge, write_to
from tests.events.factories import SignUpFactory
from tests.evidence import own_tables
from tests.membership.factories import ApplicationFactory, MembershipFactory, OrganisationFactory
from tests.newsletters.factories import NewsletterFactory, frozen_mailing
from tests.people.factories import PersonFactory
from tests.people.staff_members import staff_member

_CONTACTS = b"council,role,name,email\nLeeds,officer,Ada Example,ada@leeds.example\n"
Samples = dict[str, dict[str, Any]]


def make() -> Samples:
    """Make the things; return sample values by the beginning of an address's name ("" is for all)."""
    general = {"rest": "x/", "uidb64": "x", "token": "x"}
    return {"": general, **_pages(), **_files(), **_wagtail(), **_ours(), **_people()}


def samples_for(name: str, samples: Samples) -> dict[str, Any]:
    """Return the sample values for one address: the longer its beginning matches, the later it is looked up."""
    found: dict[str, Any] = {}
    for beginning in sorted(samples, key=len):
        if name.startswith(beginning):
            found |= samples[beginning]
    return found


def _pages() -> Samples:
    words = dict.fromkeys(("summary", "call", "lead"), "Words")
    home = Page.get_first_root_node().add_child(instance=HomePage(title="Home", slug="matrix-home", **words))
    page = home.add_child(instance=StandardPage(title="A page", slug="matrix-page", summary="Words"))
    revision = page.save_revision()
    elsewhere = home.add_child(instance=StandardPage(title="Elsewhere", slug="matrix-elsewhere", summary="Words"))
    in_review = home.add_child(instance=StandardPage(title="In review", slug="matrix-review", summary="Words"))
    in_review.save_revision()
    state = Workflow.objects.first().start(in_review, staff_member())
    ids = dict.fromkeys(("page_id", "parent_page_id", "page_to_move_id", "page_pk", "pk"), page.pk)
    types = {"content_type_app_name": "pages", "content_type_model_name": "standardpage"}
    models = {"app_label": "pages", "model_name": "standardpage", "app_name": "pages"}
    revisions = {"revision_id": revision.pk, "revision_id_a": "earliest", "revision_id_b": revision.pk}
    review = {
        "page_id": in_review.pk,
        "action_name": "approve",
        "task_state_id": state.current_task_state.pk,
        "workflow_state_id": state.pk,
        "task_id": state.current_task_state.task_id,
    }
    session = EditingSession.objects.create(user=staff_member(), content_object=page, last_seen_at=timezone.now())
    return {
        "wagtailadmin_": {**ids, **types, **models, **revisions, "destination_id": elsewhere.pk},
        "wagtail_bulk_action": {"app_label": "wagtailcore", "model_name": "page", "action": "publish"},
        "wagtailadmin_explore": {"parent_page_id": home.pk},
        "wagtailadmin_choose_page": {"parent_page_id": home.pk},
        "wagtailadmin_pages:add": {"parent_page_id": home.pk},
        "wagtailadmin_api:pages:action": {"action_name": "publish"},
        "wagtailadmin_pages:workflow": review,
        "wagtailadmin_pages:collect_workflow": review,
        "wagtailadmin_pages:confirm_workflow": review,
        "wagtailadmin_editing_sessions": {"object_id": page.pk, "session_id": session.pk},
        "wagtailforms": {"page_id": page.pk},
    }


def _files() -> Samples:
    image = Image.objects.create(title="An image", file=get_test_image_file())
    document = Document.objects.create(title="A document", file=get_test_image_file("a.txt"))
    return {
        "wagtailimages": {"image_id": image.pk, "pk": image.pk, "filter_spec": "width-100", "uploaded_file_id": 1},
        "wagtaildocs": {"document_id": document.pk, "doc_id": document.pk, "pk": document.pk, "uploaded_file_id": 1},
        "wagtailadmin_api:images": {"pk": image.pk},
        "wagtailadmin_api:documents": {"pk": document.pk},
    }


def _wagtail() -> Samples:
    collection = Collection.get_first_root_node().add_child(name="A collection")
    workflow, task = Workflow.objects.first(), Task.objects.first()
    redirect = Redirect.objects.create(old_path="/old", redirect_link="/")
    return {
        "wagtailadmin_collections": {"pk": collection.pk, "collection_id": collection.pk},
        "wagtailadmin_workflows": {
            "pk": workflow.pk,
            "workflow_pk": workflow.pk,
            "task_id": task.pk,
            "app_label": "wagtailcore",
            "model_name": "groupapprovaltask",
        },
        "wagtailadmin_workflows:edit_task": {"pk": task.pk},
        "wagtailadmin_workflows:enable_task": {"pk": task.pk},
        "wagtailadmin_workflows:disable_task": {"pk": task.pk},
        "wagtailredirects": {"redirect_id": redirect.pk},
        "wagtailsites": {"pk": Site.objects.create(hostname="other.example", root_page_id=1).pk},
        "wagtailsettings": {
            "app_name": "web",
            "model_name": "sitedetails",
            "pk": Site.objects.get(is_default_site=True).pk,
        },
    }


def _ours() -> Samples:
    colleague = staff_member()
    message, _ = receiving.receive_from_form(topic="other", name="", email="a@b.example", text="Hello", council=None)
    report = Report.objects.create(
        content_type=ContentType.objects.get_for_model(IncomingMessage),
        object_id=message.pk,
        field="text",
        title="A text",
        text="Words",
        reason="other",
        fingerprint="matrix",
        created_at=timezone.now(),
    )
    organisation = OrganisationFactory()
    list_import = ListImport.objects.create(file_name="a.csv", kind="subscribed", header=["Email"], status="uploaded")
    return {
        "membership_applications": _application(),
        "membership_email_template": {"key": "declined"},
        "membership_members": {"pk": MembershipFactory().pk},
        "membership_organisations": {"pk": organisation.pk, "stewardship": organisation.stewardships.first().pk},
        "list_import": {"import_id": list_import.pk},
        **_newsletters(),
        **_series(colleague),
        **_law(),
        "mailing_topics": {"pk": Topic.objects.create(slug="transport-2", name="Transport").pk},
        "returned_mail": {
            "pk": ReturnedMail.objects.create(digest="1", kind="complaint", channel="pipe", is_sure=True).pk
        },
        "single_mails": {"pk": Message.objects.create(to="ada@example.org", subject="Hello", state="kept").pk},
        "wagtailusers_users": {"pk": colleague.pk},
        "inbox": {"pk": message.conversation_id},
        **_evidence(colleague),
        "prepared_answers": {"pk": PreparedAnswer.objects.create(title="How to join", text="Hello").pk},
        "reports": {"pk": report.pk},
        "page_figures": {"pk": _changed_figure().pk},
        "objections": {"pk": _objection().pk},
        "entry_changes": {"pk": ProposedChange.objects.create(organisation=organisation, field="name").pk},
    }


def _law() -> Samples:
    text = rule_files.texts()["ombudsman"].replace("by this day", "by then")
    version = versions.propose(text, because="Shorter", by=staff_member())
    change = LawChange.objects.create(rule_set="ombudsman", note="A new Act")
    return {
        "law_office:": {"pk": version.pk, "slug": "ombudsman", "rule_id": "ombudsman", "entry": "ombudsman"},
        "law_office:settle": {"pk": change.pk},
    }


def _application() -> dict[str, Any]:
    application = ApplicationFactory()
    proposal = application.proposals.create(kind="decline", text="Hello", reason="Not in England")
    return {"pk": application.pk, "proposal_pk": proposal.pk}


def _export_request() -> dict[str, Any]:
    asked = ExportRequest.objects.create(
        list_hash="x",
        title="People",
        screen="/admin/people/",
        address="/admin/people/export.csv",
        permission="people.export_person",
        number=1200,
        reason="To phone them",
    )
    return {"request_id": asked.pk}


def _changed_figure() -> ChangedFigure:
    changed = {"indicator": "appeals", "area_id": ENGLAND, "was": "26,977 (2025)", "now": "30,600 (2026)"}
    return ChangedFigure.objects.create(page=HomePage.objects.latest("pk"), block=uuid4(), **changed)


def _objection() -> Objection:
    return objections.receive(Subject(Area.objects.get(name="Leeds"), None, "What a card says"), Said("other", "Words"))


def _evidence(colleague: Person) -> Samples:
    """A table that waits to be published, one whose columns nobody has named, and a request that a council got."""
    read = own_tables.read_table(by=colleague)
    unmapped = own_tables.unmapped_table(b"Council,Number\nDevon,4\n", by=colleague)
    asked = own_tables.sent_request(by=colleague)
    note = Footnote.objects.create(text="It returned no dates.", source="The Department", data_sets="appeals")
    return {
        "data_desk:": {
            "file_id": read.pk,
            "edition_id": read.editions.get().pk,
            "footnote_id": note.pk,
        },
        "data_desk:map_columns": {"file_id": unmapped.pk},
        "information_requests:": {"pk": asked.pk, "body_id": asked.asked.get().pk},
    }


def _template() -> NewsletterTemplate:
    return NewsletterTemplate.objects.create(name="Monthly", subject="News")


def _newsletters() -> Samples:
    newsletter = NewsletterFactory()
    revision = newsletter.save_revision()
    revisions = {"revision_id": revision.pk, "revision_id_a": "earliest", "revision_id_b": revision.pk}
    return {
        "newsletters": {"pk": newsletter.pk, **revisions},
        "campaigns_office:": _action(),
        "campaigns_office:organisation": _letter(),
        "campaigns_office:letter": _letter(),
        "campaigns_office:board": _pledger(),
        "campaigns_office:pledger": _pledger(),
        "campaigns_office:came_back": {"pk": write_to().pk},
        "events_office:": _gathering(),
        "partners:": {"pk": Partner.objects.create(name="A partner").pk},
        "deadline_letters:": {"letter": "sen-team", "rule": "final-plan"},
        "council_contacts:": {"pk": ContactImport.objects.create(file_name="a.csv", content=_CONTACTS).pk},
        "segments": {"pk": Segment.objects.create(name="Parents in London").pk},
        "newsletter_saved": {"pk": newsletter.pk},
        "newsletter_saved:delete": {"kind": "template", "pk": _template().pk},
        "newsletter_sending": {"pk": newsletter.pk},
        "mailings_sent": {"pk": frozen_mailing().pk, "file_format": "csv"},
    }


def _action() -> dict[str, Any]:
    action = ParticipationFactory().action
    count = OfflineCount.objects.create(action=action, number=3)
    pack = HandIn.objects.create(
        action=action, made_at=timezone.now(), pdf=b"x", table=b"x", pdf_sha256="x", table_sha256="x"
    )
    return {
        "pk": action.pk,
        "file_format": "csv",
        "count_pk": count.pk,
        "scan_pk": OfflineScan.objects.create(
            count=count, name="a.pdf", content_type="application/pdf", content=b"x"
        ).pk,
        "pack_pk": pack.pk,
        "milestone_pk": Milestone.objects.create(action=action, number=1).pk,
    }


def _letter() -> dict[str, Any]:
    letter = open_letter()
    signature = OrganisationSignature.objects.create(letter=letter, name="Fen Families", state="waiting")
    return {"pk": letter.pk, "signature_pk": signature.pk, "file_format": "csv"}


def _gathering() -> dict[str, Any]:
    own = SignUpFactory()
    coordinator = Coordinator.objects.create(day=own.gathering.day, region="E12000003", person=PersonFactory())
    return {
        "pk": own.gathering.day_id,
        "gathering_pk": own.gathering_id,
        "coordinator_pk": coordinator.pk,
        "file_format": "csv",
    }


def _pledger() -> dict[str, Any]:
    page = pledge()
    row = Pledger.objects.create(page=page, name="Ada Example", role="candidate")
    return {"pk": page.pk, "pledger_pk": row.pk, "file_format": "csv"}


def _series(colleague: Person) -> Samples:
    series = editing.create(name="Matrix", purpose="news", trigger="list", value="", actor=colleague)
    step = editing.add_step(series.pk, name="A message", delay_minutes=0, actor=colleague)
    return {"series:": {"pk": series.pk, "step_id": step.pk}}


def _people() -> Samples:
    person, other = PersonFactory(), PersonFactory()
    note = Note.objects.create(person=person, text="A note")
    merged = PersonFactory()
    record = merging.merge(person, merged, actor=staff_member())
    asked = data_requests.receive("access", person=person, email="", name="Somebody", text="What do you hold?")
    return {
        "people_backoffice": {
            "person_id": person.pk,
            "change_id": TagChange.objects.create(tag=Tag.objects.create(name="matrix"), adds=True, people=[]).pk,
            "other_id": other.pk,
            "note_id": note.pk,
            "record_id": record.pk,
            "file_format": "csv",
        },
        "data_requests": {"request_id": asked.pk},
        "export_requests": _export_request(),
        "two_people": {"slug": "exports"},
        "change_retention": {"slug": "people.audit"},
        "office_help_section": {"slug": "finding-your-way"},
        "new_address": {"person_id": person.pk},
    }
