"""Keys of names are computed anew: apostrophes, hyphens and folded letters compare as people type them."""

from django.db import migrations

from fixsend.web.normalise import one_line, search_key
from fixsend.web.recomputing import recompute


def _of_person(row):
    return {"name_key": search_key(row.name)[:130]}


def _of_organisation(row):
    return {"name_key": search_key(one_line(row.name)).removeprefix("the ")[:130]}


def write_anew(apps, schema_editor):
    for name in ("Participation", "Pledger"):
        recompute(apps.get_model("campaigns", name), ["name", "name_key"], _of_person)
    recompute(apps.get_model("campaigns", "OrganisationSignature"), ["name", "name_key"], _of_organisation)


class Migration(migrations.Migration):
    atomic = False  # A batch at a time; run again, it changes nothing that is right already.

    dependencies = [("campaigns", "0010_ask_in_plain_words"), ("web", "0005_row_troubles")]

    operations = [migrations.RunPython(write_anew, migrations.RunPython.noop, elidable=True)]
