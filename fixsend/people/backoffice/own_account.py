"""The account screen of each member of staff: name, look and notices; no password, and no change of address."""

from django.forms import BaseForm
from wagtail.admin.views.account import (
    AccountView,
    BaseSettingsPanel,
    NotificationsSettingsPanel,
    SettingsTab,
    ThemeSettingsPanel,
)
from wagtail.users.models import UserProfile

from fixsend.people.backoffice.forms.staff import NameForm, NoticesForm
from fixsend.people.staff import notices, work_queue

notices_tab = SettingsTab("waiting", "My notices", order=300)


class NamePanel(BaseSettingsPanel):
    """The name of the signed-in member of staff."""

    name = "name"
    title = "Name"
    order = 100
    form_class = NameForm


class NoticesPanel(BaseSettingsPanel):
    """When they get mail about waiting work."""

    name = "waiting"
    title = "Email me when there is something to do"
    tab = notices_tab
    order = 100

    def is_active(self) -> bool:
        """Tell whether the role has any work that waits."""
        return bool(work_queue.items_for(self.user))

    def get_form(self) -> BaseForm:
        """Return the form with the choices made before."""
        data = self.request.POST if self.request.method == "POST" else None
        return NoticesForm(data, person=self.user, initial=notices.choices_of(self.user), prefix=self.name)


class StaffAccountView(AccountView):
    """Wagtail's account screen with our panels only."""

    def get_panels(self) -> list[BaseSettingsPanel]:
        """Return the panels, without Wagtail's own for password, address, picture and language."""
        profile = UserProfile.get_for_user(self.request.user)
        kinds = [NamePanel, ThemeSettingsPanel, NotificationsSettingsPanel, NoticesPanel]
        panels = [kind(self.request, self.request.user, profile) for kind in kinds]
        return [panel for panel in panels if panel.is_active()]
