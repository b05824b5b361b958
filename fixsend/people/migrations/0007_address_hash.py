import django.contrib.postgres.indexes
from django.db import migrations, models

from fixsend.web import signing


def fill(apps, schema_editor):
    """Work the hashes out here, where the key is, and write them all at once: a million take a minute or two."""
    connection = schema_editor.connection
    people = apps.get_model("people", "Person").objects.filter(email__isnull=False)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE hashed (id bigint PRIMARY KEY, hash varchar(64)) ON COMMIT DROP")
        last = 0
        while batch := list(people.filter(pk__gt=last).order_by("pk").values_list("pk", "email")[:10_000]):
            with cursor.copy("COPY hashed FROM STDIN") as copy:
                for pk, email in batch:
                    copy.write_row((pk, signing.address_hash(email)))
            last = batch[-1][0]
        cursor.execute("UPDATE people_person p SET address_hash = hash FROM hashed WHERE hashed.id = p.id")


class Migration(migrations.Migration):
    dependencies = [("people", "0006_consent_recorded")]

    operations = [
        migrations.AddField(
            model_name="person",
            name="address_hash",
            field=models.CharField(blank=True, editable=False, max_length=64, null=True),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="person",
            index=django.contrib.postgres.indexes.HashIndex(fields=["address_hash"], name="person_address_hash"),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("address_hash", None), ("email", None)),
                    models.Q(("address_hash__isnull", False), ("email__isnull", False)),
                    _connector="OR",
                ),
                name="person_address_has_hash",
            ),
        ),
        migrations.AddIndex(
            model_name="consentevent",
            index=models.Index(
                condition=models.Q(("action", "grant"), ("channel", "paper")),
                fields=["person"],
                name="consent_on_paper",
            ),
        ),
    ]
