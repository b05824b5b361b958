"""A fourth purpose: news about what somebody took part in."""

from django.db import migrations, models


WORDING = "Email me news about petitions and other actions that I took part in."


def add_first_wording(apps, schema_editor):
    wording = apps.get_model("people", "ConsentWording")
    wording.objects.get_or_create(purpose="updates", version=1, defaults={"text": WORDING})


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0011_fewer_indexes"),
    ]

    operations = [
        migrations.AlterField(
            model_name="consentevent",
            name="purpose",
            field=models.CharField(
                choices=[
                    ("news", "Newsletters"),
                    ("actions", "Campaign actions"),
                    ("local", "News for my area"),
                    ("updates", "News about actions I took part in"),
                ],
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="consentstate",
            name="purpose",
            field=models.CharField(
                choices=[
                    ("news", "Newsletters"),
                    ("actions", "Campaign actions"),
                    ("local", "News for my area"),
                    ("updates", "News about actions I took part in"),
                ],
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="consentwording",
            name="purpose",
            field=models.CharField(
                choices=[
                    ("news", "Newsletters"),
                    ("actions", "Campaign actions"),
                    ("local", "News for my area"),
                    ("updates", "News about actions I took part in"),
                ],
                max_length=20,
            ),
        ),
        migrations.RunPython(add_first_wording, migrations.RunPython.noop),
    ]
