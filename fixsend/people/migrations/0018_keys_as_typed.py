"""Keys of names are computed anew: apostrophes, hyphens and folded letters compare as people type them."""

from django.db import migrations

from fixsend.web.normalise import search_key
from fixsend.web.recomputing import recompute


def _keys(row):
    email = row.email or ""
    return {"search_text": search_key(row.name, email)[:400], "sort_name": search_key(row.name or email)[:130]}


def write_anew(apps, schema_editor):
    recompute(apps.get_model("people", "Person"), ["name", "email", "search_text", "sort_name"], _keys)


class Migration(migrations.Migration):
    atomic = False  # A batch at a time; run again, it changes nothing that is right already.

    dependencies = [("people", "0017_confirmation_subject"), ("web", "0005_row_troubles")]

    operations = [migrations.RunPython(write_anew, migrations.RunPython.noop, elidable=True)]
