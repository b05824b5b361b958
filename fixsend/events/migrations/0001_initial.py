import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("campaigns", "0001_initial"),
        ("places", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DayOfActionPage",
            fields=[
                (
                    "actionpage_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="campaigns.actionpage",
                    ),
                ),
                (
                    "first_day",
                    models.DateField(help_text="The day, or the first day if there are several.", verbose_name="day"),
                ),
                (
                    "last_day",
                    models.DateField(blank=True, help_text="Only if there are several days.", null=True),
                ),
                (
                    "takes_proposals",
                    models.BooleanField(
                        default=True,
                        help_text="A coordinator or staff check each one before it is public.",
                        verbose_name="volunteers can propose events",
                    ),
                ),
            ],
            options={
                "verbose_name": "day of action",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("last_day", None), ("last_day__gte", models.F("first_day")), _connector="OR"
                        ),
                        name="day_of_action_days_in_order",
                    )
                ],
            },
            bases=("campaigns.actionpage",),
        ),
        migrations.CreateModel(
            name="Gathering",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("title", models.CharField(max_length=120)),
                ("about", models.TextField(max_length=1500)),
                ("run_by", models.CharField(blank=True, max_length=120)),
                ("starts_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                ("venue", models.CharField(max_length=160)),
                ("address", models.CharField(blank=True, max_length=240)),
                ("postcode", models.CharField(blank=True, max_length=8)),
                ("east", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("north", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "step_free",
                    models.CharField(
                        choices=[
                            ("yes", "Step-free everywhere"),
                            ("partly", "Partly step-free: see the note on access"),
                            ("no", "Not step-free"),
                        ],
                        max_length=6,
                    ),
                ),
                (
                    "toilets",
                    models.CharField(
                        choices=[
                            ("accessible", "Accessible toilet"),
                            ("others", "Toilets, but no accessible toilet"),
                            ("none", "No toilets"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "quiet_space",
                    models.CharField(choices=[("yes", "Quiet space"), ("no", "No quiet space")], max_length=3),
                ),
                (
                    "bsl",
                    models.CharField(
                        choices=[
                            ("yes", "BSL interpreter"),
                            ("asked", "BSL interpreter if someone asks in time"),
                            ("no", "No BSL interpreter"),
                        ],
                        max_length=5,
                        verbose_name="BSL",
                    ),
                ),
                ("access_note", models.TextField(blank=True, max_length=600, verbose_name="note on access")),
                (
                    "places",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(5000),
                        ],
                    ),
                ),
                ("host_name", models.CharField(blank=True, max_length=120)),
                ("host_email", models.EmailField(blank=True, max_length=254, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("unconfirmed", "Not confirmed yet"),
                            ("proposed", "Proposed"),
                            ("approved", "Approved"),
                            ("declined", "Declined"),
                            ("withdrawn", "Withdrawn"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="unconfirmed",
                        max_length=12,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=400)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("sequence", models.PositiveIntegerField(default=0)),
                ("changed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="places.council"
                    ),
                ),
                (
                    "day",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gatherings",
                        to="events.dayofactionpage",
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
                (
                    "host",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="gatherings",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["starts_at", "council__sort_name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["unconfirmed", "proposed", "approved", "declined", "withdrawn", "cancelled"])
                        ),
                        name="gathering_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))), name="gathering_ends_after_start"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("step_free__in", ["yes", "partly", "no"]),
                            ("toilets__in", ["accessible", "others", "none"]),
                            ("quiet_space__in", ["yes", "no"]),
                            ("bsl__in", ["yes", "asked", "no"]),
                        ),
                        name="gathering_access_told",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("places", None), ("places__gt", 0), _connector="OR"),
                        name="gathering_places_positive",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["declined", "cancelled"]), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="gathering_reason_given",
                    ),
                ],
                "indexes": [
                    models.Index(fields=["day", "state", "starts_at"], name="gathering_of_day"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignUp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "people",
                    models.PositiveSmallIntegerField(
                        default=1,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(10),
                        ],
                    ),
                ),
                ("needs", models.TextField(blank=True, max_length=600)),
                ("placed_at", models.DateTimeField(blank=True, null=True)),
                ("waits_since", models.DateTimeField(blank=True, null=True)),
                ("told", models.PositiveIntegerField(default=0)),
                ("reminded_at", models.DateTimeField(blank=True, null=True)),
                (
                    "gathering",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sign_ups", to="events.gathering"
                    ),
                ),
                (
                    "participation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sign_up",
                        to="campaigns.participation",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("placed_at", None), ("waits_since", None), _connector="OR"),
                        name="sign_up_has_a_place_or_waits",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("people__gte", 1), ("people__lte", 10)), name="sign_up_people_few"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Coordinator",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "region",
                    models.CharField(
                        choices=[
                            ("E12000001", "North East"),
                            ("E12000002", "North West"),
                            ("E12000003", "Yorkshire and The Humber"),
                            ("E12000004", "East Midlands"),
                            ("E12000005", "West Midlands"),
                            ("E12000006", "East of England"),
                            ("E12000007", "London"),
                            ("E12000008", "South East"),
                            ("E12000009", "South West"),
                        ],
                        max_length=9,
                    ),
                ),
                ("appointed_at", models.DateTimeField(auto_now_add=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="coordinates",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "day",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="coordinators",
                        to="events.dayofactionpage",
                    ),
                ),
            ],
            options={
                "ordering": ["region", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("day", "region", "person"), name="coordinator_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "region__in",
                                [
                                    "E12000001",
                                    "E12000002",
                                    "E12000003",
                                    "E12000004",
                                    "E12000005",
                                    "E12000006",
                                    "E12000007",
                                    "E12000008",
                                    "E12000009",
                                ],
                            )
                        ),
                        name="coordinator_region_known",
                    ),
                ],
            },
        ),
    ]
