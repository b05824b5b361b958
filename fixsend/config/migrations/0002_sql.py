from django.db import migrations

from fixsend.web import sql_files


class Migration(migrations.Migration):
    """Comes after every table that points at people."""

    dependencies = [
        ("account", "0009_emailaddress_unique_primary_email"),
        ("campaigns", "0004_count_limits_with_a_part"),
        ("config", "0001_initial"),
        ("delivery", "0004_when_a_mailing_began"),
        ("events", "0001_initial"),
        ("evidence", "0009_tables_and_requests"),
        ("inbox", "0001_initial"),
        ("list_import", "0001_initial"),
        ("mailing_list", "0001_initial"),
        ("membership", "0004_proposed_decisions"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("moderation", "0001_initial"),
        ("newsletters", "0002_templates_and_saved_blocks"),
        ("people", "0008_index_of_staff"),
        ("rights", "0006_law_version_cancelled"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailusers", "0015_userprofile_keyboard_shortcuts"),
    ]

    operations = sql_files.run("config", "0002_people_removed_last")
