"""Keys of names are computed anew: apostrophes, hyphens and folded letters compare as people type them."""

from django.db import migrations

from fixsend.web.normalise import search_key
from fixsend.web.recomputing import recompute


def _keys(row):
    return {"sort_name": search_key(row.name)[:100]}


def write_anew(apps, schema_editor):
    for name in ("Council", "Constituency"):
        recompute(apps.get_model("places", name), ["name", "sort_name"], _keys)


class Migration(migrations.Migration):
    atomic = False  # A batch at a time; run again, it changes nothing that is right already.

    dependencies = [("places", "0006_postcode_grid"), ("web", "0005_row_troubles")]

    operations = [migrations.RunPython(write_anew, migrations.RunPython.noop, elidable=True)]
