from django.db import migrations, models

# What waits already stays a request of its own: nobody said what it is about.
NAME = "UPDATE people_confirmation SET subject = public_id::text WHERE done_at IS NULL"


class Migration(migrations.Migration):
    dependencies = [("people", "0016_confirmation_guard")]

    operations = [
        migrations.AddField(
            model_name="confirmation",
            name="subject",
            field=models.CharField(db_default="", default="", editable=False, max_length=64),
        ),
        migrations.RunSQL(NAME, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="confirmation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("done_at", None)),
                fields=("email", "kind", "subject"),
                name="confirmation_waits_once",
            ),
        ),
    ]
