import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
                            ("applying", "Being imported"),
                            ("applied", "Imported"),
                            ("undoing", "Being undone"),
                            ("undone", "Undone"),
                        ],
                        default="uploaded",
                        max_length=10,
                    ),
                ),
                ("is_paused", models.BooleanField(db_default=False, default=False)),
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
                ("date_order", models.CharField(blank=True, db_default="", max_length=20)),
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
                ("problem", models.CharField(blank=True, max_length=300)),
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
                    "kind",
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
                        to="list_import.listimport",
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
            name="ImportPart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("reading", "Reading the rows"),
                            ("keeping_off", "Keeping off the people who left"),
                            ("adding", "Bringing people in"),
                            ("taking_back", "Undoing what the list said"),
                            ("looking_again", "Checking that all of it is undone"),
                            ("removing", "Removing the people it added"),
                        ],
                        max_length=15,
                    ),
                ),
                ("first", models.PositiveIntegerField(help_text="The number of its first row")),
                ("last", models.PositiveIntegerField(help_text="The number of its last row")),
                ("rows", models.PositiveIntegerField(help_text="How many rows of the file stand between them")),
                ("tally", models.JSONField(default=dict)),
                ("done_at", models.DateTimeField(null=True)),
                (
                    "list_import",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="work",
                        to="list_import.listimport",
                    ),
                ),
            ],
            options={
                "ordering": ["first"],
                "constraints": [
                    models.UniqueConstraint(fields=("list_import", "stage", "first"), name="import_part_once")
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
                        to="list_import.listimport",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("list_import", "number"), name="import_line_once")],
            },
        ),
    ]
