"""The first wording of each consent: the words that stand beside a tick box."""

from django.db import migrations

FIRST_WORDINGS = {
    "news": "Email me newsletters about SEND and the campaign to #FixSEND.",
    "actions": "Email me when there is something I can do to help, like signing a letter or writing to my MP.",
    "local": "Email me news and events for my area. You may use my postcode or council to choose them.",
    "updates": "Email me news about petitions and other actions that I took part in.",
}


def write(apps, schema_editor):
    wording = apps.get_model("people", "ConsentWording")
    for purpose, text in FIRST_WORDINGS.items():
        wording.objects.create(purpose=purpose, version=1, text=text)


class Migration(migrations.Migration):
    dependencies = [("people", "0002_sql")]

    operations = [migrations.RunPython(write, migrations.RunPython.noop)]
