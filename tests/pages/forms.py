"""What a browser sends of Wagtail's forms for pages."""

from django import forms
from wagtail.fields import StreamField
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield


def sent(drawn: forms.ModelForm) -> dict[str, object]:
    """Return what a browser sends of a form; the blocks, which are drawn by script, are left empty."""
    managed = "".join(str(each.management_form) for each in drawn.formsets.values())
    html = f"<form id='it'>{drawn.as_p()}{managed}</form>"
    ticked = {field.name: "on" for field in drawn if isinstance(field.field, forms.BooleanField) and field.value()}
    fields = drawn.instance._meta.get_fields()
    blocks = nested_form_data({field.name: streamfield([]) for field in fields if isinstance(field, StreamField)})
    return {**dict(querydict_from_html(html, form_id="it").lists()), **ticked, **blocks}
