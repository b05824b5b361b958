"""What staff may word: the aims that members agree to, and the templates of emails to applicants."""

from django.conf import settings
from django.db import models


class EmailTemplateVersion(models.Model):
    """One version of an email template, by its key in `membership.email_templates`; the newest counts."""

    template = models.CharField(max_length=30)
    version = models.PositiveIntegerField()
    text = models.TextField(max_length=8000)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["template", "-version"]
        constraints = [models.UniqueConstraint(fields=["template", "version"], name="email_template_version_once")]
        verbose_name = "version of an email template"
        verbose_name_plural = "versions of the email templates"

    def __str__(self) -> str:
        return f"Version {self.version}"


class AimsVersion(models.Model):
    """One version of the aims, as the join form shows them; the ledger of members says who agreed to which."""

    version = models.PositiveIntegerField(unique=True)
    text = models.TextField(help_text="One aim on each line")
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering = ["-version"]
        verbose_name = "version of the aims"
        verbose_name_plural = "versions of the aims"

    def __str__(self) -> str:
        return f"Aims, version {self.version}"

    @property
    def lines(self) -> list[str]:
        """Return the aims one by one."""
        return [line.strip() for line in self.text.splitlines() if line.strip()]
