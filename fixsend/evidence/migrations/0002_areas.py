"""England, its regions and councils, as figures are about them."""

from django.db import migrations

from fixsend.evidence.services import areas


def load(apps, schema_editor):
    areas.follow_places(apps)


class Migration(migrations.Migration):
    dependencies = [("evidence", "0001_initial"), ("places", "0004_council_identity_rows")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
