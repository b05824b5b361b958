"""Wagtail's screens of settings, which otherwise let the last of two who save win."""

from django import forms
from wagtail.admin.views.generic import EditView as AnyEditView
from wagtail.contrib.settings.views import EditView

from fixsend.web.backoffice.edit_conflicts import noticing


def notice() -> None:
    """Have the form of each kind of settings notice edit conflicts, whichever app registers it."""
    EditView.get_form_class = _form_class


def _form_class(view: EditView) -> type[forms.BaseForm]:
    return noticing(AnyEditView.get_form_class(view))
