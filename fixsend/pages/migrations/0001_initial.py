import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import fixsend.cms.preview
import fixsend.web.fields
import fixsend.web.search
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("campaigns", "0001_initial"),
        ("people", "__first__"),
        ("places", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailcore", "__first__"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
    ]

    operations = [
        migrations.CreateModel(
            name="FooterMenu",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "links",
                    fixsend.web.fields.BlocksField(
                        [], blank=True, help_text="Shown in this order; pages that are not live are left out."
                    ),
                ),
            ],
            options={
                "verbose_name": "links at the foot",
            },
        ),
        migrations.CreateModel(
            name="ContactPage",
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
                ("thanks", wagtail.fields.RichTextField(help_text="Shown once the message has been sent.")),
                ("body", fixsend.web.fields.BlocksField([], blank=True, help_text="The text above the form.")),
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
                "verbose_name": "contact page",
            },
            bases=(
                wagtail.contrib.routable_page.models.RoutablePageMixin,
                fixsend.cms.preview.PreviewsUnsaved,
                fixsend.web.search.FoundAsTyped,
                "wagtailcore.page",
            ),
        ),
        migrations.CreateModel(
            name="FounderPage",
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
                    "website",
                    models.URLField(
                        blank=True, help_text="Their own site. Leave it empty until they have confirmed it."
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
                    "logo",
                    models.ForeignKey(
                        blank=True,
                        help_text="Their logo, with their agreement.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailimages.image",
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
                "verbose_name": "founding organisation",
            },
            bases=(fixsend.cms.preview.PreviewsUnsaved, fixsend.web.search.FoundAsTyped, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="HelpPage",
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
                    "urgent",
                    models.TextField(
                        blank=True,
                        help_text="For those in danger, at the very top. One or two sentences.",
                        max_length=300,
                    ),
                ),
                ("places_heading", models.CharField(default="Who can help today", max_length=100)),
                ("places", fixsend.web.fields.BlocksField([], blank=True)),
                (
                    "checked_on",
                    models.DateField(
                        blank=True,
                        help_text="When someone last checked every place on this page. Shown to readers.",
                        null=True,
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
                "verbose_name": "help page",
            },
            bases=(fixsend.cms.preview.PreviewsUnsaved, fixsend.web.search.FoundAsTyped, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="ManifestoPage",
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
                ("demands_heading", models.CharField(default="What we ask for", max_length=100)),
                (
                    "demands",
                    fixsend.web.fields.BlocksField(
                        [], blank=True, help_text="Only demands that the alliance has agreed."
                    ),
                ),
                ("body", fixsend.web.fields.BlocksField([], blank=True, help_text="What comes after the demands.")),
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
                "verbose_name": "manifesto",
            },
            bases=(fixsend.cms.preview.PreviewsUnsaved, fixsend.web.search.FoundAsTyped, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="NewsIndexPage",
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
                "verbose_name": "news index",
            },
            bases=(
                wagtail.contrib.routable_page.models.RoutablePageMixin,
                fixsend.cms.preview.PreviewsUnsaved,
                fixsend.web.search.FoundAsTyped,
                "wagtailcore.page",
            ),
        ),
        migrations.CreateModel(
            name="PartPage",
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
                "verbose_name": "part of the site",
            },
            bases=(fixsend.cms.preview.PreviewsUnsaved, fixsend.web.search.FoundAsTyped, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="StandardPage",
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
                "verbose_name": "page",
            },
            bases=(fixsend.cms.preview.PreviewsUnsaved, fixsend.web.search.FoundAsTyped, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="ContactMessage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "topic",
                    models.CharField(
                        choices=[
                            ("joining", "Joining, or our organisation’s directory entry"),
                            ("campaign", "The campaign, or an idea for it"),
                            ("press", "I am a journalist, researcher or work for an MP"),
                            ("site", "This site: something wrong or hard to use"),
                            ("data", "My data"),
                            ("other", "Something else"),
                        ],
                        max_length=20,
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=120)),
                ("email", models.EmailField(db_index=True, max_length=254)),
                ("text", models.TextField(max_length=5000)),
                ("digest", models.CharField(editable=False, max_length=64, unique=True)),
                ("received_at", models.DateTimeField(auto_now_add=True, db_index=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
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
                    "council",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.council",
                    ),
                ),
            ],
            options={
                "ordering": ["-received_at"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("answered_at", None)), fields=["received_at"], name="contact_waiting"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NewsPage",
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
                ("date", models.DateField(db_index=True, default=django.utils.timezone.localdate)),
                (
                    "byline",
                    models.CharField(blank=True, help_text="Who wrote it, as they want to be named.", max_length=120),
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
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        help_text="The campaign on whose page it is shown too.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="news",
                        to="campaigns.campaignpage",
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
                "verbose_name": "news item",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("picture", None), models.Q(("picture_alt", ""), _negated=True), _connector="OR"
                        ),
                        name="newspage_picture_described",
                    )
                ],
            },
            bases=(fixsend.cms.preview.PreviewsUnsaved, fixsend.web.search.FoundAsTyped, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="HomePage",
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
                    "call",
                    models.CharField(help_text="The call at the top, in as few words as it takes.", max_length=90),
                ),
                (
                    "lead",
                    models.TextField(
                        help_text="What the alliance is and wants, in two or three sentences.", max_length=400
                    ),
                ),
                ("join_button", models.CharField(default="Join the alliance", max_length=40)),
                (
                    "touch_button",
                    models.CharField(
                        default="Just keep me posted",
                        help_text="For those who only want news.",
                        max_length=40,
                        verbose_name="Stay-in-touch button",
                    ),
                ),
                ("sections", fixsend.web.fields.BlocksField([], blank=True)),
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
                    "lead_action",
                    models.ForeignKey(
                        blank=True,
                        help_text="If you choose none, or it has ended, we show the open action in which most people take part.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="campaigns.actionpage",
                    ),
                ),
                (
                    "lead_with",
                    models.CharField(
                        choices=[
                            ("action", "An action, with the first fields of its form"),
                            ("joining", "Joining the alliance"),
                        ],
                        default="action",
                        max_length=10,
                        verbose_name="begin with",
                    ),
                ),
            ],
            options={
                "verbose_name": "home page",
            },
            bases=(fixsend.cms.preview.PreviewsUnsaved, fixsend.web.search.FoundAsTyped, "wagtailcore.page"),
        ),
        migrations.CreateModel(
            name="PressPage",
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
                    "contact",
                    models.TextField(
                        blank=True,
                        help_text="Who answers journalists: a name, an email address, a phone number, hours.",
                        max_length=500,
                    ),
                ),
                ("phone", models.CharField(blank=True, help_text="Only if someone answers it.", max_length=40)),
                ("email", models.EmailField(blank=True, max_length=254)),
                (
                    "reply_days",
                    models.PositiveSmallIntegerField(
                        default=7,
                        help_text="Within how many days you reply to journalists at the latest. The page, and the receipt for their message, promise it.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(30),
                        ],
                        verbose_name="days to reply",
                    ),
                ),
                ("releases", fixsend.web.fields.BlocksField([], blank=True)),
                ("figures", fixsend.web.fields.BlocksField([], blank=True)),
                ("pictures", fixsend.web.fields.BlocksField([], blank=True, verbose_name="logos and pictures")),
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
                "verbose_name": "press page",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reply_days__gte", 1)), name="press_page_promises_a_day_or_more"
                    )
                ],
            },
            bases=(fixsend.cms.preview.PreviewsUnsaved, fixsend.web.search.FoundAsTyped, "wagtailcore.page"),
        ),
    ]
