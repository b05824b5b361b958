from wagtail.users.apps import WagtailUsersAppConfig


class StaffUsersConfig(WagtailUsersAppConfig):
    """Wagtail's user and group screens, replaced by ours (`fixsend.people.backoffice.staff_accounts`)."""

    user_viewset = "fixsend.people.backoffice.staff_accounts.StaffViewSet"
    group_viewset = "fixsend.people.backoffice.staff_accounts.RolesViewSet"
