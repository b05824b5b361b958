from django.db import migrations

from fixsend.web import sql_files


class Migration(migrations.Migration):
    dependencies = [
        ("campaigns", "0001_initial"),
    ]

    operations = sql_files.run("campaigns", "0002_counts", "0002_partners", "0002_taking_part")
