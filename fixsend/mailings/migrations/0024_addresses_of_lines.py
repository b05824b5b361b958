import django.contrib.postgres.fields
from django.db import migrations, models

from fixsend.mailings.list_import.understanding import addresses_of

_BATCH = 5_000


def fill(apps, schema_editor):
    """Find the addresses of the lists that wait at the upgrade; there are few, and none is older than 30 days."""
    lines = apps.get_model("mailings", "ImportLine").objects
    batch = []
    for line in lines.iterator(_BATCH):
        line.addresses = addresses_of(line.cells)
        batch.append(line)
        if len(batch) == _BATCH:
            lines.bulk_update(batch, ["addresses"])
            batch.clear()
    lines.bulk_update(batch, ["addresses"])


class Migration(migrations.Migration):
    dependencies = [("mailings", "0023_names_of_screens")]

    operations = [
        migrations.AddField(
            model_name="importline",
            name="addresses",
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), db_default=[], size=None),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
