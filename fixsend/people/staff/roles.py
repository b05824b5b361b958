"""The ready-made roles and what each may do.

Nothing but this table says it: `sync` makes the database's groups say exactly this after every migration, so that no
click can break a role. An app adds its own rows with `allow` in `AppConfig.ready()`. Administrators may do everything
(they are Django superusers); the other roles may do what stands here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import transaction

if TYPE_CHECKING:
    from django.contrib.auth.models import Group, Permission

    from fixsend.people.models import Person

ADMINISTRATOR = "Administrator"
CAMPAIGNER = "Campaigner"
MEMBERSHIP_SECRETARY = "Membership secretary"
MODERATOR = "Moderator"
EDITOR = "Editor"
READ_ONLY = "Read-only"

# Shown wherever a role is chosen.
ROLES = {
    ADMINISTRATOR: "Can do everything, and looks after staff accounts and settings.",
    CAMPAIGNER: "Writes newsletters, runs campaigns, edits and publishes pages, and can see people.",
    MEMBERSHIP_SECRETARY: "Looks after people, applications and organisations, and answers data requests.",
    MODERATOR: "Decides on reports and proposed changes, and approves and publishes pages.",
    EDITOR: "Writes pages, and asks a colleague to publish them.",
    READ_ONLY: "Can see lists and figures, but cannot change anything.",
}
EVERYONE = tuple(ROLES)

# On every page of the site (they hold from the root page downwards).
PAGE_PERMISSIONS: dict[str, tuple[str, ...]] = {
    CAMPAIGNER: ("add", "change", "publish", "lock", "unlock"),
    MODERATOR: ("add", "change", "publish", "lock", "unlock"),
    EDITOR: ("add", "change"),
}
# On every image and document (they hold from the root collection downwards).
_PICTURES = ("wagtailimages.add_image", "wagtailimages.change_image", "wagtailimages.choose_image")
_DOCUMENTS = ("wagtaildocs.add_document", "wagtaildocs.change_document", "wagtaildocs.choose_document")
COLLECTION_PERMISSIONS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys((CAMPAIGNER, MODERATOR, EDITOR), (*_PICTURES, *_DOCUMENTS)),
    # The logos of organisations.
    MEMBERSHIP_SECRETARY: _PICTURES,
}
# Wagtail's own names for two of our roles; renaming keeps its approval workflow in place.
_WAGTAIL_NAMES = {"Moderators": MODERATOR, "Editors": EDITOR}

# What the verbs of permissions mean, in the order in which a line says them.
_VERBS = {
    "view": "see",
    "add": "add",
    "change": "change",
    "decide": "decide",
    "publish": "publish",
    "delete": "delete",
    "merge": "merge",
    "choose": "choose",
    "lock": "lock",
    "unlock": "unlock",
    "import": "bring in",
    "export": "download",
    "hand_over": "hand over",
}
_ENTRY = "wagtailadmin.access_admin"

_allowed: dict[str, set[str]] = defaultdict(set)


def allow(role: str | Iterable[str], *permissions: str) -> None:
    """Grant permissions ("app.codename") to one role or several; raises ValueError for a role that does not exist."""
    for name in [role] if isinstance(role, str) else role:
        if name not in ROLES:
            raise ValueError(f"{name} is no role")
        _allowed[name].update(permissions)


def permissions_of(role: str) -> list[str]:
    """Return the permissions of a role ("app.codename"), sorted."""
    return sorted(_allowed[role])


def table() -> dict[str, list[str]]:
    """Return every role with all that it may do: permissions, and what holds on every page and in every collection."""
    return {
        role: [
            *permissions_of(role),
            *(f"wagtailcore.{verb}_page" for verb in PAGE_PERMISSIONS.get(role, ())),
            *COLLECTION_PERMISSIONS.get(role, ()),
        ]
        for role in ROLES
    }


def in_words(role: str) -> list[str]:
    """Return what a role may do as lines for reading: "People: see, change, download"."""
    from django.contrib.contenttypes.models import ContentType

    verbs: dict[str, list[str]] = defaultdict(list)
    for permission in _found(name for name in table()[role] if name != _ENTRY):
        kind: ContentType = permission.content_type
        verb = permission.codename.removesuffix(f"_{kind.model}")
        if model := kind.model_class():
            verbs[str(model._meta.verbose_name_plural)].append(verb)
    return sorted(
        f"{thing[:1].upper()}{thing[1:]}: {', '.join(words for verb, words in _VERBS.items() if verb in done)}"
        for thing, done in verbs.items()
    )


def roles_of(person: Person) -> list[str]:
    """Return a person's roles, in the order of `ROLES`."""
    names = {group.name for group in person.groups.all()}
    return [role for role in ROLES if role in names]


def phrase(names: Iterable[str]) -> str:
    """Return roles as they are said: "Campaigner and Moderator"; "" for none."""
    *others, last = [*names] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def group(role: str) -> Group:
    """Return the group that stands for a role."""
    from django.contrib.auth.models import Group

    return Group.objects.get_or_create(name=role)[0]


@transaction.atomic
def sync() -> None:
    """Make the groups in the database say what the table says; safe to run again and again."""
    from django.contrib.auth.models import Group

    for old, new in _WAGTAIL_NAMES.items():
        if not Group.objects.filter(name=new).exists():
            Group.objects.filter(name=old).update(name=new)
    for role in ROLES:
        its_group = group(role)
        its_group.permissions.set(_found(permissions_of(role)))
        _set_page_permissions(its_group)
        _set_collection_permissions(its_group)


def _set_page_permissions(group: Group) -> None:
    from wagtail.models import GroupPagePermission, Page

    root = Page.get_first_root_node()
    wanted = _found(f"wagtailcore.{verb}_page" for verb in PAGE_PERMISSIONS.get(group.name, ())) if root else []
    GroupPagePermission.objects.filter(group=group).exclude(page=root, permission__in=wanted).delete()
    for permission in wanted:
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _set_collection_permissions(group: Group) -> None:
    from wagtail.models import Collection, GroupCollectionPermission

    root = Collection.get_first_root_node()
    wanted = _found(COLLECTION_PERMISSIONS.get(group.name, ())) if root else []
    GroupCollectionPermission.objects.filter(group=group).exclude(collection=root, permission__in=wanted).delete()
    for permission in wanted:
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)


def _found(names: Iterable[str]) -> list[Permission]:
    """Return the permissions by name; raises LookupError for a name that does not exist."""
    from django.contrib.auth.models import Permission

    wanted = set(names)
    rows = Permission.objects.filter(codename__in={name.partition(".")[2] for name in wanted})
    found = {f"{row.content_type.app_label}.{row.codename}": row for row in rows.select_related("content_type")}
    if missing := wanted - found.keys():
        raise LookupError(f"These permissions do not exist: {', '.join(sorted(missing))}")
    return [found[name] for name in sorted(wanted)]


def sync_after_migrate(**_: object) -> None:
    """Run `sync` once all tables and permissions are there (connected to `post_migrate` of the last app)."""
    sync()


allow(EVERYONE, _ENTRY)
