from django.db import migrations

from fixsend.web import sql_files


class Migration(migrations.Migration):
    dependencies = [
        ("mailings", "0001_initial"),
        ("membership", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = sql_files.run("mailings", "0002_deliveries", "0002_readers", "0002_receipts")
