import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("wagtailcore", "0098_apitoken"),
        ("wagtailimages", "0027_image_description"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Hit",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "name", "key", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                ("key", models.CharField(max_length=64)),
                ("count", models.PositiveIntegerField()),
                ("ends_at", models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name="RowTrouble",
            fields=[
                ("work", models.CharField(max_length=80, primary_key=True, serialize=False)),
                ("failed", models.PositiveIntegerField()),
                ("at", models.DateTimeField(auto_now=True)),
            ],
        ),
        migrations.CreateModel(
            name="SiteDetails",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "alliance_name",
                    models.CharField(
                        default="SEND Community Alliance", max_length=80, verbose_name="name of the alliance"
                    ),
                ),
                (
                    "campaign_call",
                    models.CharField(default="#FixSEND", max_length=40, verbose_name="the call in two or three words"),
                ),
                (
                    "description",
                    models.CharField(
                        default="The community for SEND campaigners: people and organisations who want better support for disabled children and young people in England.",
                        help_text="Search engines and social media show it under the name.",
                        max_length=200,
                        verbose_name="one sentence about the alliance",
                    ),
                ),
                ("facebook", models.URLField(blank=True, verbose_name="Facebook")),
                ("x", models.URLField(blank=True, verbose_name="X (Twitter)")),
                ("bluesky", models.URLField(blank=True, verbose_name="Bluesky")),
                ("instagram", models.URLField(blank=True, verbose_name="Instagram")),
                ("youtube", models.URLField(blank=True, verbose_name="YouTube")),
                ("linkedin", models.URLField(blank=True, verbose_name="LinkedIn")),
                (
                    "banner",
                    models.CharField(
                        blank=True,
                        help_text="For something that every visitor must know today. Leave it empty on ordinary days.",
                        max_length=200,
                        verbose_name="notice at the top of every page",
                    ),
                ),
                (
                    "controller_name",
                    models.CharField(
                        blank=True,
                        help_text="The organisation or person that the law calls the data controller.",
                        max_length=120,
                        verbose_name="who is in charge of the data",
                    ),
                ),
                ("controller_postal", models.TextField(blank=True, verbose_name="postal address")),
                (
                    "controller_email",
                    models.EmailField(blank=True, max_length=254, verbose_name="contact email about data"),
                ),
                ("sender_name", models.CharField(blank=True, max_length=80, verbose_name="mail comes from (name)")),
                (
                    "sender_email",
                    models.EmailField(blank=True, max_length=254, verbose_name="mail comes from (address)"),
                ),
                (
                    "team_email",
                    models.EmailField(
                        blank=True,
                        help_text="Messages from the contact form are sent here.",
                        max_length=254,
                        verbose_name="the team's address",
                    ),
                ),
                (
                    "logo",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leave empty to keep the drawn logo, which also changes with dark and high contrast.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailimages.image",
                        verbose_name="logo",
                    ),
                ),
                (
                    "privacy_page",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="privacy notice",
                    ),
                ),
                (
                    "site",
                    models.OneToOneField(
                        editable=False, on_delete=django.db.models.deletion.CASCADE, to="wagtailcore.site"
                    ),
                ),
            ],
            options={
                "verbose_name": "site details",
                "verbose_name_plural": "site details",
            },
        ),
    ]
