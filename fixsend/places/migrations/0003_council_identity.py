import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("places", "0002_first_rows")]

    operations = [
        migrations.AddField(
            model_name="council",
            name="other_names",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=100), blank=True, db_default=[], default=list, size=None
            ),
        ),
        migrations.AddField(
            model_name="formercouncil",
            name="code",
            field=models.CharField(blank=True, db_default="", max_length=3, verbose_name="DfE code"),
        ),
    ]
