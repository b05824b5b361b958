import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("people", "__first__"),
        ("places", "0001_initial"),
        ("wagtailimages", "0027_image_description"),
    ]

    operations = [
        migrations.CreateModel(
            name="AimsVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(unique=True)),
                ("text", models.TextField(help_text="One aim on each line")),
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
                "verbose_name": "version of the aims",
                "verbose_name_plural": "versions of the aims",
                "ordering": ["-version"],
            },
        ),
        migrations.CreateModel(
            name="Application",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("group", "community group or local charity"),
                            ("practitioner", "SEND practitioner"),
                            ("company", "company"),
                        ],
                        db_index=True,
                        max_length=20,
                    ),
                ),
                ("name", models.CharField(max_length=120)),
                ("name_key", models.CharField(editable=False, max_length=130)),
                ("search_text", models.TextField(default="", editable=False)),
                ("website_domain", models.CharField(blank=True, db_index=True, max_length=253)),
                (
                    "regions",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
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
                        blank=True,
                        default=list,
                        help_text="Every region that the areas named touch, for the queue's filter",
                        size=None,
                    ),
                ),
                ("details", models.JSONField(help_text="The form as it was submitted")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting for us"),
                            ("question", "Waiting for an answer"),
                            ("approved", "Approved"),
                            ("declined", "Declined"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("version", models.PositiveIntegerField(db_default=1, default=1)),
                (
                    "corrected_at",
                    models.DateTimeField(
                        blank=True, help_text="When the applicant last sent other answers than those before", null=True
                    ),
                ),
                ("received_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now_add=True, help_text="When the status last changed")),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.TextField(blank=True, help_text="Why it was declined, as told to the applicant")),
                (
                    "aims",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="membership.aimsversion"
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="applications",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["received_at", "id"],
                "permissions": [("decide_application", "Can decide about applications")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status__in", ["waiting", "question"])),
                        fields=("person", "kind", "name_key"),
                        name="application_open_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["group", "practitioner", "company"])),
                        name="application_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["waiting", "question", "approved", "declined", "withdrawn"])
                        ),
                        name="application_status_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at__isnull", False), ("status__in", ["approved", "declined"])),
                            models.Q(
                                models.Q(("status__in", ["approved", "declined"]), _negated=True), ("decided_at", None)
                            ),
                            _connector="OR",
                        ),
                        name="application_decided_has_date",
                    ),
                ],
                "indexes": [models.Index(fields=["status", "received_at"], name="application_queue")],
            },
        ),
        migrations.CreateModel(
            name="ApplicationMessage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "written_by",
                    models.CharField(
                        choices=[("staff", "The alliance"), ("applicant", "The applicant")], max_length=10
                    ),
                ),
                ("text", models.TextField(max_length=4000)),
                ("written_at", models.DateTimeField(auto_now_add=True)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="thread", to="membership.application"
                    ),
                ),
                (
                    "staff",
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
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("name", models.CharField(max_length=120)),
                ("name_key", models.CharField(editable=False, max_length=130)),
                (
                    "kind",
                    models.CharField(
                        choices=[("individual", "individual"), ("practitioner", "SEND practitioner")], max_length=20
                    ),
                ),
                ("role", models.CharField(blank=True, help_text="A practitioner's work", max_length=120)),
                (
                    "help_offers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("share", "Share campaigns with people I know"),
                                ("write", "Write to my MP and councillors"),
                                ("events", "Come to events near me"),
                                ("organise", "Help to organise in my area"),
                                ("experience", "Talk about what we have been through"),
                                ("skills", "Share a skill, such as design, law or writing"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                ("aims_agreed_at", models.DateTimeField()),
                ("joined_at", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "aims",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="membership.aimsversion"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-joined_at", "-id"],
                "permissions": [("export_membership", "Can download the list of members")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("person", "name_key"),
                        name="membership_once_while_active",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["individual", "practitioner"])), name="membership_kind_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name_key", ""), _negated=True), name="membership_has_name"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "help_offers__contained_by",
                                ["share", "write", "events", "organise", "experience", "skills"],
                            )
                        ),
                        name="membership_help_offers_known",
                    ),
                ],
                "indexes": [models.Index(fields=["name_key", "id"], name="membership_by_name")],
            },
        ),
        migrations.AddField(
            model_name="application",
            name="membership",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="applications",
                to="membership.membership",
            ),
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("name", models.CharField(max_length=120)),
                ("sort_name", models.CharField(db_index=True, editable=False, max_length=130)),
                ("search_text", models.TextField(default="", editable=False)),
                ("website_domain", models.CharField(blank=True, db_index=True, editable=False, max_length=253)),
                (
                    "kind",
                    models.CharField(
                        choices=[("group", "community group or local charity"), ("company", "company")], max_length=20
                    ),
                ),
                ("about", models.TextField(max_length=1500, verbose_name="what it does")),
                ("website", models.URLField(blank=True, max_length=300)),
                (
                    "contact_email",
                    models.EmailField(
                        blank=True,
                        help_text="Shown to everyone; may be left empty",
                        max_length=254,
                        verbose_name="public email",
                    ),
                ),
                ("charity_number", models.CharField(blank=True, max_length=12)),
                (
                    "regions",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
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
                        blank=True,
                        default=list,
                        help_text="Regions that it serves as a whole",
                        size=None,
                    ),
                ),
                ("nationwide", models.BooleanField(default=False, verbose_name="all of England")),
                (
                    "needs",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("any", "Any special educational need or disability"),
                                ("autism", "Autism"),
                                ("adhd", "ADHD"),
                                ("speech", "Speech, language and communication"),
                                ("mental_health", "Anxiety and mental health"),
                                ("learning", "Learning disability"),
                                ("dyslexia", "Dyslexia, dyspraxia and other learning differences"),
                                ("physical", "Physical disability"),
                                ("hearing", "Deafness and hearing loss"),
                                ("vision", "Sight loss"),
                                ("medical", "Long-term illness and medical needs"),
                                ("school", "Not able to attend school"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "size",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("1-2", "1 or 2 people"),
                            ("3-10", "3 to 10 people"),
                            ("11-50", "11 to 50 people"),
                            ("51-250", "51 to 250 people"),
                            ("251+", "More than 250 people"),
                        ],
                        max_length=10,
                    ),
                ),
                ("offers", models.TextField(blank=True, max_length=1500, verbose_name="what it offers families")),
                ("interests", models.TextField(blank=True, max_length=1500, verbose_name="declaration of interests")),
                ("is_listed", models.BooleanField(default=False, verbose_name="in the public directory")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("approved", "Affiliated"),
                            ("lapsed", "Lapsed: nobody confirmed its entry"),
                            ("ended", "Ended"),
                        ],
                        db_index=True,
                        default="approved",
                        max_length=10,
                    ),
                ),
                ("approved_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=300)),
                (
                    "removed_fields",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), blank=True, default=list, editable=False, size=None
                    ),
                ),
                ("team_took_over_at", models.DateTimeField(blank=True, null=True)),
                (
                    "entry_confirmed_at",
                    models.DateTimeField(help_text="When a steward last said that the entry is true"),
                ),
                (
                    "asked_at",
                    models.DateTimeField(
                        blank=True, help_text="When stewards were last asked whether it is", null=True
                    ),
                ),
                ("reminders_sent", models.PositiveSmallIntegerField(default=0)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("councils", models.ManyToManyField(blank=True, related_name="organisations", to="places.council")),
                (
                    "logo",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailimages.image",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_name", "id"],
                "permissions": [("export_organisation", "Can download the list of organisations")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["group", "company"])), name="organisation_kind_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["approved", "lapsed", "ended"])),
                        name="organisation_status_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", False), ("status", "ended")),
                            models.Q(models.Q(("status", "ended"), _negated=True), ("ended_at", None)),
                            _connector="OR",
                        ),
                        name="organisation_ended_has_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "regions__contained_by",
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
                        name="organisation_regions_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "needs__contained_by",
                                [
                                    "any",
                                    "autism",
                                    "adhd",
                                    "speech",
                                    "mental_health",
                                    "learning",
                                    "dyslexia",
                                    "physical",
                                    "hearing",
                                    "vision",
                                    "medical",
                                    "school",
                                ],
                            )
                        ),
                        name="organisation_needs_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reminders_sent__lte", 2)), name="organisation_two_reminders"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sort_name", ""), _negated=True), name="organisation_has_name"
                    ),
                ],
                "indexes": [models.Index(fields=["status", "is_listed", "sort_name"], name="organisation_directory")],
            },
        ),
        migrations.CreateModel(
            name="ListingRecord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("listed", models.BooleanField()),
                ("wording", models.TextField(blank=True, help_text="The words that they agreed to")),
                ("source", models.CharField(max_length=120)),
                ("happened_at", models.DateTimeField(auto_now_add=True)),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="listing_records",
                        to="membership.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="FormerSlug",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=80, unique=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="former_slugs",
                        to="membership.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="EntryChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("field", models.CharField(max_length=30)),
                ("old_value", models.TextField(blank=True)),
                ("new_value", models.TextField(blank=True)),
                ("changed_at", models.DateTimeField(auto_now_add=True)),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="history",
                        to="membership.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.AddField(
            model_name="application",
            name="organisation",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="applications",
                to="membership.organisation",
            ),
        ),
        migrations.CreateModel(
            name="ProposedChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("name", "Name"),
                            ("website", "Web address"),
                            ("charity_number", "Charity number"),
                            ("contact_email", "Public email"),
                            ("about", "What it does"),
                            ("offers", "What it offers families"),
                            ("interests", "Declaration of interests"),
                        ],
                        max_length=20,
                    ),
                ),
                ("old_value", models.TextField(blank=True)),
                ("new_value", models.TextField(blank=True)),
                ("proposed_at", models.DateTimeField(auto_now_add=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("accepted", "Accepted"),
                            ("declined", "Declined"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.TextField(blank=True)),
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
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proposed_changes",
                        to="membership.organisation",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["proposed_at"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status", "waiting")),
                        fields=("organisation", "field"),
                        name="proposed_change_one_waiting",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at", None), ("status", "waiting")),
                            models.Q(models.Q(("status", "waiting"), _negated=True), ("decided_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="proposed_change_decided_has_date",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StewardInvitation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("email", models.EmailField(max_length=254)),
                ("hands_over", models.BooleanField(default=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("expires_at", models.DateTimeField()),
                ("accepted_at", models.DateTimeField(blank=True, null=True)),
                ("cancelled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "invited_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="invitations",
                        to="membership.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("accepted_at", None), ("cancelled_at", None)),
                        fields=("organisation", "email"),
                        name="steward_invitation_open_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Stewardship",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(blank=True, max_length=120)),
                ("since", models.DateTimeField(default=django.utils.timezone.now)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stewardships",
                        to="membership.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stewardships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["since", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("organisation", "person"),
                        name="stewardship_once_while_active",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EmailTemplateVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("template", models.CharField(max_length=30)),
                ("version", models.PositiveIntegerField()),
                ("text", models.TextField(max_length=8000)),
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
                "verbose_name": "version of an email template",
                "verbose_name_plural": "versions of the email templates",
                "ordering": ["template", "-version"],
                "constraints": [
                    models.UniqueConstraint(fields=("template", "version"), name="email_template_version_once")
                ],
            },
        ),
    ]
