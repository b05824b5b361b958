"""Each row of an imported list says for itself where its person stands, and what could not be read of it."""

import django.contrib.postgres.fields
from django.db import migrations, models

# Until now all rows of a file stood where the file's kind said.
SAY = """
UPDATE mailings_importrow r SET says = i.kind FROM mailings_listimport i
WHERE i.id = r.list_import_id AND i.kind <> 'subscribed'
"""


class Migration(migrations.Migration):
    dependencies = [
        ("mailings", "0019_message_about"),
    ]

    operations = [
        migrations.AddField(
            model_name="importline",
            name="remark",
            field=models.CharField(blank=True, db_default="", max_length=300),
        ),
        migrations.AddField(
            model_name="importrow",
            name="given_name",
            field=models.CharField(blank=True, max_length=120, null=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="knows_first_name",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="importrow",
            name="remark",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name="importrow",
            name="says",
            field=models.CharField(
                choices=[
                    ("subscribed", "People who get mail now"),
                    ("unsubscribed", "People who unsubscribed"),
                    ("cleaned", "Addresses that bounced (Mailchimp calls them cleaned)"),
                    ("complained", "People who complained of spam"),
                    ("not_agreed", "People who never agreed to mail (pending, non-subscribed, archived)"),
                ],
                default="subscribed",
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="importrow",
            name="value",
            field=models.CharField(blank=True, max_length=150),
        ),
        migrations.AddField(
            model_name="listimport",
            name="meanings",
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name="listimport",
            name="new_tags",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=60), blank=True, default=list, size=None
            ),
        ),
        migrations.AddField(
            model_name="listimport",
            name="parts",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="listimport",
            name="read_as",
            field=models.CharField(blank=True, max_length=100),
        ),
        migrations.AddField(
            model_name="listimport",
            name="tally",
            field=models.JSONField(default=dict),
        ),
        migrations.AlterField(
            model_name="importrow",
            name="outcome",
            field=models.CharField(
                choices=[
                    ("new", "New person, added with consent"),
                    ("known", "Known person, consent added"),
                    ("already", "Had agreed already: nothing to do"),
                    ("withdrew", "Left our list since: left out"),
                    ("suppressed", "Suppressed address: left out"),
                    ("kept_off", "Kept off every list from now on"),
                    ("later_yes", "Agreed here after leaving there: stays"),
                    ("kept_off_already", "Was kept off already: nothing to do"),
                    ("not_agreed", "Did not agree to mail on that list: left out"),
                    ("unknown_status", "We do not know what its status means: left out"),
                    ("duplicate", "The same address has another row that counts"),
                    ("no_address", "No email address"),
                    ("bad_address", "Not an email address"),
                    ("bad_row", "More cells than headings: left out"),
                    ("bad_date", "The date cannot be read"),
                    ("future_date", "The date is in the future"),
                ],
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="listimport",
            name="kind",
            field=models.CharField(
                choices=[
                    ("subscribed", "People who get mail now"),
                    ("unsubscribed", "People who unsubscribed"),
                    ("cleaned", "Addresses that bounced (Mailchimp calls them cleaned)"),
                    ("complained", "People who complained of spam"),
                    ("not_agreed", "People who never agreed to mail (pending, non-subscribed, archived)"),
                ],
                max_length=12,
            ),
        ),
        migrations.RunSQL(SAY, migrations.RunSQL.noop),
    ]
