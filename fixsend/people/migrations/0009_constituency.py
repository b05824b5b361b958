import django.db.models.deletion
from django.db import migrations, models

# Wherever a postcode is written, its constituency is that of the directory, or none while it is not known.
FOLLOW = """
CREATE FUNCTION people_constituency_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.constituency_id := (
        SELECT constituency_id FROM places_postcode WHERE compact = replace(NEW.postcode, ' ', '')
    );
    RETURN NEW;
END $$;
CREATE TRIGGER people_constituency_of_new BEFORE INSERT ON people_person
    FOR EACH ROW WHEN (NEW.postcode <> '') EXECUTE FUNCTION people_constituency_follows();
CREATE TRIGGER people_constituency_of_postcode BEFORE UPDATE OF postcode ON people_person
    FOR EACH ROW WHEN (NEW.postcode IS DISTINCT FROM OLD.postcode) EXECUTE FUNCTION people_constituency_follows();
"""
UNFOLLOW = """
DROP TRIGGER people_constituency_of_new ON people_person;
DROP TRIGGER people_constituency_of_postcode ON people_person;
DROP FUNCTION people_constituency_follows();
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0008_confirmation_rules"), ("places", "0004_load_facts")]

    operations = [
        migrations.AddField(
            model_name="person",
            name="constituency",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="places.constituency",
            ),
        ),
        migrations.RunSQL(FOLLOW, UNFOLLOW),
    ]
