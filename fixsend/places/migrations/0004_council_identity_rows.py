"""Councils that others replaced, with the Department's codes; and other names of councils."""

from django.db import migrations

from fixsend.places.facts import council_names, former_councils


def load(apps, schema_editor):
    for facts in (former_councils, council_names):
        facts.load(apps, facts.read_table())


class Migration(migrations.Migration):
    dependencies = [("places", "0003_council_identity")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
