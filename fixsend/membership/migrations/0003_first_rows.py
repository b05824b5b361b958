"""The aims that a new site begins with; staff word them anew in the back office."""

from django.db import migrations

AIMS = """\
Disabled children and young people get the help to learn, be well and take part that they need.
The views of families and young people are at the centre of every decision about SEND.
Councils, schools and health services keep the law. The Children and Families Act is not optional.
Co-production is real: parents, carers and young people share in decisions at every level.
Those who have the power to put things right answer for what they do.
"""


def write(apps, schema_editor):
    apps.get_model("membership", "AimsVersion").objects.get_or_create(version=1, defaults={"text": AIMS})


class Migration(migrations.Migration):
    dependencies = [("membership", "0002_sql")]

    operations = [migrations.RunPython(write, migrations.RunPython.noop)]
