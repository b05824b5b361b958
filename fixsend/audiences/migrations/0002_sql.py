from django.db import migrations

from fixsend.web import sql_files


class Migration(migrations.Migration):
    dependencies = [
        ("audiences", "0001_initial"),
        ("delivery", "0001_initial"),
        ("mailing_list", "0001_initial"),
        ("membership", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = sql_files.run("audiences", "0002_readers", "0002_recipient_bitmap")
