"""What evidence enters into the registries of the apps below."""

from fixsend.audiences import rules
from fixsend.cms import body_blocks
from fixsend.delivery import merge_fields
from fixsend.evidence import audience_rules, blocks, oembed, privacy, retention_rules, teasers, work_items
from fixsend.evidence import merge_fields as own_merge_fields
from fixsend.evidence.confirmation import Objecting, ObjectionReceipt
from fixsend.evidence.queries import objections
from fixsend.newsletters.teasers import registry as teaser_kinds
from fixsend.people import personal_data, retention
from fixsend.people.confirmations import handlers
from fixsend.people.staff import roles, work_queue
from fixsend.people.staff.roles import CAMPAIGNER, EDITOR, MODERATOR, READ_ONLY
from fixsend.people.staff.work_queue import WorkItem
from fixsend.web.oembed import providers as embed_providers


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    personal_data.sources.register(*privacy.SOURCES)
    retention.rules.register(*retention_rules.RULES)
    work_queue.registry.register(*work_items.WORK_ITEMS)
    for field in own_merge_fields.fields():
        merge_fields.register(field)
    rules.registry.register(*audience_rules.RULES)
    teaser_kinds.register(*teasers.KINDS)
    body_blocks.registry.register(*blocks.BODY_BLOCKS)
    handlers.registry.register(Objecting(), ObjectionReceipt())
    _declare_objections()
    embed_providers.register(oembed.PROVIDER)
    roles.allow((CAMPAIGNER, EDITOR, MODERATOR, READ_ONLY), "evidence.view_edition", "evidence.view_correction")
    roles.allow(
        CAMPAIGNER,
        "evidence.add_sourcefile",
        "evidence.publish_edition",
        "evidence.change_footnote",
        "evidence.add_footnote",
        "evidence.delete_footnote",
        "evidence.add_correction",
        *(f"evidence.{verb}_informationrequest" for verb in ("view", "add", "change")),
    )


def _declare_objections() -> None:
    """Let staff hear of what readers say is wrong."""
    work_queue.registry.register(
        WorkItem(
            slug="objections",
            title="Reported figures to check",
            count=objections.waiting,
            url_name="objections:index",
            permission="evidence.change_objection",
            due=objections.first_due,
        )
    )
    roles.allow((CAMPAIGNER, MODERATOR, READ_ONLY), "evidence.view_objection")
    roles.allow(CAMPAIGNER, "evidence.change_objection")
