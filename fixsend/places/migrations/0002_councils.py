from django.db import migrations

from fixsend.places import councils


def load(apps, schema_editor):
    councils.load(apps.get_model("places", "Council"))


class Migration(migrations.Migration):
    dependencies = [("places", "0001_initial")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
