"""A fourth purpose, as a bit of each reader's row."""

from importlib import import_module

import django.contrib.postgres.fields
from django.db import migrations, models


_readers = import_module("fixsend.mailings.migrations.0012_readers")
_BEFORE = "WHEN 'local' THEN 4 ELSE"
assert _BEFORE in _readers.TRUTH  # noqa: S101 - the view is that of 0012 with one more case
BEFORE = _readers.TRUTH.replace("CREATE VIEW", "CREATE OR REPLACE VIEW")
TRUTH = BEFORE.replace(_BEFORE, "WHEN 'local' THEN 4 WHEN 'updates' THEN 1048576 ELSE")
# Nobody has agreed to the new purpose yet, so no row changes.
STATISTICS = f"CREATE STATISTICS mailings_reader_updates ON (facts & {131072 | 1048576}) FROM mailings_reader;"


class Migration(migrations.Migration):
    dependencies = [
        ("mailings", "0017_fewer_indexes"),
        ("people", "0012_updates"),
    ]

    operations = [
        migrations.AlterField(
            model_name="listimport",
            name="purposes",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(
                    choices=[
                        ("news", "Newsletters"),
                        ("actions", "Campaign actions"),
                        ("local", "News for my area"),
                        ("updates", "News about actions I took part in"),
                    ],
                    max_length=20,
                ),
                blank=True,
                default=list,
                size=None,
            ),
        ),
        migrations.AlterField(
            model_name="mailing",
            name="purpose",
            field=models.CharField(
                choices=[
                    ("news", "Newsletters"),
                    ("actions", "Campaign actions"),
                    ("local", "News for my area"),
                    ("updates", "News about actions I took part in"),
                ],
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="newsletter",
            name="purpose",
            field=models.CharField(
                choices=[
                    ("news", "Newsletters"),
                    ("actions", "Campaign actions"),
                    ("local", "News for my area"),
                    ("updates", "News about actions I took part in"),
                ],
                default="news",
                help_text="Only people who agreed to this kind of mail get it.",
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="series",
            name="purpose",
            field=models.CharField(
                choices=[
                    ("news", "Newsletters"),
                    ("actions", "Campaign actions"),
                    ("local", "News for my area"),
                    ("updates", "News about actions I took part in"),
                ],
                default="news",
                help_text="Only people who agreed to this kind of mail get the messages, and only as long as they do.",
                max_length=20,
                verbose_name="kind of mail",
            ),
        ),
        migrations.RunSQL(TRUTH + STATISTICS, BEFORE + "DROP STATISTICS mailings_reader_updates;"),
    ]
