"""Councils, constituencies and who represents them, as of the release."""

from django.db import migrations

from fixsend.places.facts import constituencies, councils, representatives


def load(apps, schema_editor):
    for facts in (councils, constituencies, representatives):
        facts.load(apps, facts.read_table())


class Migration(migrations.Migration):
    dependencies = [("places", "0001_initial")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
