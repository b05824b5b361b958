from wagtail.users.apps import WagtailUsersAppConfig


class StaffUsersConfig(WagtailUsersAppConfig):
    """Wagtail's user screens, narrowed to staff (see `fixsend.people.staff`)."""
