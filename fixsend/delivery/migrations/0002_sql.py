from django.db import migrations

from fixsend.web import sql_files


class Migration(migrations.Migration):
    dependencies = [
        ("delivery", "0001_initial"),
    ]

    operations = sql_files.run("delivery", "0002_deliveries")
