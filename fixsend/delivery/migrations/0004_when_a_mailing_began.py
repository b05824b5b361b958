from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("delivery", "0003_how_people_told_us")]

    operations = [
        migrations.AddField(
            model_name="mailing",
            name="begun_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
    ]
