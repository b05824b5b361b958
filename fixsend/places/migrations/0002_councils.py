from django.db import migrations


class Migration(migrations.Migration):
    """The table of councils was loaded here; 0004 loads it now, with a column that 0003 makes."""

    dependencies = [("places", "0001_initial")]

    operations: list[migrations.RunPython] = []
