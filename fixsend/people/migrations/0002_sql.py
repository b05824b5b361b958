from django.db import migrations

from fixsend.web import sql_files


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_initial"),
        ("places", "0001_initial"),
    ]

    operations = sql_files.run(
        "people", "0002_ledger", "0002_constituency", "0002_given_name", "0002_indexes", "0002_asking"
    )
