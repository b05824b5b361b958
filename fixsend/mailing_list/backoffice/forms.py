"""The forms of the staff's screens of the mailing list."""

from django import forms

from fixsend.people.backoffice.forms.offline import told_field
from fixsend.web.addresses import EmailField


class NewAddressForm(forms.Form):
    """The address to which a person wants to move, and how they told us."""

    email = EmailField(
        lasting=False,
        label="New email address",
        help_text="We email it a link. The old address stays until the link is used, and is told then.",
    )
    told = told_field()
