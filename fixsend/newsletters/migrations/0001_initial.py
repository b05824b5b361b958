import django.contrib.postgres.fields
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import fixsend.cms.preview
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
        ("delivery", "0001_initial"),
        ("mailing_list", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
                            ("letter", "Letter: a quiet head, for a few words to everyone"),
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
                        help_text="Once it has been sent, everyone can read it under “Newsletters”, without the personal parts.",
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
                        to="mailing_list.topic",
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
            name="NewsletterMailing",
            fields=[
                (
                    "mailing",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="newsletter_mailing",
                        serialize=False,
                        to="delivery.mailing",
                    ),
                ),
                (
                    "newsletter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="newsletter_mailings",
                        to="newsletters.newsletter",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="newsletter",
            name="mailings",
            field=models.ManyToManyField(
                editable=False, through="newsletters.NewsletterMailing", to="delivery.mailing"
            ),
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
                ("active_since", models.DateTimeField(blank=True, null=True)),
                ("checked_at", models.DateTimeField(blank=True, null=True)),
                ("since_row", models.BigIntegerField(default=0)),
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
                "constraints": [
                    models.UniqueConstraint(fields=("name",), name="series_name_once"),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["draft", "running", "paused"])), name="series_state_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "running"), _negated=True),
                            models.Q(("active_since__isnull", False), ("checked_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="series_running_active",
                    ),
                ],
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="runs", to="newsletters.series"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("series", "person"), name="series_run_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("due_at__isnull", False), ("ended_at", None), ("state", "running")),
                            models.Q(
                                ("due_at", None), ("ended_at__isnull", False), ("state__in", ["finished", "stopped"])
                            ),
                            _connector="OR",
                        ),
                        name="series_run_state_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "stopped"), _negated=True),
                            models.Q(("cause", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="series_run_stop_has_cause",
                    ),
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "running")), fields=["series", "due_at"], name="series_run_due"
                    ),
                ],
            },
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
                        to="newsletters.newsletter",
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="newsletters.series"
                    ),
                ),
            ],
            options={
                "ordering": ["series", "number"],
                "constraints": [
                    models.UniqueConstraint(
                        deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                        fields=("series", "number"),
                        name="series_step_once",
                    ),
                    models.CheckConstraint(condition=models.Q(("number__gt", 0)), name="series_step_number_positive"),
                ],
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="delivery.mailing"
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="mails", to="newsletters.seriesrun"
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="mails", to="newsletters.step"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("run", "step"), name="series_step_mailed_once"),
                ],
            },
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="subject_test", to="delivery.mailing"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ending__in", ["", "clicks", "unclear", "staff"])),
                        name="subject_test_ending_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at", None), ("ending", "")),
                            models.Q(models.Q(("ending", ""), _negated=True), ("ended_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="subject_test_ending_has_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("asked_at", None), ("ending__in", ["", "staff"]), _connector="OR"),
                        name="subject_test_asked_staff_end_it",
                    ),
                ],
            },
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="tracked_links", to="delivery.mailing"
                    ),
                ),
            ],
            options={
                "ordering": ["mailing", "number"],
                "constraints": [
                    models.UniqueConstraint(fields=("mailing", "number"), name="tracked_link_number_once"),
                ],
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="counts", to="newsletters.trackedlink"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("link", "variant", "slot"), name="click_count_once"),
                ],
            },
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="newsletters.trackedlink"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["visitor", "at"], name="click_visitor"),
                ],
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
                "constraints": [
                    models.UniqueConstraint(django.db.models.functions.text.Lower("name"), name="segment_name_once"),
                    models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="segment_has_a_name"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SendPlan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "send_at",
                    models.DateTimeField(
                        blank=True, help_text="Empty: two minutes after someone presses Send", null=True
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="plan", to="newsletters.newsletter"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("test_percent__gte", 1), ("test_percent__lte", 90)),
                        name="plan_test_is_a_part",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("pace_per_minute", None), ("pace_per_minute__gt", 0), _connector="OR"),
                        name="plan_pace_positive",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("if_unclear__in", ["first", "ask"])), name="plan_if_unclear_known"
                    ),
                ],
            },
        ),
    ]
