"""A colleague's own account in the back office: name, look, notices; no password, and no change of address."""

from django.forms import BaseForm
from wagtail.admin.views.account import (
    AccountView,
    BaseSettingsPanel,
    NotificationsSettingsPanel,
    SettingsTab,
    ThemeSettingsPanel,
)
from wagtail.users.models import UserProfile

from fixsend.people.staff import notices, work_queue
from fixsend.people.staff.forms import NameForm, NoticesForm

notices_tab = SettingsTab("waiting", "What waits for me", order=300)


class NamePanel(BaseSettingsPanel):
    """One's own name."""

    name = "name"
    title = "Name"
    order = 100
    form_class = NameForm


class NoticesPanel(BaseSettingsPanel):
    """When to get mail about waiting work."""

    name = "waiting"
    title = "Mail me when something waits"
    tab = notices_tab
    order = 100

    def is_active(self) -> bool:
        """Hide the panel from a role for which nothing ever waits."""
        return bool(work_queue.items_for(self.user))

    def get_form(self) -> BaseForm:
        """Return the form with what this person chose before."""
        data = self.request.POST if self.request.method == "POST" else None
        return NoticesForm(data, person=self.user, initial=notices.choices_of(self.user), prefix=self.name)


class StaffAccountView(AccountView):
    """Wagtail's account screen with our panels only."""

    def get_panels(self) -> list[BaseSettingsPanel]:
        """Leave out Wagtail's password, address, picture (it would need cleaning) and language."""
        profile = UserProfile.get_for_user(self.request.user)
        kinds = [NamePanel, ThemeSettingsPanel, NotificationsSettingsPanel, NoticesPanel]
        panels = [kind(self.request, self.request.user, profile) for kind in kinds]
        return [panel for panel in panels if panel.is_active()]
