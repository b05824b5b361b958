from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0003_first_rows")]

    operations = [
        migrations.CreateModel(
            name="DailyCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.CharField(max_length=60)),
                ("day", models.DateField()),
                ("number", models.PositiveIntegerField()),
            ],
            options={
                "ordering": ["slug", "day"],
                "constraints": [models.UniqueConstraint(fields=("slug", "day"), name="daily_count_once")],
            },
        ),
    ]
