from django.db import migrations

from fixsend.web import sql_files


class Migration(migrations.Migration):
    dependencies = [
        ("campaigns", "0003_official_figures"),
        ("web", "0002_sql"),
    ]

    operations = sql_files.run("campaigns", "0004_taking_part")
