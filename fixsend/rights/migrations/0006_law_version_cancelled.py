"""A version that was approved for a day still to come can be cancelled."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

_STATES = ["proposed", "approved", "declined", "cancelled"]


class Migration(migrations.Migration):
    dependencies = [
        ("rights", "0005_announcement"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name="rulesetversion",
            name="state",
            field=models.CharField(
                choices=[
                    ("proposed", "Proposed"),
                    ("approved", "Approved"),
                    ("declined", "Not approved"),
                    ("cancelled", "Cancelled"),
                ],
                default="proposed",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="rulesetversion",
            name="cancelled_because",
            field=models.CharField(blank=True, max_length=300, verbose_name="why it was cancelled"),
        ),
        migrations.AddField(
            model_name="rulesetversion",
            name="cancelled_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="rulesetversion",
            name="cancelled_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.RemoveConstraint(model_name="rulesetversion", name="rule_set_version_state_known"),
        migrations.AddConstraint(
            model_name="rulesetversion",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", _STATES)), name="rule_set_version_state_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="rulesetversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("cancelled_at", None),
                        ("cancelled_because", ""),
                        models.Q(("state", "cancelled"), _negated=True),
                    ),
                    models.Q(
                        ("cancelled_at__isnull", False),
                        ("state", "cancelled"),
                        models.Q(("cancelled_because", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="rule_set_version_cancelled",
            ),
        ),
    ]
