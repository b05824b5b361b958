"""Keys of names are computed anew: apostrophes, hyphens and folded letters compare as people type them."""

from django.db import migrations

from fixsend.web.normalise import search_key
from fixsend.web.recomputing import recompute


DETAILS = ("contact_name", "about", "role", "offers", "website")


def _of_membership(row):
    return {"name_key": search_key(row.name)[:130]}


def _of_application(row):
    details = [str(row.details.get(field, "")) for field in DETAILS]
    return {"name_key": search_key(row.name)[:130], "search_text": search_key(row.name, *details)}


def _of_organisation(row):
    return {
        "sort_name": search_key(row.name).removeprefix("the ")[:130],
        "search_text": search_key(row.name, row.about, row.offers),
    }


def write_anew(apps, schema_editor):
    recompute(apps.get_model("membership", "Membership"), ["name", "name_key"], _of_membership)
    application = apps.get_model("membership", "Application")
    recompute(application, ["name", "details", "name_key", "search_text"], _of_application)
    organisation = apps.get_model("membership", "Organisation")
    recompute(organisation, ["name", "about", "offers", "sort_name", "search_text"], _of_organisation)


class Migration(migrations.Migration):
    atomic = False  # A batch at a time; run again, it changes nothing that is right already.

    dependencies = [("membership", "0006_standing_letters"), ("web", "0005_row_troubles")]

    operations = [migrations.RunPython(write_anew, migrations.RunPython.noop, elidable=True)]
