import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("delivery", "0001_initial"),
    ]

    operations = [
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
            name="RecipientBitmap",
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
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="recipient_bitmaps",
                        to="delivery.mailing",
                    ),
                ),
            ],
        ),
    ]
