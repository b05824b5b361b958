import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("places", "0001_initial"),
        ("places", "0002_first_rows"),
    ]

    operations = [
        migrations.CreateModel(
            name="AlarmMail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.CharField(max_length=60, unique=True)),
                ("mailed_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["slug"],
            },
        ),
        migrations.CreateModel(
            name="ConfirmationRules",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "remind",
                    models.BooleanField(
                        default=True,
                        help_text="People who have not confirmed after two days get one more email, and no other.",
                        verbose_name="remind people once",
                    ),
                ),
            ],
            options={
                "verbose_name": "reminder to confirm",
            },
        ),
        migrations.CreateModel(
            name="RetentionPeriod",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("rule", models.CharField(max_length=60, unique=True)),
                ("days", models.PositiveIntegerField()),
            ],
            options={
                "ordering": ["rule"],
            },
        ),
        migrations.CreateModel(
            name="SignInCode",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address_hash", models.CharField(max_length=64, unique=True)),
                ("code", models.CharField(max_length=20)),
                ("expires_at", models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name="Tag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=60, unique=True)),
            ],
            options={
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("email", models.EmailField(blank=True, max_length=254, null=True, unique=True)),
                (
                    "email_proved_at",
                    models.DateTimeField(
                        blank=True, help_text="When the owner of the mailbox last answered", null=True
                    ),
                ),
                ("address_hash", models.CharField(blank=True, editable=False, max_length=64, null=True)),
                ("name", models.CharField(blank=True, max_length=120)),
                ("given_name", models.CharField(blank=True, editable=False, max_length=120, null=True)),
                (
                    "postcode",
                    models.CharField(blank=True, help_text="Kept only with the person's agreement", max_length=8),
                ),
                ("is_active", models.BooleanField(default=True)),
                ("is_staff", models.BooleanField(default=False)),
                ("created_at", models.DateTimeField(auto_now_add=True, db_index=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("search_text", models.CharField(default="", editable=False, max_length=400)),
                ("sort_name", models.CharField(default="", editable=False, max_length=130)),
                (
                    "constituency",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="places.constituency",
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="places.council",
                    ),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged_rows",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
                ("tags", models.ManyToManyField(blank=True, related_name="people", to="people.tag")),
            ],
            options={
                "verbose_name_plural": "people",
                "ordering": ["sort_name", "id"],
                "permissions": [("export_person", "Can export people"), ("merge_person", "Can merge people")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("email", django.db.models.functions.text.Lower("email"))),
                        name="person_email_lower_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("address_hash", None), ("email", None)),
                            models.Q(("address_hash__isnull", False), ("email__isnull", False)),
                            _connector="OR",
                        ),
                        name="person_address_has_hash",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("email", ""), _negated=True), name="person_email_null_not_empty"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into", None), models.Q(("email", None), ("is_active", False)), _connector="OR"
                        ),
                        name="person_merged_is_silent",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("is_superuser", False), ("is_staff", True), _connector="OR"),
                        name="person_superuser_is_staff",
                    ),
                ],
                "indexes": [
                    django.contrib.postgres.indexes.HashIndex(fields=["address_hash"], name="person_address_hash"),
                    models.Index(
                        condition=models.Q(("council__isnull", False)), fields=["council"], name="person_council"
                    ),
                    models.Index(
                        condition=models.Q(("constituency__isnull", False)),
                        fields=["constituency"],
                        name="person_constituency",
                    ),
                    models.Index(
                        condition=models.Q(("merged_into__isnull", False)),
                        fields=["merged_into"],
                        name="person_merged_into",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("actor_hash", models.CharField(blank=True, max_length=64)),
                ("action", models.CharField(db_index=True, max_length=60)),
                ("person_hash", models.CharField(blank=True, max_length=64)),
                (
                    "subject",
                    models.CharField(
                        blank=True, help_text="What else it was about; never personal data", max_length=120
                    ),
                ),
                (
                    "detail",
                    models.JSONField(default=dict, help_text="Counts, field names and ids; never personal data"),
                ),
                ("at", models.DateTimeField(auto_now_add=True, db_index=True)),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="audit_entries",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "audit entries",
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Confirmation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("email", models.EmailField(max_length=254)),
                ("kind", models.CharField(max_length=40)),
                ("subject", models.CharField(db_default="", default="", editable=False, max_length=64)),
                ("details", models.JSONField(default=dict)),
                ("asked_with", models.UUIDField(blank=True, null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True, db_index=True)),
                ("expires_at", models.DateTimeField()),
                ("mail_due_at", models.DateTimeField(blank=True, null=True)),
                ("mailed_at", models.DateTimeField(blank=True, null=True)),
                ("shares_mail", models.BooleanField(db_default=False, default=False)),
                (
                    "mailed_before",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.DateTimeField(), blank=True, db_default=[], default=list, size=None
                    ),
                ),
                ("reminded_at", models.DateTimeField(blank=True, null=True)),
                ("done_at", models.DateTimeField(blank=True, null=True)),
                ("other_proof", models.CharField(blank=True, db_default="", default="", max_length=200)),
            ],
            options={
                "ordering": ["-id"],
                "indexes": [
                    models.Index(fields=["email"], name="confirmation_email"),
                    models.Index(
                        condition=models.Q(("mail_due_at__isnull", False)),
                        fields=["mail_due_at"],
                        name="confirmation_mail_due",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("done_at", None)),
                        fields=("email", "kind", "subject"),
                        name="confirmation_waits_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ConsentWording",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("news", "Newsletters"),
                            ("actions", "Campaign actions"),
                            ("local", "News for my area"),
                            ("updates", "News about actions I took part in"),
                        ],
                        max_length=20,
                    ),
                ),
                ("version", models.PositiveIntegerField()),
                ("text", models.TextField()),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "created_by",
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
                "ordering": ["purpose", "-version"],
                "constraints": [
                    models.UniqueConstraint(fields=("purpose", "version"), name="consent_wording_version_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ConsentEvent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject_hash", models.CharField(blank=True, db_index=True, max_length=64)),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("news", "Newsletters"),
                            ("actions", "Campaign actions"),
                            ("local", "News for my area"),
                            ("updates", "News about actions I took part in"),
                        ],
                        max_length=20,
                    ),
                ),
                ("action", models.CharField(choices=[("grant", "Agreed"), ("withdraw", "Withdrew")], max_length=10)),
                ("wording_text", models.TextField(blank=True)),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("web", "Web form"),
                            ("email_link", "Link in an email"),
                            ("one_click", "One-click unsubscribe (RFC 8058)"),
                            ("import", "Imported list"),
                            ("paper", "Signed on paper"),
                            ("phone", "On the phone"),
                            ("complaint", "Spam complaint"),
                            ("staff", "Recorded by staff"),
                            ("system", "Restored or merged"),
                        ],
                        max_length=20,
                    ),
                ),
                ("source", models.CharField(help_text="The form, page, list or mail it came through", max_length=200)),
                (
                    "proof",
                    models.CharField(help_text="How it was proved: a confirmed link, a sheet kept, …", max_length=200),
                ),
                ("happened_at", models.DateTimeField(help_text="When the person said so")),
                ("recorded_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consent_events",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "wording",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.consentwording",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("person__isnull", False), models.Q(("subject_hash", ""), _negated=True), _connector="OR"
                        ),
                        name="consent_event_has_subject",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("action", "withdraw"),
                            ("wording__isnull", False),
                            models.Q(("wording_text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="consent_grant_has_wording",
                    ),
                ],
                "indexes": [
                    models.Index(fields=["person", "purpose", "-id"], name="consent_latest"),
                    django.contrib.postgres.indexes.BrinIndex(fields=["recorded_at"], name="consent_recorded"),
                    models.Index(
                        condition=models.Q(("action", "grant"), ("channel", "paper")),
                        fields=["person"],
                        name="consent_on_paper",
                    ),
                    models.Index(
                        condition=models.Q(("wording__isnull", False)), fields=["wording"], name="consent_wording"
                    ),
                    models.Index(
                        condition=models.Q(("recorded_by__isnull", False)),
                        fields=["recorded_by"],
                        name="consent_recorded_by",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DataRequest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("name", models.CharField(blank=True, max_length=120)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("access", "See my data"),
                            ("correction", "Correct my data"),
                            ("erasure", "Delete my data"),
                            ("objection", "Stop using my data"),
                            ("complaint", "Complaint about how data was used"),
                        ],
                        max_length=20,
                    ),
                ),
                ("text", models.TextField(blank=True)),
                (
                    "status",
                    models.CharField(
                        choices=[("open", "Open"), ("done", "Answered"), ("refused", "Refused with reasons")],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("received_at", models.DateTimeField(auto_now_add=True)),
                ("due_on", models.DateField()),
                ("acknowledged_at", models.DateTimeField(blank=True, null=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("answer", models.TextField(blank=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="data_requests",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["status", "due_on"],
            },
        ),
        migrations.CreateModel(
            name="MergeRecord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("snapshot", models.JSONField(help_text="The merged row and which records moved, by table and id")),
                ("merged_at", models.DateTimeField(auto_now_add=True)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "kept",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="merges",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "merged_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-merged_at"],
            },
        ),
        migrations.CreateModel(
            name="FormerAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.EmailField(db_index=True, max_length=254)),
                ("until", models.DateTimeField(help_text="When the person last had it")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="former_addresses",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "merge",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="people.mergerecord",
                    ),
                ),
            ],
            options={
                "ordering": ["-until", "-id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("address", django.db.models.functions.text.Lower("address")),
                            models.Q(("address", ""), _negated=True),
                        ),
                        name="former_address_lower_case",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField()),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "author",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="notes", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"],
            },
        ),
        migrations.CreateModel(
            name="StaffLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("from_host", models.BooleanField(default=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("expires_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="staff_links",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="StaffNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.CharField(max_length=60)),
                (
                    "timing",
                    models.CharField(
                        choices=[("off", "Never"), ("at_once", "At once"), ("daily", "Once a day")],
                        default="daily",
                        max_length=10,
                    ),
                ),
                ("last_count", models.PositiveIntegerField(default=0)),
                ("told_on", models.DateField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="staff_notices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["person", "slug"],
                "constraints": [models.UniqueConstraint(fields=("person", "slug"), name="staff_notice_once")],
            },
        ),
        migrations.CreateModel(
            name="Suppression",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address_hash", models.CharField(db_index=True, max_length=64)),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("unsubscribed", "Unsubscribed on an earlier list"),
                            ("cleaned", "Bounced on an earlier list"),
                            ("bounced", "Address gone"),
                            ("complained", "Complained of spam"),
                            ("erased", "Asked to be erased"),
                            ("moved", "Given up for another address"),
                        ],
                        max_length=20,
                    ),
                ),
                ("source", models.CharField(blank=True, max_length=200)),
                ("happened_at", models.DateTimeField()),
                ("lifted_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("lifted_at", None)),
                        fields=("address_hash", "reason"),
                        name="suppression_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ConsentState",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("news", "Newsletters"),
                            ("actions", "Campaign actions"),
                            ("local", "News for my area"),
                            ("updates", "News about actions I took part in"),
                        ],
                        max_length=20,
                    ),
                ),
                ("granted", models.BooleanField()),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.consentevent"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="consent_states",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["purpose", "granted", "person"], name="consent_audience")],
                "constraints": [models.UniqueConstraint(fields=("person", "purpose"), name="consent_state_once")],
            },
        ),
        migrations.AddIndex(
            model_name="consentevent",
            index=models.Index(
                condition=models.Q(
                    ("action", "grant"),
                    ("channel__in", ["web", "email_link", "one_click", "paper", "phone", "complaint"]),
                ),
                fields=["happened_at"],
                name="consent_said",
            ),
        ),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(
                condition=models.Q(("merged_into__isnull", True)),
                fields=["sort_name", "id"],
                include=("search_text",),
                name="person_list",
            ),
        ),
    ]
