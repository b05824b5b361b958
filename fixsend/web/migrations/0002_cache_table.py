"""The table of the shared cache (Django's DatabaseCache; the same as `createcachetable` makes)."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("web", "0001_site_details")]

    operations = [
        migrations.RunSQL(
            """
            CREATE TABLE web_cache (
                cache_key varchar(255) NOT NULL PRIMARY KEY,
                value text NOT NULL,
                expires timestamp with time zone NOT NULL
            );
            CREATE INDEX web_cache_expires ON web_cache (expires);
            """,
            "DROP TABLE web_cache",
        ),
    ]
