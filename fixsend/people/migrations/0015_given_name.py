"""Which part of a name is the first name, where a list has said so apart from the surname."""

from django.db import migrations, models

# What was known of a name is not true of another name, whoever wrote it.
FORGET = """
CREATE FUNCTION people_given_name_of_other_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.given_name := NULL;
    RETURN NEW;
END $$;
CREATE TRIGGER people_given_name_of_other_name BEFORE UPDATE OF name ON people_person
    FOR EACH ROW WHEN (NEW.name IS DISTINCT FROM OLD.name AND NEW.given_name IS NOT DISTINCT FROM OLD.given_name)
    EXECUTE FUNCTION people_given_name_of_other_name();
"""
KEEP = """
DROP TRIGGER people_given_name_of_other_name ON people_person;
DROP FUNCTION people_given_name_of_other_name();
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0014_sign_in_codes")]

    operations = [
        migrations.AddField(
            model_name="person",
            name="given_name",
            field=models.CharField(blank=True, editable=False, max_length=120, null=True),
        ),
        migrations.RunSQL(FORGET, KEEP),
    ]
