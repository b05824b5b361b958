import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Report",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("object_id", models.PositiveBigIntegerField()),
                ("field", models.CharField(max_length=60)),
                (
                    "title",
                    models.CharField(help_text="What the text belonged to, when it was reported", max_length=200),
                ),
                ("text", models.TextField(help_text="The text as it stood")),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("illegal", "I think it is against the law"),
                            ("child", "It names a child, or could put a child at risk"),
                            ("hate", "It is hateful, threatening or bullying"),
                            ("private", "It tells something private about a person"),
                            ("untrue", "It is untrue or misleading"),
                            ("advert", "It is an advert, a scam or spam"),
                            ("copied", "It is someone else’s work, used without permission"),
                            ("other", "Something else"),
                        ],
                        max_length=20,
                    ),
                ),
                ("explanation", models.TextField(blank=True)),
                ("reporter_email", models.EmailField(blank=True, db_index=True, max_length=254)),
                ("fingerprint", models.CharField(editable=False, max_length=64)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "Waiting for a decision"),
                            ("upheld", "Upheld: text removed"),
                            ("rejected", "Not upheld: text kept"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                (
                    "decision",
                    models.TextField(blank=True, help_text="Our reasons, in words the person who reported it can read"),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="contenttypes.contenttype"
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "id"],
                "default_permissions": ("view", "change"),
                "indexes": [
                    models.Index(fields=["status", "created_at"], name="report_queue"),
                    models.Index(fields=["content_type", "object_id", "field"], name="report_subject"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["open", "upheld", "rejected"])), name="report_status_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                ["illegal", "child", "hate", "private", "untrue", "advert", "copied", "other"],
                            )
                        ),
                        name="report_reason_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at", None), ("status", "open")),
                            models.Q(
                                models.Q(("status", "open"), _negated=True),
                                ("decided_at__isnull", False),
                                models.Q(("decision", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="report_decided_with_reasons",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "open")), fields=("fingerprint",), name="report_once_while_open"
                    ),
                ],
            },
        ),
    ]
