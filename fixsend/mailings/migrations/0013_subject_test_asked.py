"""A test of subjects remembers that it waits for staff to choose."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mailings", "0012_readers"),
    ]

    operations = [
        migrations.AddField(
            model_name="subjecttest",
            name="asked_at",
            field=models.DateTimeField(blank=True, help_text="Since when the rest waits for us to choose", null=True),
        ),
        migrations.AlterField(
            model_name="subjecttest",
            name="ending",
            field=models.CharField(
                blank=True,
                choices=[
                    ("clicks", "It was clicked most"),
                    ("unclear", "The clicks could not tell, so the rest got the first subject"),
                    ("staff", "We chose it"),
                ],
                max_length=10,
            ),
        ),
        migrations.AddConstraint(
            model_name="subjecttest",
            constraint=models.CheckConstraint(
                condition=models.Q(("asked_at", None), ("ending__in", ["", "staff"]), _connector="OR"),
                name="subject_test_asked_staff_end_it",
            ),
        ),
    ]
