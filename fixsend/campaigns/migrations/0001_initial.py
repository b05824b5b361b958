import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
import fixsend.campaigns.models.participation
import fixsend.cms.preview
import fixsend.web.fields
import fixsend.web.search
import modelcluster.fields
import uuid
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("delivery", "0001_initial"),
        ("membership", "0001_initial"),
        ("people", "__first__"),
        ("places", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailcore", "__first__"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
    ]

    operations = [
        migrations.CreateModel(
            name="ActionPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        help_text="One or two plain sentences: shown under the title, in search results, on cards and when shared.",
                        max_length=240,
                    ),
                ),
                (
                    "bsl_url",
                    models.URLField(
                        blank=True,
                        help_text="… or the address of the video on another site. It is linked, never embedded: embedding lets other companies follow our readers.",
                        verbose_name="BSL video elsewhere",
                    ),
                ),
                (
                    "is_electoral",
                    models.BooleanField(
                        default=False,
                        help_text="Tick this if people could reasonably see it as trying to influence how they vote. In the months before an election, the law may limit what you spend on it. Read the Electoral Commission’s guidance for non-party campaigners first.",
                        verbose_name="election material",
                    ),
                ),
                (
                    "promoter_name",
                    models.CharField(
                        blank=True,
                        help_text="Who is publishing this, and on whose behalf.",
                        max_length=120,
                        verbose_name="promoter’s name",
                    ),
                ),
                (
                    "promoter_postal",
                    models.CharField(blank=True, max_length=240, verbose_name="promoter’s postal address"),
                ),
                (
                    "story",
                    fixsend.web.fields.BlocksField(
                        [], blank=True, help_text="Why it matters. It comes beside the form, on a phone below it."
                    ),
                ),
                (
                    "closes_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="After this, nobody can take part. Leave it empty if there is no end date.",
                        null=True,
                    ),
                ),
                (
                    "counts_at_once",
                    models.BooleanField(
                        default=False,
                        help_text="Count people as soon as they send the form. We take out anyone who does not confirm by email within a week, and the page says so. If you leave this off, we only count people once they confirm.",
                        verbose_name="count before confirming",
                    ),
                ),
                (
                    "given_to",
                    models.CharField(
                        blank=True,
                        help_text="Who will get details of the people who take part, if anyone.",
                        max_length=200,
                        verbose_name="passed on to",
                    ),
                ),
                (
                    "given_details",
                    fixsend.web.fields.ChoicesField(
                        base_field=models.CharField(
                            choices=[
                                ("name", "name"),
                                ("council", "council area"),
                                ("constituency", "constituency"),
                                ("email", "email address"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        help_text="The form says this. You cannot pass on anything else later.",
                        size=None,
                        verbose_name="details passed on",
                    ),
                ),
                (
                    "thanks",
                    wagtail.fields.RichTextField(blank=True, help_text="Your own thank-you message, shown afterwards."),
                ),
                (
                    "share_words",
                    models.CharField(
                        blank=True,
                        help_text="Suggested when people share it. If you leave this empty, we use the title.",
                        max_length=200,
                    ),
                ),
                (
                    "updates",
                    fixsend.web.fields.BlocksField(
                        [],
                        blank=True,
                        help_text="Newest first. You can also email these to people who asked for news, under “Who takes part”.",
                        verbose_name="updates",
                    ),
                ),
                (
                    "outcome",
                    fixsend.web.fields.BlocksField(
                        [],
                        blank=True,
                        help_text="When you fill this in, the page shows it first.",
                        verbose_name="what happened next",
                    ),
                ),
                (
                    "bsl_captions",
                    models.ForeignKey(
                        blank=True,
                        help_text="A WebVTT (.vtt) file.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtaildocs.document",
                        verbose_name="Captions for the BSL video",
                    ),
                ),
                (
                    "bsl_video",
                    models.ForeignKey(
                        blank=True,
                        help_text="An MP4 or WebM file, played on this site …",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtaildocs.document",
                        verbose_name="BSL video file",
                    ),
                ),
                (
                    "easy_read_document",
                    models.ForeignKey(
                        blank=True,
                        help_text="The Easy Read version as a file …",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtaildocs.document",
                        verbose_name="Easy Read document",
                    ),
                ),
                (
                    "easy_read_page",
                    models.ForeignKey(
                        blank=True,
                        help_text="… or as a page of this site.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="Easy Read page",
                    ),
                ),
                (
                    "next_action",
                    models.ForeignKey(
                        blank=True,
                        help_text="Offered afterwards: the most useful thing to do next.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        help_text="Shown when the page is shared. Without one, the alliance's own card is shown. 1200 × 630 is best.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailimages.image",
                    ),
                ),
                (
                    "picture",
                    models.ForeignKey(
                        blank=True,
                        help_text="Shown on the page, and on cards that lead to it. The page works without one. Its focal point, which you set among the images, is never cut off.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailimages.image",
                    ),
                ),
                (
                    "picture_alt",
                    models.CharField(
                        blank=True,
                        help_text="For people who cannot see it: “Parents with banners outside a town hall”.",
                        max_length=250,
                        verbose_name="what the picture shows",
                    ),
                ),
                ("picture_credit", models.CharField(blank=True, max_length=120, verbose_name="who took or drew it")),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_electoral", False),
                            models.Q(
                                models.Q(("promoter_name", ""), _negated=True),
                                models.Q(("promoter_postal", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="actionpage_promoter_named",
                    )
                ],
            },
            bases=(
                wagtail.contrib.routable_page.models.RoutablePageMixin,
                fixsend.cms.preview.PreviewsUnsaved,
                fixsend.web.search.FoundAsTyped,
                "wagtailcore.page",
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="Letter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "how",
                    models.CharField(
                        choices=[("sent", "Sent from here"), ("own", "Sent it themselves"), ("called", "Called")],
                        max_length=8,
                    ),
                ),
                ("subject", models.CharField(blank=True, max_length=150)),
                ("text", models.TextField(blank=True)),
                ("postal", models.CharField(blank=True, max_length=300)),
                (
                    "named",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=300), blank=True, db_default=[], default=list, size=None
                    ),
                ),
                (
                    "chosen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), blank=True, default=list, size=None
                    ),
                ),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                (
                    "asked_at",
                    models.DateTimeField(blank=True, help_text="When we asked whether they answered", null=True),
                ),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("yes", "Yes, they replied to what I wrote"),
                            ("form", "Only a standard reply"),
                            ("no", "No reply yet"),
                        ],
                        max_length=5,
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("sent_at", None), models.Q(("postal", ""), ("text", "")), _connector="OR"),
                        name="letter_sent_has_no_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("how__in", ["sent", "own", "called"])), name="letter_how_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("answer__in", ["", "yes", "form", "no"])), name="letter_answer_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("answer", ""), ("answered_at__isnull", False), _connector="OR"),
                        name="letter_answered_when",
                    ),
                ],
                "indexes": [
                    models.Index(condition=models.Q(("asked_at", None)), fields=["sent_at"], name="letter_to_ask_about")
                ],
            },
        ),
        migrations.CreateModel(
            name="UsedToken",
            fields=[
                ("nonce", models.UUIDField(primary_key=True, serialize=False)),
                ("used_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name="OpenLetterPage",
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
                ("addressee", models.CharField(help_text="“To the Secretary of State for Education”", max_length=200)),
                (
                    "letter",
                    models.TextField(
                        help_text="The text that people sign. Leave an empty line to start a new paragraph.",
                        max_length=20000,
                    ),
                ),
                ("people_sign", models.BooleanField(default=True, verbose_name="people can sign")),
                ("organisations_sign", models.BooleanField(default=True, verbose_name="organisations can sign")),
                (
                    "embargoed_until",
                    models.DateTimeField(
                        blank=True,
                        help_text="Until then the page does not show the letter or who signed it. Stewards of affiliated organisations can sign in to read and sign it.",
                        null=True,
                        verbose_name="under embargo until",
                    ),
                ),
            ],
            options={
                "verbose_name": "open letter",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("people_sign", True), ("organisations_sign", True), _connector="OR"),
                        name="open_letter_somebody_signs",
                    )
                ],
            },
            bases=("campaigns.actionpage",),
        ),
        migrations.CreateModel(
            name="ParticipationCount",
            fields=[
                (
                    "action",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="campaigns.actionpage",
                    ),
                ),
                ("counted", models.BigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="PetitionPage",
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
                    "ask",
                    models.TextField(
                        help_text="What you are asking for, in the words that people sign.", max_length=600
                    ),
                ),
                (
                    "target",
                    models.CharField(
                        help_text="Who you are asking: “the Secretary of State for Education”.", max_length=160
                    ),
                ),
                (
                    "goal",
                    models.PositiveIntegerField(
                        default=1000,
                        help_text="Your first goal. When you get close to it, it goes up to the next round number.",
                        validators=[django.core.validators.MinValueValidator(1)],
                    ),
                ),
            ],
            options={
                "verbose_name": "petition",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("goal__gt", 0)), name="petition_goal_positive")
                ],
            },
            bases=("campaigns.actionpage",),
        ),
        migrations.CreateModel(
            name="PledgePage",
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
                    "pledge",
                    models.TextField(help_text="The exact words of the promise you are asking for.", max_length=1500),
                ),
            ],
            options={
                "verbose_name": "pledge",
            },
            bases=("campaigns.actionpage",),
        ),
        migrations.CreateModel(
            name="WriteToPage",
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
                    "receivers",
                    models.CharField(
                        choices=[
                            ("mp", "Each person’s own MP"),
                            ("councillors", "Councillors of each person’s council"),
                            ("officers", "Officers of each person’s council"),
                            ("fixed", "The same people for everyone (named below)"),
                        ],
                        default="mp",
                        max_length=12,
                    ),
                ),
                (
                    "aims",
                    models.TextField(
                        help_text="What the letters should achieve, in two or three sentences.", max_length=600
                    ),
                ),
                (
                    "points",
                    models.TextField(
                        help_text="Points to make, one on each line. People choose from them; we do not add them to the letter.",
                        max_length=2000,
                    ),
                ),
                (
                    "questions",
                    models.TextField(
                        help_text="Questions that help people to start, one on each line, no more than three: “What does your child need?” Each gets its own box. Together, the answers make the letter.",
                        max_length=600,
                    ),
                ),
                (
                    "subject",
                    models.CharField(help_text="Suggested as the subject; people can change it.", max_length=120),
                ),
                (
                    "phone_script",
                    models.TextField(
                        blank=True,
                        help_text="One on each line. Leave it empty for no calls.",
                        max_length=1000,
                        verbose_name="points for a phone call",
                    ),
                ),
                (
                    "phone_number",
                    models.CharField(
                        blank=True,
                        help_text="For MPs you can leave this empty: we show Parliament’s switchboard, 020 7219 3000.",
                        max_length=20,
                    ),
                ),
            ],
            options={
                "verbose_name": "letter to representatives",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("receivers__in", ["mp", "councillors", "officers", "fixed"])),
                        name="write_to_receivers_known",
                    )
                ],
            },
            bases=("campaigns.actionpage",),
        ),
        migrations.CreateModel(
            name="CampaignsIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        help_text="One or two plain sentences: shown under the title, in search results, on cards and when shared.",
                        max_length=240,
                    ),
                ),
                (
                    "bsl_url",
                    models.URLField(
                        blank=True,
                        help_text="… or the address of the video on another site. It is linked, never embedded: embedding lets other companies follow our readers.",
                        verbose_name="BSL video elsewhere",
                    ),
                ),
                ("body", fixsend.web.fields.BlocksField([], blank=True)),
                (
                    "bsl_captions",
                    models.ForeignKey(
                        blank=True,
                        help_text="A WebVTT (.vtt) file.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtaildocs.document",
                        verbose_name="Captions for the BSL video",
                    ),
                ),
                (
                    "bsl_video",
                    models.ForeignKey(
                        blank=True,
                        help_text="An MP4 or WebM file, played on this site …",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtaildocs.document",
                        verbose_name="BSL video file",
                    ),
                ),
                (
                    "easy_read_document",
                    models.ForeignKey(
                        blank=True,
                        help_text="The Easy Read version as a file …",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtaildocs.document",
                        verbose_name="Easy Read document",
                    ),
                ),
                (
                    "easy_read_page",
                    models.ForeignKey(
                        blank=True,
                        help_text="… or as a page of this site.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="Easy Read page",
                    ),
                ),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        help_text="Shown when the page is shared. Without one, the alliance's own card is shown. 1200 × 630 is best.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailimages.image",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of campaigns",
            },
            bases=(fixsend.cms.preview.PreviewsUnsaved, fixsend.web.search.FoundAsTyped, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="CountChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("change", models.SmallIntegerField()),
                (
                    "action",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="campaigns.actionpage",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["action"], include=("change",), name="count_change_by_action")],
            },
        ),
        migrations.CreateModel(
            name="HandIn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("given_to", models.CharField(max_length=200)),
                ("asked_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("made_at", models.DateTimeField(blank=True, null=True)),
                ("counted", models.PositiveIntegerField(default=0, help_text="Who counted online")),
                ("on_paper", models.PositiveIntegerField(default=0)),
                (
                    "in_file",
                    models.PositiveIntegerField(
                        default=0, help_text="Who agreed that something of theirs is handed over"
                    ),
                ),
                ("pdf", models.BinaryField(null=True)),
                ("pdf_sha256", models.CharField(blank=True, max_length=64)),
                ("table", models.BinaryField(null=True)),
                ("table_sha256", models.CharField(blank=True, max_length=64)),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="hand_ins", to="campaigns.actionpage"
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
            ],
            options={
                "ordering": ["-id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("made_at", None),
                            models.Q(
                                models.Q(("pdf_sha256", ""), _negated=True),
                                models.Q(("table_sha256", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="hand_in_has_checksums",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("in_file__lte", models.F("counted"))), name="hand_in_no_more_than_counted"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandOverTerms",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("given_to", models.CharField(max_length=200)),
                (
                    "details",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("name", "name"),
                                ("council", "council area"),
                                ("constituency", "constituency"),
                                ("email", "email address"),
                            ],
                            max_length=20,
                        ),
                        size=None,
                    ),
                ),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hand_over_terms",
                        to="campaigns.actionpage",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(fields=("action", "given_to", "details"), name="hand_over_terms_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("given_to", ""), _negated=True), models.Q(("details", []), _negated=True)
                        ),
                        name="hand_over_terms_say_something",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LetterReceiver",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=160)),
                ("party", models.CharField(blank=True, max_length=120)),
                ("came_back_at", models.DateTimeField(blank=True, null=True)),
                ("seen_at", models.DateTimeField(blank=True, help_text="When staff saw that it came back", null=True)),
                (
                    "constituency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="places.constituency",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="places.councilcontact",
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="places.council",
                    ),
                ),
                (
                    "letter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="receivers", to="campaigns.letter"
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
                (
                    "representative",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="places.representative",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [models.UniqueConstraint(fields=("letter", "name"), name="letter_receiver_once")],
            },
        ),
        migrations.CreateModel(
            name="Milestone",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("reached_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("seen_at", models.DateTimeField(blank=True, null=True)),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="milestones",
                        to="campaigns.actionpage",
                    ),
                ),
                (
                    "seen_by",
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
                "ordering": ["number"],
                "constraints": [models.UniqueConstraint(fields=("action", "number"), name="milestone_once")],
            },
        ),
        migrations.CreateModel(
            name="OfflineCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("form", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("number", models.PositiveIntegerField(verbose_name="how many signatures")),
                ("collected_on", models.DateField(blank=True, null=True)),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="where they come from")),
                ("entered_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("struck_at", models.DateTimeField(blank=True, null=True)),
                ("struck_because", models.CharField(blank=True, max_length=200)),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offline_counts",
                        to="campaigns.actionpage",
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="places.council",
                        verbose_name="council area",
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "struck_by",
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
                    models.CheckConstraint(condition=models.Q(("number__gt", 0)), name="offline_count_positive"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("struck_at", None), models.Q(("struck_because", ""), _negated=True), _connector="OR"
                        ),
                        name="offline_count_struck_because",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OfflineScan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120)),
                ("content_type", models.CharField(max_length=40)),
                ("content", models.BinaryField()),
                ("added_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "count",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scans", to="campaigns.offlinecount"
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Participation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("email", models.EmailField(blank=True, max_length=254, null=True)),
                ("name", models.CharField(blank=True, max_length=120)),
                ("name_key", models.CharField(blank=True, editable=False, max_length=130)),
                ("shows_name", models.BooleanField(default=False, help_text="First name and area may be shown")),
                ("wants_updates", models.BooleanField(default=False, help_text="Agreed to emails about this action")),
                ("updates_agreed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("unconfirmed", "Not confirmed yet"),
                            ("confirmed", "Confirmed"),
                            ("held", "Waiting for staff"),
                            ("withdrawn", "Withdrawn"),
                            ("removed", "Removed by staff"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "counts_at_once",
                    models.BooleanField(default=False, help_text="What the action's rule was when it was sent"),
                ),
                (
                    "counted",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Q(
                            ("state", "confirmed"),
                            models.Q(("counts_at_once", True), ("state", "unconfirmed")),
                            _connector="OR",
                        ),
                        output_field=models.BooleanField(),
                    ),
                ),
                (
                    "via",
                    models.CharField(
                        blank=True, help_text="The way someone came: site, embed, whatsapp, …", max_length=40
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        default=fixsend.campaigns.models.participation.new_code, editable=False, max_length=12
                    ),
                ),
                ("network", models.CharField(blank=True, max_length=64)),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                ("ended_at", models.DateTimeField(blank=True, help_text="When it was withdrawn or removed", null=True)),
                (
                    "action",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="campaigns.actionpage",
                    ),
                ),
                (
                    "brought_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="brought",
                        to="campaigns.participation",
                    ),
                ),
                (
                    "constituency",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
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
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="Brought by",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="brought",
                        to="membership.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="participations",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "terms",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="What the form said about handing over; none means that nothing is handed over",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="campaigns.handoverterms",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
                "permissions": [("export_participation", "Can export who took part")],
                "constraints": [
                    models.UniqueConstraint(fields=("code",), name="participation_code_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("email__isnull", False)),
                        fields=("action", "email", "name_key"),
                        name="participation_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["unconfirmed", "confirmed", "held", "withdrawn", "removed"])),
                        name="participation_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "confirmed"), _negated=True),
                            ("confirmed_at__isnull", False),
                            _connector="OR",
                        ),
                        name="participation_confirmed_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["withdrawn", "removed"]), _negated=True),
                            ("ended_at__isnull", False),
                            _connector="OR",
                        ),
                        name="participation_ended_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("brought_by", None),
                            models.Q(("brought_by", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="participation_not_brought_by_itself",
                    ),
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("person__isnull", False)), fields=["person"], name="participation_person"
                    ),
                    models.Index(fields=["email"], name="participation_email"),
                    models.Index(fields=["action", "created_at"], name="participation_came"),
                    models.Index(
                        condition=models.Q(("organisation__isnull", False)),
                        fields=["organisation"],
                        name="participation_organisation",
                    ),
                    models.Index(
                        condition=models.Q(("brought_by__isnull", False)),
                        fields=["brought_by"],
                        name="participation_brought_by",
                    ),
                    models.Index(
                        condition=models.Q(("state", "confirmed")),
                        fields=["action", "-confirmed_at"],
                        name="participation_newest",
                    ),
                    models.Index(
                        condition=models.Q(("counted", True)),
                        fields=["action", "council"],
                        name="participation_council",
                    ),
                    models.Index(
                        condition=models.Q(("state__in", ["held"])),
                        fields=["action", "state"],
                        name="participation_held",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="letter",
            name="participation",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE, related_name="letter", to="campaigns.participation"
            ),
        ),
        migrations.CreateModel(
            name="Partner",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, unique=True)),
                ("privacy_notice", models.URLField(blank=True, max_length=400, verbose_name="its privacy notice")),
                (
                    "agreed_on",
                    models.DateField(
                        blank=True,
                        help_text="The agreement on what they may do with the addresses.",
                        null=True,
                        verbose_name="agreement signed on",
                    ),
                ),
                ("agreement", models.CharField(blank=True, max_length=200, verbose_name="where the agreement is kept")),
            ],
            options={
                "ordering": ["name"],
                "permissions": [("hand_over_partner", "Can hand addresses over to partners")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("agreed_on", None), models.Q(("agreement", ""), _negated=True), _connector="OR"
                        ),
                        name="partner_agreement_kept",
                        violation_error_message="Enter where the agreement is kept.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ActionPartner",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="action_partners",
                        to="campaigns.actionpage",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="campaigns.partner"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("page", "partner"), name="action_partner_once")],
            },
        ),
        migrations.CreateModel(
            name="PartnerConsentState",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("granted", models.BooleanField()),
                ("handed_over_at", models.DateTimeField(blank=True, null=True)),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="consents", to="campaigns.partner"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="partner_consents",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("partner", "person"), name="partner_consent_once")],
            },
        ),
        migrations.CreateModel(
            name="PartnerRemoval",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("email", models.EmailField(max_length=254)),
                ("since", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("told_at", models.DateTimeField(blank=True, null=True)),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="removals", to="campaigns.partner"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("partner", "email"), name="partner_removal_once")],
            },
        ),
        migrations.CreateModel(
            name="PartnerConsentEvent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject_hash", models.CharField(blank=True, max_length=64)),
                ("granted", models.BooleanField()),
                ("wording", models.CharField(blank=True, max_length=200)),
                ("source", models.CharField(max_length=200)),
                ("happened_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consent_events",
                        to="campaigns.partner",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partner_consent_events",
                        to=settings.AUTH_USER_MODEL,
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
                        name="partner_consent_event_has_subject",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("granted", False), models.Q(("wording", ""), _negated=True), _connector="OR"
                        ),
                        name="partner_grant_has_wording",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Threshold",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "number",
                    models.PositiveIntegerField(
                        validators=[django.core.validators.MinValueValidator(1)], verbose_name="at how many"
                    ),
                ),
                (
                    "words",
                    models.CharField(
                        help_text="Shown on the page: “We hand it in at Downing Street.”",
                        max_length=120,
                        verbose_name="what it means",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="thresholds",
                        to="campaigns.actionpage",
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(fields=("page", "number"), name="threshold_once"),
                    models.CheckConstraint(condition=models.Q(("number__gt", 0)), name="threshold_positive"),
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganisationSignature",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("name", models.CharField(help_text="The name shown on the letter", max_length=120)),
                ("name_key", models.CharField(editable=False, max_length=130)),
                ("website", models.URLField(blank=True, max_length=300)),
                ("signed_by", models.CharField(blank=True, max_length=120)),
                ("role", models.CharField(blank=True, max_length=120)),
                ("email", models.EmailField(blank=True, max_length=254, null=True)),
                (
                    "listed_first",
                    models.BooleanField(default=False, help_text="Above the alphabetical list: who wrote the letter"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waits for staff"),
                            ("accepted", "Accepted"),
                            ("declined", "Declined"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=12,
                    ),
                ),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "confirmed_at",
                    models.DateTimeField(blank=True, help_text="When its signer confirmed the newest words", null=True),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.CharField(blank=True, max_length=300)),
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="signatures",
                        to="membership.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="signed_for",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "letter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organisation_signatures",
                        to="campaigns.openletterpage",
                    ),
                ),
            ],
            options={
                "ordering": ["-listed_first", "name_key"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["waiting", "accepted"])),
                        fields=("letter", "name_key"),
                        name="organisation_signature_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("organisation__isnull", False), ("state__in", ["waiting", "accepted"])),
                        fields=("letter", "organisation"),
                        name="organisation_signature_once_each",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["waiting", "accepted", "declined", "withdrawn"])),
                        name="organisation_signature_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "declined"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="organisation_signature_declined_because",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LetterShingles",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("hashes", django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="shingles", to="campaigns.writetopage"
                    ),
                ),
            ],
            options={
                "indexes": [django.contrib.postgres.indexes.GinIndex(fields=["hashes"], name="letter_shingles_hashes")],
            },
        ),
        migrations.CreateModel(
            name="FixedReceiver",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120)),
                ("position", models.CharField(blank=True, max_length=120)),
                ("email", models.EmailField(max_length=254)),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="fixed_receivers",
                        to="campaigns.writetopage",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Pledger",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120)),
                ("name_key", models.CharField(editable=False, max_length=130)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("candidate", "Candidate"),
                            ("councillor", "Councillor"),
                            ("council", "Council"),
                            ("party", "Party"),
                        ],
                        max_length=10,
                    ),
                ),
                ("party", models.CharField(blank=True, max_length=120)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("asked_on", models.DateField(blank=True, null=True)),
                (
                    "stance",
                    models.CharField(
                        choices=[("none", "No reply yet"), ("signed", "Signed"), ("declined", "Declined")],
                        default="none",
                        max_length=8,
                    ),
                ),
                ("said_on", models.DateField(blank=True, null=True, verbose_name="when they said so")),
                ("evidence", models.URLField(blank=True, max_length=400, verbose_name="proof (web address)")),
                ("corrected_on", models.DateField(blank=True, null=True)),
                ("asks_to_tell", models.PositiveIntegerField(default=0)),
                (
                    "constituency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="places.constituency",
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="places.council",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pledgers", to="campaigns.pledgepage"
                    ),
                ),
            ],
            options={
                "ordering": ["name_key", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["candidate", "councillor", "council", "party"])),
                        name="pledger_role_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("stance__in", ["none", "signed", "declined"])), name="pledger_stance_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stance", "none"),
                            models.Q(("said_on__isnull", False), models.Q(("evidence", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="pledger_stance_shown",
                        violation_error_message="Enter when they signed or declined, and the web address of the proof.",
                    ),
                    models.UniqueConstraint(
                        fields=("page", "role", "name_key", "constituency", "council"),
                        name="pledger_once",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CampaignPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        help_text="One or two plain sentences: shown under the title, in search results, on cards and when shared.",
                        max_length=240,
                    ),
                ),
                (
                    "bsl_url",
                    models.URLField(
                        blank=True,
                        help_text="… or the address of the video on another site. It is linked, never embedded: embedding lets other companies follow our readers.",
                        verbose_name="BSL video elsewhere",
                    ),
                ),
                (
                    "is_electoral",
                    models.BooleanField(
                        default=False,
                        help_text="Tick this if people could reasonably see it as trying to influence how they vote. In the months before an election, the law may limit what you spend on it. Read the Electoral Commission’s guidance for non-party campaigners first.",
                        verbose_name="election material",
                    ),
                ),
                (
                    "promoter_name",
                    models.CharField(
                        blank=True,
                        help_text="Who is publishing this, and on whose behalf.",
                        max_length=120,
                        verbose_name="promoter’s name",
                    ),
                ),
                (
                    "promoter_postal",
                    models.CharField(blank=True, max_length=240, verbose_name="promoter’s postal address"),
                ),
                (
                    "ended_on",
                    models.DateField(blank=True, help_text="Leave it empty while the campaign is running.", null=True),
                ),
                (
                    "body",
                    fixsend.web.fields.BlocksField(
                        [], blank=True, help_text="What it is about, and what you have done so far."
                    ),
                ),
                (
                    "outcome",
                    fixsend.web.fields.BlocksField(
                        [],
                        blank=True,
                        help_text="When you fill this in, the page shows it first.",
                        verbose_name="what happened next",
                    ),
                ),
                (
                    "bsl_captions",
                    models.ForeignKey(
                        blank=True,
                        help_text="A WebVTT (.vtt) file.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtaildocs.document",
                        verbose_name="Captions for the BSL video",
                    ),
                ),
                (
                    "bsl_video",
                    models.ForeignKey(
                        blank=True,
                        help_text="An MP4 or WebM file, played on this site …",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtaildocs.document",
                        verbose_name="BSL video file",
                    ),
                ),
                (
                    "easy_read_document",
                    models.ForeignKey(
                        blank=True,
                        help_text="The Easy Read version as a file …",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtaildocs.document",
                        verbose_name="Easy Read document",
                    ),
                ),
                (
                    "easy_read_page",
                    models.ForeignKey(
                        blank=True,
                        help_text="… or as a page of this site.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="Easy Read page",
                    ),
                ),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        help_text="Shown when the page is shared. Without one, the alliance's own card is shown. 1200 × 630 is best.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailimages.image",
                    ),
                ),
                (
                    "picture",
                    models.ForeignKey(
                        blank=True,
                        help_text="Shown on the page, and on cards that lead to it. The page works without one. Its focal point, which you set among the images, is never cut off.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailimages.image",
                    ),
                ),
                (
                    "picture_alt",
                    models.CharField(
                        blank=True,
                        help_text="For people who cannot see it: “Parents with banners outside a town hall”.",
                        max_length=250,
                        verbose_name="what the picture shows",
                    ),
                ),
                ("picture_credit", models.CharField(blank=True, max_length=120, verbose_name="who took or drew it")),
            ],
            options={
                "verbose_name": "campaign",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_electoral", False),
                            models.Q(
                                models.Q(("promoter_name", ""), _negated=True),
                                models.Q(("promoter_postal", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="campaignpage_promoter_named",
                    )
                ],
            },
            bases=(
                fixsend.cms.preview.PreviewsUnsaved,
                fixsend.web.search.FoundAsTyped,
                "wagtailcore.page",
                models.Model,
            ),
        ),
        migrations.AddConstraint(
            model_name="actionpage",
            constraint=models.CheckConstraint(
                condition=models.Q(("picture", None), models.Q(("picture_alt", ""), _negated=True), _connector="OR"),
                name="actionpage_picture_described",
            ),
        ),
        migrations.AddConstraint(
            model_name="campaignpage",
            constraint=models.CheckConstraint(
                condition=models.Q(("picture", None), models.Q(("picture_alt", ""), _negated=True), _connector="OR"),
                name="campaignpage_picture_described",
            ),
        ),
        migrations.CreateModel(
            name="Reason",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField(max_length=280)),
                (
                    "state",
                    models.CharField(
                        choices=[("waiting", "Waiting to be read"), ("shown", "Shown"), ("declined", "Not shown")],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("given_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
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
                    "participation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reason", to="campaigns.participation"
                    ),
                ),
            ],
            options={
                "ordering": ["-given_at", "-pk"],
                "indexes": [models.Index(fields=["state", "-given_at"], name="reason_by_state")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["waiting", "shown", "declined"])), name="reason_state_known"
                    ),
                    models.CheckConstraint(condition=models.Q(("text", ""), _negated=True), name="reason_has_text"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at", None), ("state", "waiting")),
                            models.Q(models.Q(("state", "waiting"), _negated=True), ("decided_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="reason_decided_when",
                    ),
                ],
            },
        ),
    ]
