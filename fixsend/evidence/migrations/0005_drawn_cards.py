import django.db.models.deletion
from django.db import migrations, models


def start_clock(apps, schema_editor):
    apps.get_model("evidence", "CardClock").objects.get_or_create(pk=1)


class Migration(migrations.Migration):
    dependencies = [("evidence", "0004_words")]

    operations = [
        migrations.CreateModel(
            name="CardClock",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveBigIntegerField(default=0)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("pk", 1)), name="card_clock_is_one")],
            },
        ),
        migrations.CreateModel(
            name="DrawnCard",
            fields=[
                (
                    "area",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="drawn_card",
                        serialize=False,
                        to="evidence.area",
                    ),
                ),
                ("headline", models.CharField(max_length=600)),
                ("top", models.TextField()),
                ("content", models.BinaryField()),
                ("number", models.PositiveBigIntegerField()),
                ("drawn_by", models.CharField(max_length=16)),
                ("drawn_at", models.DateTimeField(auto_now=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("headline", ""), _negated=True), name="drawn_card_has_a_headline"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("drawn_by__regex", "^[0-9a-f]{16}$")), name="drawn_card_drawn_by"
                    ),
                ],
            },
        ),
        migrations.RunPython(start_clock, migrations.RunPython.noop),
    ]
