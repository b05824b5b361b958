from wagtail.users.apps import WagtailUsersAppConfig


class StaffUsersConfig(WagtailUsersAppConfig):
    """Wagtail's user and group screens, replaced by ours (`fixsend.people.staff.screens`)."""

    user_viewset = "fixsend.people.staff.screens.StaffViewSet"
    group_viewset = "fixsend.people.staff.screens.RolesViewSet"
