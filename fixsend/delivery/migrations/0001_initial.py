import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import fixsend.delivery.models.mailing
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("people", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="MailWorker",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=80)),
                ("host", models.CharField(max_length=120)),
                ("started_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("seen_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("trouble", models.CharField(blank=True, max_length=300)),
                ("trouble_since", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-seen_at"],
            },
        ),
        migrations.CreateModel(
            name="SenderCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("domain", models.CharField(max_length=253)),
                ("findings", models.JSONField(default=list)),
                ("checked_at", models.DateTimeField(auto_now_add=True, db_index=True)),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="UnparsedMail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=64, unique=True)),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("mailbox", "Bounce mailbox"),
                            ("pipe", "Handed over by the mail server"),
                            ("webhook", "Report by the mail provider"),
                        ],
                        max_length=10,
                    ),
                ),
                ("why", models.CharField(max_length=200)),
                (
                    "reporter",
                    models.CharField(
                        blank=True, help_text="The server or domain that it says it is from", max_length=253
                    ),
                ),
                ("size", models.PositiveIntegerField(help_text="In bytes")),
                ("received_at", models.DateTimeField(auto_now_add=True, db_index=True)),
            ],
            options={
                "verbose_name": "unparsed returned mail",
                "verbose_name_plural": "unparsed returned mail",
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="DeliveryPreference",
            fields=[
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="delivery_preference",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "frequency",
                    models.CharField(
                        choices=[
                            ("all", "Whenever there is news"),
                            ("weekly", "At most once a week"),
                            ("monthly", "At most once a month"),
                        ],
                        default="all",
                        max_length=10,
                    ),
                ),
                ("paused_until", models.DateField(blank=True, null=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("frequency__in", ["all", "weekly", "monthly"])),
                        name="delivery_preference_frequency_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Mailing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("name", models.CharField(help_text="What staff call it", max_length=120)),
                ("subject", models.CharField(help_text="As it was written, with its merge fields", max_length=150)),
                ("idempotency_key", models.CharField(blank=True, max_length=80)),
                (
                    "message_id_stem",
                    models.CharField(default=fixsend.delivery.models.mailing.new_stem, editable=False, max_length=32),
                ),
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
                ("audience", models.JSONField(default=dict)),
                ("document", models.JSONField(default=dict)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("preparing", "The audience is being frozen"),
                            ("waiting", "Waiting for its hour"),
                            ("asking", "Waiting for the team to decide"),
                            ("sending", "Being sent"),
                            ("paused", "Paused"),
                            ("finished", "Finished"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="preparing",
                        max_length=10,
                    ),
                ),
                (
                    "state_reason",
                    models.CharField(blank=True, help_text="Why it is paused, cancelled or asking", max_length=300),
                ),
                (
                    "stopped_itself",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("refused", "Too many of its emails were refused at once"),
                            ("exhausted", "Too many of its emails could not be delivered for days"),
                            ("unsendable", "It cannot be sent as it is"),
                        ],
                        max_length=10,
                    ),
                ),
                ("state_changed_at", models.DateTimeField(auto_now_add=True)),
                ("starts_at", models.DateTimeField(help_text="No mail leaves before this moment")),
                (
                    "pace_per_minute",
                    models.PositiveIntegerField(blank=True, help_text="At most so many; empty: full speed", null=True),
                ),
                (
                    "doubt_policy",
                    models.CharField(
                        choices=[
                            ("leave", "Do not send again: it may have arrived"),
                            ("repeat", "Send again: some people may get it twice"),
                        ],
                        default="leave",
                        max_length=10,
                    ),
                ),
                ("test_percent", models.PositiveSmallIntegerField(default=0)),
                ("test_size", models.PositiveIntegerField(default=0, help_text="Positions 1 to this one are the test")),
                (
                    "winner",
                    models.PositiveSmallIntegerField(blank=True, help_text="The subject that the rest gets", null=True),
                ),
                ("size", models.PositiveIntegerField(default=0, help_text="Deliveries in the frozen audience")),
                ("is_rolling", models.BooleanField(default=False)),
                ("content_print", models.CharField(blank=True, max_length=64)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("first_sent_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="corrections",
                        to="delivery.mailing",
                    ),
                ),
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
                "ordering": ["-id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(
                            models.Q(("state", "cancelled"), _negated=True),
                            models.Q(("idempotency_key", ""), _negated=True),
                        ),
                        fields=("idempotency_key",),
                        name="mailing_sent_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                ["preparing", "waiting", "asking", "sending", "paused", "finished", "cancelled"],
                            )
                        ),
                        name="mailing_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("doubt_policy__in", ["leave", "repeat"])), name="mailing_policy_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["paused", "asking"]), _negated=True),
                            models.Q(("state_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="mailing_stop_has_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("stopped_itself__in", ["", "refused", "exhausted", "unsendable"])),
                        name="mailing_stopped_itself_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("test_percent__lt", 100)), name="mailing_test_is_a_part"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("pace_per_minute", None), ("pace_per_minute__gt", 0), _connector="OR"),
                        name="mailing_pace_positive",
                    ),
                ],
                "indexes": [
                    models.Index(fields=["state", "starts_at"], name="mailing_to_do"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Departure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "event",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="departure",
                        to="people.consentevent",
                    ),
                ),
                (
                    "mailing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="departures", to="delivery.mailing"
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="DeliveryTally",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "provider",
                    models.CharField(help_text="Who receives: a known provider's name, or “other”", max_length=40),
                ),
                ("accepted", models.PositiveIntegerField(default=0)),
                ("refused", models.PositiveIntegerField(default=0, help_text="For good")),
                ("deferred", models.PositiveIntegerField(default=0, help_text="Asked to come again later")),
                (
                    "exhausted",
                    models.PositiveIntegerField(default=0, help_text="Of those refused: put off until no try was left"),
                ),
                ("doubtful", models.PositiveIntegerField(default=0)),
                ("rolled_up", models.BooleanField(default=False)),
                (
                    "mailing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="tallies", to="delivery.mailing"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["mailing", "at"], name="delivery_tally_when"),
                ],
            },
        ),
        migrations.CreateModel(
            name="DeliveryBatch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "positions",
                    django.contrib.postgres.fields.ArrayField(base_field=models.PositiveIntegerField(), size=None),
                ),
                (
                    "due_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), help_text="Not before"),
                ),
                ("holder", models.UUIDField(blank=True, help_text="The worker that leases it", null=True)),
                ("leased_until", models.DateTimeField(blank=True, null=True)),
                (
                    "mailing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="batches", to="delivery.mailing"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "delivery batches",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("holder", None), ("leased_until", None)),
                            models.Q(("holder__isnull", False), ("leased_until__isnull", False)),
                            _connector="OR",
                        ),
                        name="delivery_batch_lease_whole",
                    ),
                ],
                "indexes": [
                    models.Index(fields=["mailing", "due_at", "id"], name="delivery_batch_to_do"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "mailing_id", "position", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("position", models.PositiveIntegerField(help_text="1 to the mailing's size")),
                ("address", models.EmailField(blank=True, help_text="Blank once the person is erased", max_length=254)),
                ("variant", models.PositiveSmallIntegerField(default=0, help_text="Which subject of the document")),
                ("traits", models.PositiveIntegerField(default=0)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "Waiting"),
                            ("sent", "Accepted by the mail server"),
                            ("failed", "Refused for good"),
                            ("bounced", "Came back later"),
                            ("complained", "Reported as spam"),
                            ("skipped", "Not sent"),
                            ("in_doubt", "In doubt: handed over, no reply came"),
                        ],
                        default="queued",
                        max_length=10,
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                (
                    "cause",
                    models.CharField(
                        blank=True, help_text="Why it failed, bounced or was skipped, sorted", max_length=12
                    ),
                ),
                ("reason", models.CharField(blank=True, help_text="The server's or our words", max_length=300)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="deliveries",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "mailing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="deliveries", to="delivery.mailing"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "deliveries",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["queued", "sent", "failed", "bounced", "complained", "skipped", "in_doubt"])
                        ),
                        name="delivery_state_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("kind", models.CharField(blank=True, max_length=40)),
                ("to", models.EmailField(max_length=254)),
                ("from_email", models.CharField(max_length=320)),
                ("reply_to", models.CharField(blank=True, max_length=320)),
                ("subject", models.CharField(max_length=250)),
                ("text", models.TextField(blank=True)),
                ("html", models.TextField(blank=True)),
                ("headers", models.JSONField(default=dict)),
                (
                    "needs_consent",
                    models.CharField(
                        blank=True, help_text="A purpose, or “any”, checked when it leaves", max_length=20
                    ),
                ),
                ("about_hash", models.CharField(blank=True, default="", max_length=64)),
                ("can_wait", models.BooleanField(default=False, help_text="One of very many: others go first")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("kept", "Kept here, because no mail server is set up"),
                            ("queued", "Waiting to be sent"),
                            ("sending", "Being handed to the mail server"),
                            ("sent", "Accepted by the mail server"),
                            ("failed", "Refused for good"),
                            ("stopped", "Not sent: no longer wanted, or the mailbox is gone"),
                        ],
                        default="queued",
                        max_length=10,
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("unsure_attempts", models.PositiveSmallIntegerField(default=0)),
                ("failure", models.CharField(blank=True, max_length=300)),
                (
                    "failure_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("relay", "Our mail server"),
                            ("address", "The address"),
                            ("content", "The mail itself"),
                        ],
                        max_length=10,
                    ),
                ),
                ("relay_failing_since", models.DateTimeField(blank=True, null=True)),
                ("failed_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True, db_index=True)),
                ("claimed_at", models.DateTimeField(blank=True, null=True)),
                ("holder", models.UUIDField(blank=True, help_text="The worker that claimed it last", null=True)),
                ("next_attempt_at", models.DateTimeField(blank=True, null=True)),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("blanked_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "single email",
                "ordering": ["-id"],
                "indexes": [
                    models.Index(fields=["to"], name="message_to"),
                    models.Index(
                        condition=models.Q(("state__in", ["queued", "sending", "failed"])),
                        fields=["state", "claimed_at"],
                        name="message_unfinished",
                    ),
                    models.Index(
                        condition=models.Q(("state", "queued")), fields=["can_wait", "id"], name="message_next"
                    ),
                    models.Index(
                        condition=models.Q(("about_hash", ""), _negated=True),
                        fields=["about_hash"],
                        name="message_about",
                    ),
                    models.Index(
                        condition=models.Q(("sent_at__isnull", False)), fields=["-sent_at"], name="message_last_sent"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["kept", "queued", "sending", "sent", "failed", "stopped"])),
                        name="message_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "sent"), _negated=True), ("sent_at__isnull", False), _connector="OR"
                        ),
                        name="message_sent_has_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BounceSuppression",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on_the_spot", models.BooleanField(default=False)),
                (
                    "words",
                    models.CharField(blank=True, help_text="The server's words, without the address", max_length=300),
                ),
                ("made_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "lifted_because",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("staff", "Lifted by the team"),
                            ("pause", "Too many addresses were refused at once"),
                            ("accepted", "The mail server took a mail to this address later"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "lifted_by",
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
                        blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "suppression",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="bounce", to="people.suppression"
                    ),
                ),
                (
                    "mailing",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="delivery.mailing",
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="delivery.message",
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at", "-id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("lifted_because__in", ["", "staff", "pause", "accepted"])),
                        name="bounce_suppression_lift_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("lifted_by", None), ("lifted_because", "staff"), _connector="OR"),
                        name="bounce_suppression_lifted_by_staff",
                    ),
                ],
                "indexes": [
                    models.Index(fields=["mailing", "made_at"], name="bounce_suppression_run"),
                    models.Index(fields=["made_at"], name="bounce_suppression_made"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Pace",
            fields=[
                (
                    "key",
                    models.CharField(
                        help_text="“relay”, “mailing:12”, “Gmail”, “example.org”",
                        max_length=254,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("limit_per_minute", models.PositiveIntegerField(blank=True, help_text="Set by staff", null=True)),
                ("slowed_to", models.FloatField(blank=True, help_text="Emails a minute", null=True)),
                (
                    "fastest",
                    models.FloatField(
                        blank=True, help_text="What was too fast; at twice this the slowing ends", null=True
                    ),
                ),
                ("reason", models.CharField(blank=True, help_text="The words that slowed us down", max_length=300)),
                ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "next_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        help_text="The first moment that no worker has booked",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("limit_per_minute", None), ("limit_per_minute__gt", 0), _connector="OR"),
                        name="pace_limit_positive",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("slowed_to", None), ("slowed_to__gt", 0), _connector="OR"),
                        name="pace_slowed_positive",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReturnedMail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=64, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[("bounce", "Came back"), ("complaint", "Reported as spam")], max_length=10
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("mailbox", "Bounce mailbox"),
                            ("pipe", "Handed over by the mail server"),
                            ("webhook", "Report by the mail provider"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "cause",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gone", "Address gone"),
                            ("full", "Mailbox full or switched off"),
                            ("blocked", "We were turned away"),
                            ("content", "The mail itself: content or size"),
                            ("temporary", "Trouble on the way"),
                            ("unknown", "Not known"),
                        ],
                        max_length=10,
                    ),
                ),
                ("is_sure", models.BooleanField()),
                ("position", models.PositiveIntegerField(null=True)),
                (
                    "domain",
                    models.CharField(blank=True, help_text="Where the mail was to go: gmail.com", max_length=253),
                ),
                ("status", models.CharField(blank=True, help_text="RFC 3463: 5.1.1", max_length=12)),
                (
                    "words",
                    models.CharField(blank=True, help_text="The server's words, without the address", max_length=300),
                ),
                ("reporter", models.CharField(blank=True, max_length=253)),
                ("received_at", models.DateTimeField(auto_now_add=True, db_index=True)),
                (
                    "mailing",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="returned_mails",
                        to="delivery.mailing",
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="returned_mails",
                        to="delivery.message",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="returned_mails",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "returned mail",
                "verbose_name_plural": "returned mail",
                "ordering": ["-id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["bounce", "complaint"])), name="returned_mail_kind_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("cause", ""),
                            ("cause__in", ["gone", "full", "blocked", "content", "temporary", "unknown"]),
                            _connector="OR",
                        ),
                        name="returned_mail_cause_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "complaint"), models.Q(("cause", ""), _negated=True), _connector="OR"
                        ),
                        name="returned_mail_bounce_has_cause",
                    ),
                ],
                "indexes": [
                    models.Index(fields=["domain", "received_at"], name="returned_mail_by_domain"),
                    models.Index(fields=["mailing", "kind", "cause"], name="returned_mail_by_mailing"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Installation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("fingerprint", models.CharField(max_length=64, unique=True)),
                ("database", models.CharField(blank=True, max_length=64)),
                ("host", models.CharField(max_length=120)),
                ("first_seen_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("released_at", models.DateTimeField(blank=True, null=True)),
                (
                    "released_by",
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
                "ordering": ["first_seen_at"],
            },
        ),
    ]
