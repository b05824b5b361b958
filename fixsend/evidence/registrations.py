"""What evidence enters into the registries of the apps below."""

from fixsend.evidence import privacy
from fixsend.people import personal_data
from fixsend.people.staff import roles
from fixsend.people.staff.roles import CAMPAIGNER, EDITOR, MODERATOR, READ_ONLY


def register() -> None:
    """Fill the registries; called once, when the site starts."""
    personal_data.sources.register(*privacy.SOURCES)
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
