import django.contrib.postgres.fields
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import fixsend.cms.preview
import fixsend.mailings.models.mailing
import fixsend.web.fields
import fixsend.web.search
import modelsearch.index
import uuid
import wagtail.models.preview
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("people", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
                    models.CharField(default=fixsend.mailings.models.mailing.new_stem, editable=False, max_length=32),
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
                            ("refused", "Too many of its mails were refused at once"),
                            ("exhausted", "Too many of its mails could not be delivered for days"),
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
                        to="mailings.mailing",
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
            },
        ),
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
            name="Reader",
            fields=[
                ("facts", models.IntegerField()),
                ("council_id", models.IntegerField(help_text="0 where it is not known")),
                ("person_id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("known_at", models.DateTimeField(help_text="When the person first came to us")),
                (
                    "joined_at",
                    models.DateTimeField(help_text="The earliest membership or stewardship that stands", null=True),
                ),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(),
                        help_text="Chosen topics; none chosen means all",
                        null=True,
                        size=None,
                    ),
                ),
                (
                    "tags",
                    django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), null=True, size=None),
                ),
            ],
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
            name="SendingRules",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "approval_needed",
                    models.BooleanField(
                        default=False,
                        help_text="Nobody can send what they wrote themselves before a colleague has approved it.",
                        verbose_name="a second person approves every newsletter",
                    ),
                ),
            ],
            options={
                "verbose_name": "sending newsletters",
            },
        ),
        migrations.CreateModel(
            name="SetAside",
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
                "verbose_name": "returned mail set aside",
                "verbose_name_plural": "returned mail set aside",
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=60, unique=True)),
                ("name", models.CharField(max_length=80, unique=True)),
                ("description", models.CharField(blank=True, max_length=200)),
                ("is_open", models.BooleanField(default=True, verbose_name="offered on forms")),
                ("order", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "ordering": ["order", "name"],
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
            name="ListImport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("file_name", models.CharField(max_length=200)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("uploaded", "Uploaded: match the columns"),
                            ("checking", "Being checked"),
                            ("checked", "Checked: nothing has changed yet"),
                            ("applying", "Being brought in"),
                            ("applied", "Brought in"),
                            ("undoing", "Being undone"),
                            ("undone", "Undone"),
                        ],
                        default="uploaded",
                        max_length=10,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("subscribed", "People who get mail now"),
                            ("unsubscribed", "People who unsubscribed"),
                            ("cleaned", "Addresses that bounced (Mailchimp calls them cleaned)"),
                            ("complained", "People who complained of spam"),
                            ("not_agreed", "People who never agreed to mail (pending, non-subscribed, archived)"),
                        ],
                        max_length=12,
                    ),
                ),
                ("header", models.JSONField(default=list)),
                ("columns", models.JSONField(default=dict)),
                ("read_as", models.CharField(blank=True, max_length=100)),
                ("parts", models.JSONField(default=list)),
                ("meanings", models.JSONField(default=dict)),
                ("tally", models.JSONField(default=dict)),
                (
                    "new_tags",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), blank=True, default=list, size=None
                    ),
                ),
                (
                    "purposes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("news", "Newsletters"),
                                ("actions", "Campaign actions"),
                                ("local", "News for my area"),
                                ("updates", "News about actions I took part in"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                ("wording_text", models.TextField(blank=True)),
                ("source", models.CharField(blank=True, max_length=150)),
                (
                    "agreed_on",
                    models.DateField(blank=True, help_text="Used where a row has no date of its own", null=True),
                ),
                ("rows", models.PositiveIntegerField(default=0)),
                ("counts", models.JSONField(default=dict)),
                ("trouble", models.CharField(blank=True, max_length=300)),
                ("uploaded_at", models.DateTimeField(auto_now_add=True)),
                ("applied_at", models.DateTimeField(blank=True, null=True)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "uploaded_by",
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
                            ("phone", "By telephone"),
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="departures", to="mailings.mailing"
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="tallies", to="mailings.mailing"
                    ),
                ),
            ],
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="batches", to="mailings.mailing"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "delivery batches",
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="deliveries", to="mailings.mailing"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "deliveries",
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
                            ("kept", "Kept in the mailbox for trying out"),
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
                        to="mailings.mailing",
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="mailings.message",
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at", "-id"],
            },
        ),
        migrations.CreateModel(
            name="Newsletter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("live", models.BooleanField(default=True, editable=False, verbose_name="live")),
                (
                    "has_unpublished_changes",
                    models.BooleanField(default=False, editable=False, verbose_name="has unpublished changes"),
                ),
                (
                    "first_published_at",
                    models.DateTimeField(blank=True, db_index=True, null=True, verbose_name="first published at"),
                ),
                (
                    "last_published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="last published at"),
                ),
                ("go_live_at", models.DateTimeField(blank=True, null=True, verbose_name="go live date/time")),
                ("expire_at", models.DateTimeField(blank=True, null=True, verbose_name="expiry date/time")),
                ("expired", models.BooleanField(default=False, editable=False, verbose_name="expired")),
                ("locked", models.BooleanField(default=False, editable=False, verbose_name="locked")),
                ("locked_at", models.DateTimeField(editable=False, null=True, verbose_name="locked at")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("name", models.CharField(max_length=120, verbose_name="name among colleagues")),
                (
                    "subject",
                    models.CharField(
                        help_text="Write {first name|there} for the reader’s first name, or “there” where we do not know it.",
                        max_length=150,
                    ),
                ),
                (
                    "preheader",
                    models.CharField(
                        blank=True,
                        help_text="Mail programs show it after the subject. Say something new here.",
                        max_length=150,
                        verbose_name="line after the subject",
                    ),
                ),
                (
                    "look",
                    models.CharField(
                        choices=[
                            ("news", "Newsletter: the alliance’s full head, for news in several parts"),
                            ("letter", "Letter: a quiet head, for a few words to everybody"),
                            ("action", "Call to action: one thing to do, said at the top"),
                        ],
                        default="news",
                        max_length=10,
                    ),
                ),
                ("body", fixsend.web.fields.BlocksField([], blank=True)),
                (
                    "reply_to",
                    models.EmailField(
                        blank=True,
                        help_text="Leave it empty to have answers come to the sender’s address.",
                        max_length=254,
                        verbose_name="answers go to",
                    ),
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
                        default="news",
                        help_text="Only people who agreed to this kind of mail get it.",
                        max_length=20,
                    ),
                ),
                (
                    "in_archive",
                    models.BooleanField(
                        default=False,
                        help_text="Once it has been sent, everybody can read it under “Newsletters”, without the personal parts.",
                        verbose_name="show it on the site",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="Made from the subject if left empty.",
                        max_length=80,
                        verbose_name="words in its address",
                    ),
                ),
                ("audience", models.JSONField(blank=True, default=dict)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="mailings.mailing",
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
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
                (
                    "live_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="live revision",
                    ),
                ),
                (
                    "locked_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="locked_%(class)ss",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="locked by",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="newsletters",
                        to="mailings.topic",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
            bases=(
                fixsend.web.search.FoundAsTyped,
                fixsend.cms.preview.PreviewsUnsaved,
                wagtail.models.preview.PreviewableMixin,
                modelsearch.index.Indexed,
                models.Model,
            ),
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
                ("slowed_to", models.FloatField(blank=True, help_text="Mails a minute", null=True)),
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
                        help_text="The first moment that nobody has booked",
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
            name="Receipt",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "mailing_id", "chunk", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("chunk", models.IntegerField()),
                ("people", models.BinaryField()),
                (
                    "mailing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="receipts", to="mailings.mailing"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Return",
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
                        related_name="returns",
                        to="mailings.mailing",
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="returns",
                        to="mailings.message",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="mail_returns",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "returned mail",
                "verbose_name_plural": "returned mail",
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Segment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=80)),
                ("tree", models.JSONField(blank=True, default=dict)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
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
                "ordering": [django.db.models.functions.text.Lower("name"), "id"],
            },
        ),
        migrations.CreateModel(
            name="SendingPlace",
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
        migrations.CreateModel(
            name="SendPlan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "send_at",
                    models.DateTimeField(
                        blank=True, help_text="Empty: two minutes after somebody presses Send", null=True
                    ),
                ),
                ("pace_per_minute", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "other_subjects",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=150), blank=True, default=list, size=None
                    ),
                ),
                ("test_percent", models.PositiveSmallIntegerField(default=20)),
                ("test_minutes", models.PositiveIntegerField(default=240)),
                (
                    "if_unclear",
                    models.CharField(
                        choices=[
                            ("first", "Send the rest with the first subject"),
                            ("ask", "Hold the rest and ask us"),
                        ],
                        default="first",
                        max_length=10,
                    ),
                ),
                ("asked_at", models.DateTimeField(blank=True, help_text="When approval was asked for", null=True)),
                ("approved_at", models.DateTimeField(blank=True, null=True)),
                ("approved_print", models.CharField(blank=True, max_length=64)),
                (
                    "sent_back",
                    models.CharField(blank=True, help_text="What a colleague wants changed first", max_length=500),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "newsletter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="plan", to="mailings.newsletter"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Series",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="name among colleagues")),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("news", "Newsletters"),
                            ("actions", "Campaign actions"),
                            ("local", "News for my area"),
                            ("updates", "News about actions I took part in"),
                        ],
                        default="news",
                        help_text="Only people who agreed to this kind of mail get the messages, and only as long as they do.",
                        max_length=20,
                        verbose_name="kind of mail",
                    ),
                ),
                ("trigger", models.CharField(max_length=40, verbose_name="what sets it off")),
                ("trigger_value", models.CharField(blank=True, help_text="Which tag, which action", max_length=80)),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Being written"), ("running", "Running"), ("paused", "Paused")],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("state_reason", models.CharField(blank=True, help_text="Why it paused by itself", max_length=300)),
                ("listens_since", models.DateTimeField(blank=True, null=True)),
                ("looked_at", models.DateTimeField(blank=True, null=True)),
                ("mark", models.BigIntegerField(default=0)),
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
                "verbose_name_plural": "series",
                "ordering": ["name", "id"],
            },
        ),
        migrations.CreateModel(
            name="SeriesRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("running", "Getting the messages"),
                            ("finished", "Got the last message"),
                            ("stopped", "Stopped"),
                        ],
                        default="running",
                        max_length=10,
                    ),
                ),
                (
                    "cause",
                    models.CharField(
                        blank=True,
                        choices=[("left", "Left the list"), ("gone", "Has no address here any more")],
                        max_length=10,
                    ),
                ),
                ("begun_at", models.DateTimeField(verbose_name="begun")),
                (
                    "last_step",
                    models.PositiveSmallIntegerField(default=0, help_text="Number of the last step that was sent"),
                ),
                ("due_at", models.DateTimeField(blank=True, help_text="When the next step is due", null=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ended")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="series_runs",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="runs", to="mailings.series"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Step",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField(help_text="Its place in the series")),
                (
                    "delay_minutes",
                    models.PositiveIntegerField(
                        default=0, help_text="After the beginning, or after the message before it"
                    ),
                ),
                ("is_off", models.BooleanField(default=False, help_text="Passed over")),
                (
                    "newsletter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="series_step",
                        to="mailings.newsletter",
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="mailings.series"
                    ),
                ),
            ],
            options={
                "ordering": ["series", "number"],
            },
        ),
        migrations.CreateModel(
            name="StepMail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField()),
                ("at", models.DateTimeField()),
                (
                    "mailing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="mailings.mailing"
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="mails", to="mailings.seriesrun"
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="mails", to="mailings.step"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SubjectTest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "subjects",
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=150), size=None),
                ),
                ("minutes", models.PositiveIntegerField(help_text="From the last test mail to the decision")),
                (
                    "if_unclear",
                    models.CharField(
                        choices=[
                            ("first", "Send the rest with the first subject"),
                            ("ask", "Hold the rest and ask us"),
                        ],
                        default="first",
                        max_length=10,
                    ),
                ),
                (
                    "asked_at",
                    models.DateTimeField(blank=True, help_text="Since when the rest waits for us to choose", null=True),
                ),
                (
                    "ending",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("clicks", "It was clicked most"),
                            ("unclear", "The clicks could not tell, so the rest got the first subject"),
                            ("staff", "We chose it"),
                        ],
                        max_length=10,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "mailing",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="subject_test", to="mailings.mailing"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Subscription",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="subscription",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("topics", models.ManyToManyField(blank=True, related_name="subscriptions", to="mailings.topic")),
            ],
        ),
        migrations.CreateModel(
            name="TrackedLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField(help_text="Its place among the mailing's links, from 1")),
                ("url", models.URLField(max_length=2000)),
                ("code", models.CharField(max_length=12, unique=True)),
                (
                    "mailing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="tracked_links", to="mailings.mailing"
                    ),
                ),
            ],
            options={
                "ordering": ["mailing", "number"],
            },
        ),
        migrations.CreateModel(
            name="ClickCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("variant", models.PositiveSmallIntegerField(default=0)),
                ("slot", models.DateTimeField(help_text="Beginning of the ten minutes")),
                ("clicks", models.PositiveIntegerField(default=0)),
                (
                    "left_out",
                    models.PositiveIntegerField(default=0, help_text="Clicks by mail scanners, as far as can be told"),
                ),
                (
                    "link",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="counts", to="mailings.trackedlink"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Click",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("variant", models.PositiveSmallIntegerField(default=0)),
                ("visitor", models.CharField(max_length=32)),
                (
                    "is_scanner",
                    models.BooleanField(default=False, help_text="The browser said itself that it is a program"),
                ),
                ("at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "link",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="mailings.trackedlink"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ImportRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("new", "New person, added with consent"),
                            ("known", "Known person, consent added"),
                            ("already", "Had agreed already: nothing to do"),
                            ("withdrew", "Left our list since: left out"),
                            ("suppressed", "Suppressed address: left out"),
                            ("kept_off", "Kept off every list from now on"),
                            ("later_yes", "Agreed here after leaving there: stays"),
                            ("kept_off_already", "Was kept off already: nothing to do"),
                            ("not_agreed", "Did not agree to mail on that list: left out"),
                            ("unknown_status", "We do not know what its status means: left out"),
                            ("duplicate", "The same address has another row that counts"),
                            ("no_address", "No email address"),
                            ("bad_address", "Not an email address"),
                            ("bad_row", "More cells than headings: left out"),
                            ("bad_date", "The date cannot be read"),
                            ("future_date", "The date is in the future"),
                        ],
                        max_length=20,
                    ),
                ),
                ("email", models.CharField(blank=True, max_length=254)),
                ("address_hash", models.CharField(blank=True, max_length=64)),
                ("name", models.CharField(blank=True, max_length=120)),
                ("postcode", models.CharField(blank=True, max_length=8)),
                (
                    "tags",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, size=None
                    ),
                ),
                ("happened_at", models.DateTimeField(null=True)),
                (
                    "says",
                    models.CharField(
                        choices=[
                            ("subscribed", "People who get mail now"),
                            ("unsubscribed", "People who unsubscribed"),
                            ("cleaned", "Addresses that bounced (Mailchimp calls them cleaned)"),
                            ("complained", "People who complained of spam"),
                            ("not_agreed", "People who never agreed to mail (pending, non-subscribed, archived)"),
                        ],
                        default="subscribed",
                        max_length=12,
                    ),
                ),
                ("value", models.CharField(blank=True, max_length=150)),
                ("remark", models.CharField(blank=True, max_length=300)),
                ("given_name", models.CharField(blank=True, max_length=120, null=True)),
                ("knows_first_name", models.BooleanField(default=True)),
                ("search_text", models.CharField(blank=True, max_length=400)),
                ("sort_name", models.CharField(blank=True, max_length=130)),
                ("person_id", models.BigIntegerField(null=True)),
                (
                    "list_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="import_rows",
                        to="mailings.listimport",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["email"], name="import_row_email")],
                "constraints": [
                    models.UniqueConstraint(fields=("list_import", "number", "email"), name="import_row_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("cells", models.JSONField()),
                ("remark", models.CharField(blank=True, db_default="", max_length=300)),
                (
                    "addresses",
                    django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), db_default=[], size=None),
                ),
                (
                    "list_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="mailings.listimport",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("list_import", "number"), name="import_line_once")],
            },
        ),
        migrations.CreateModel(
            name="NewsletterMailing",
            fields=[
                (
                    "mailing",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="newsletter_mailing",
                        serialize=False,
                        to="mailings.mailing",
                    ),
                ),
                (
                    "newsletter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="newsletter_mailings",
                        to="mailings.newsletter",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="newsletter",
            name="mailings",
            field=models.ManyToManyField(editable=False, through="mailings.NewsletterMailing", to="mailings.mailing"),
        ),
        migrations.AddIndex(
            model_name="mailing",
            index=models.Index(fields=["state", "starts_at"], name="mailing_to_do"),
        ),
        migrations.AddConstraint(
            model_name="mailing",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    models.Q(("state", "cancelled"), _negated=True), models.Q(("idempotency_key", ""), _negated=True)
                ),
                fields=("idempotency_key",),
                name="mailing_sent_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="mailing",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["preparing", "waiting", "asking", "sending", "paused", "finished", "cancelled"])
                ),
                name="mailing_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="mailing",
            constraint=models.CheckConstraint(
                condition=models.Q(("doubt_policy__in", ["leave", "repeat"])), name="mailing_policy_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="mailing",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["paused", "asking"]), _negated=True),
                    models.Q(("state_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="mailing_stop_has_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="mailing",
            constraint=models.CheckConstraint(
                condition=models.Q(("stopped_itself__in", ["", "refused", "exhausted", "unsendable"])),
                name="mailing_stopped_itself_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="mailing",
            constraint=models.CheckConstraint(
                condition=models.Q(("test_percent__lt", 100)), name="mailing_test_is_a_part"
            ),
        ),
        migrations.AddConstraint(
            model_name="mailing",
            constraint=models.CheckConstraint(
                condition=models.Q(("pace_per_minute", None), ("pace_per_minute__gt", 0), _connector="OR"),
                name="mailing_pace_positive",
            ),
        ),
        migrations.AddIndex(
            model_name="deliverytally",
            index=models.Index(fields=["mailing", "at"], name="delivery_tally_when"),
        ),
        migrations.AddIndex(
            model_name="deliverybatch",
            index=models.Index(fields=["mailing", "due_at", "id"], name="delivery_batch_to_do"),
        ),
        migrations.AddConstraint(
            model_name="deliverybatch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("holder", None), ("leased_until", None)),
                    models.Q(("holder__isnull", False), ("leased_until__isnull", False)),
                    _connector="OR",
                ),
                name="delivery_batch_lease_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="delivery",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["queued", "sent", "failed", "bounced", "complained", "skipped", "in_doubt"])
                ),
                name="delivery_state_known",
            ),
        ),
        migrations.AddIndex(
            model_name="bouncesuppression",
            index=models.Index(fields=["mailing", "made_at"], name="bounce_suppression_run"),
        ),
        migrations.AddIndex(
            model_name="bouncesuppression",
            index=models.Index(fields=["made_at"], name="bounce_suppression_made"),
        ),
        migrations.AddConstraint(
            model_name="bouncesuppression",
            constraint=models.CheckConstraint(
                condition=models.Q(("lifted_because__in", ["", "staff", "pause", "accepted"])),
                name="bounce_suppression_lift_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="bouncesuppression",
            constraint=models.CheckConstraint(
                condition=models.Q(("lifted_by", None), ("lifted_because", "staff"), _connector="OR"),
                name="bounce_suppression_lifted_by_staff",
            ),
        ),
        migrations.AddIndex(
            model_name="return",
            index=models.Index(fields=["domain", "received_at"], name="return_by_domain"),
        ),
        migrations.AddIndex(
            model_name="return",
            index=models.Index(fields=["mailing", "kind", "cause"], name="return_by_mailing"),
        ),
        migrations.AddConstraint(
            model_name="return",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["bounce", "complaint"])), name="return_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="return",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("cause", ""),
                    ("cause__in", ["gone", "full", "blocked", "content", "temporary", "unknown"]),
                    _connector="OR",
                ),
                name="return_cause_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="return",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", "complaint"), models.Q(("cause", ""), _negated=True), _connector="OR"),
                name="return_bounce_has_cause",
            ),
        ),
        migrations.AddConstraint(
            model_name="segment",
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower("name"), name="segment_name_once"),
        ),
        migrations.AddConstraint(
            model_name="segment",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="segment_has_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="sendplan",
            constraint=models.CheckConstraint(
                condition=models.Q(("test_percent__gte", 1), ("test_percent__lte", 90)), name="plan_test_is_a_part"
            ),
        ),
        migrations.AddConstraint(
            model_name="sendplan",
            constraint=models.CheckConstraint(
                condition=models.Q(("pace_per_minute", None), ("pace_per_minute__gt", 0), _connector="OR"),
                name="plan_pace_positive",
            ),
        ),
        migrations.AddConstraint(
            model_name="sendplan",
            constraint=models.CheckConstraint(
                condition=models.Q(("if_unclear__in", ["first", "ask"])), name="plan_if_unclear_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="series",
            constraint=models.UniqueConstraint(fields=("name",), name="series_name_once"),
        ),
        migrations.AddConstraint(
            model_name="series",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "running", "paused"])), name="series_state_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="series",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "running"), _negated=True),
                    models.Q(("listens_since__isnull", False), ("looked_at__isnull", False)),
                    _connector="OR",
                ),
                name="series_running_listens",
            ),
        ),
        migrations.AddIndex(
            model_name="seriesrun",
            index=models.Index(
                condition=models.Q(("state", "running")), fields=["series", "due_at"], name="series_run_due"
            ),
        ),
        migrations.AddConstraint(
            model_name="seriesrun",
            constraint=models.UniqueConstraint(fields=("series", "person"), name="series_run_once"),
        ),
        migrations.AddConstraint(
            model_name="seriesrun",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("due_at__isnull", False), ("ended_at", None), ("state", "running")),
                    models.Q(("due_at", None), ("ended_at__isnull", False), ("state__in", ["finished", "stopped"])),
                    _connector="OR",
                ),
                name="series_run_state_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="seriesrun",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "stopped"), _negated=True),
                    models.Q(("cause", ""), _negated=True),
                    _connector="OR",
                ),
                name="series_run_stop_has_cause",
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("series", "number"),
                name="series_step_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.CheckConstraint(
                condition=models.Q(("number__gt", 0)), name="series_step_number_positive"
            ),
        ),
        migrations.AddConstraint(
            model_name="stepmail",
            constraint=models.UniqueConstraint(fields=("run", "step"), name="series_step_mailed_once"),
        ),
        migrations.AddConstraint(
            model_name="subjecttest",
            constraint=models.CheckConstraint(
                condition=models.Q(("ending__in", ["", "clicks", "unclear", "staff"])), name="subject_test_ending_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="subjecttest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_at", None), ("ending", "")),
                    models.Q(models.Q(("ending", ""), _negated=True), ("ended_at__isnull", False)),
                    _connector="OR",
                ),
                name="subject_test_ending_has_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="subjecttest",
            constraint=models.CheckConstraint(
                condition=models.Q(("asked_at", None), ("ending__in", ["", "staff"]), _connector="OR"),
                name="subject_test_asked_staff_end_it",
            ),
        ),
        migrations.AddConstraint(
            model_name="trackedlink",
            constraint=models.UniqueConstraint(fields=("mailing", "number"), name="tracked_link_number_once"),
        ),
        migrations.AddConstraint(
            model_name="clickcount",
            constraint=models.UniqueConstraint(fields=("link", "variant", "slot"), name="click_count_once"),
        ),
        migrations.AddIndex(
            model_name="click",
            index=models.Index(fields=["visitor", "at"], name="click_visitor"),
        ),
    ]
