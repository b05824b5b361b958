"""Let screens find the few members of staff among all people."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0007_two_people_decide")]

    operations = [
        migrations.AddIndex(
            model_name="person",
            index=models.Index(
                condition=models.Q(("is_staff", True)),
                fields=["sort_name"],
                name="person_staff",
            ),
        ),
    ]
