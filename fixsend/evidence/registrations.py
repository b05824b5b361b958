"""What evidence enters into the registries of the apps below."""

from fixsend.audiences import rules
from fixsend.cms import body_blocks
from fixsend.delivery import merge_fields
from fixsend.evidence import audience_rules, blocks, privacy, teasers
from fixsend.evidence import merge_fields as own_merge_fields
from fixsend.newsletters.teasers import registry as teaser_kinds
from fixsend.people import personal_data
from fixsend.people.staff import roles
from fixsend.people.staff.roles import CAMPAIGNER, EDITOR, MODERATOR, READ_ONLY


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    personal_data.sources.register(*privacy.SOURCES)
    for field in own_merge_fields.fields():
        merge_fields.register(field)
    rules.registry.register(*audience_rules.RULES)
    teaser_kinds.register(*teasers.KINDS)
    body_blocks.registry.register(*blocks.BODY_BLOCKS)
    roles.allow((CAMPAIGNER, EDITOR, MODERATOR, READ_ONLY), "evidence.view_edition", "evidence.view_correction")
    roles.allow(
        CAMPAIGNER,
        "evidence.add_sourcefile",
        "evidence.publish_edition",
        "evidence.change_footnote",
        "evidence.add_footnote",
        "evidence.delete_footnote",
        "evidence.add_correction",
    )
