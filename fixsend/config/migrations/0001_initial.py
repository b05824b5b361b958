from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Backup",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("taken_at", models.DateTimeField(help_text="The moment the archive shows")),
                ("file_name", models.CharField(max_length=120)),
                ("size", models.BigIntegerField()),
                ("copied_to", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ["-taken_at"],
            },
        ),
    ]
