"""Forms that everyone can finish."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Finds field templates where all other templates are."""
