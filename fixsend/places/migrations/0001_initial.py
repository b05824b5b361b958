import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="ContactImport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("file_name", models.CharField(max_length=200)),
                ("content", models.BinaryField()),
                ("uploaded_at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name="PostcodeDirectory",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(help_text="The file's name, which tells the release", max_length=200)),
                ("postcodes", models.PositiveIntegerField()),
                ("in_use", models.PositiveIntegerField(verbose_name="English postcodes in use")),
                ("loaded_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name_plural": "postcode directories",
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Council",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "code",
                    models.CharField(
                        help_text="The three-digit code that DfE uses",
                        max_length=3,
                        unique=True,
                        verbose_name="DfE code",
                    ),
                ),
                ("gss_code", models.CharField(max_length=9, unique=True, verbose_name="GSS code")),
                ("name", models.CharField(max_length=100)),
                ("slug", models.SlugField(max_length=100, unique=True)),
                ("sort_name", models.CharField(db_index=True, max_length=100)),
                (
                    "region",
                    models.CharField(
                        choices=[
                            ("E12000001", "North East"),
                            ("E12000002", "North West"),
                            ("E12000003", "Yorkshire and The Humber"),
                            ("E12000004", "East Midlands"),
                            ("E12000005", "West Midlands"),
                            ("E12000006", "East of England"),
                            ("E12000007", "London"),
                            ("E12000008", "South East"),
                            ("E12000009", "South West"),
                        ],
                        db_index=True,
                        max_length=9,
                    ),
                ),
                ("kind", models.CharField(max_length=40)),
                ("website", models.URLField(blank=True)),
                (
                    "other_codes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=9), blank=True, default=list, size=None
                    ),
                ),
            ],
            options={
                "ordering": ["sort_name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "region__in",
                                [
                                    "E12000001",
                                    "E12000002",
                                    "E12000003",
                                    "E12000004",
                                    "E12000005",
                                    "E12000006",
                                    "E12000007",
                                    "E12000008",
                                    "E12000009",
                                ],
                            )
                        ),
                        name="council_region_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Constituency",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=9, unique=True, verbose_name="ONS code")),
                ("name", models.CharField(max_length=100)),
                ("slug", models.SlugField(max_length=100, unique=True)),
                ("sort_name", models.CharField(db_index=True, max_length=100)),
                (
                    "region",
                    models.CharField(
                        choices=[
                            ("E12000001", "North East"),
                            ("E12000002", "North West"),
                            ("E12000003", "Yorkshire and The Humber"),
                            ("E12000004", "East Midlands"),
                            ("E12000005", "West Midlands"),
                            ("E12000006", "East of England"),
                            ("E12000007", "London"),
                            ("E12000008", "South East"),
                            ("E12000009", "South West"),
                        ],
                        db_index=True,
                        max_length=9,
                    ),
                ),
                ("councils", models.ManyToManyField(related_name="constituencies", to="places.council")),
            ],
            options={
                "verbose_name_plural": "constituencies",
                "ordering": ["sort_name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "region__in",
                                [
                                    "E12000001",
                                    "E12000002",
                                    "E12000003",
                                    "E12000004",
                                    "E12000005",
                                    "E12000006",
                                    "E12000007",
                                    "E12000008",
                                    "E12000009",
                                ],
                            )
                        ),
                        name="constituency_region_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CouncilContact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(choices=[("councillor", "Councillor"), ("officer", "Officer")], max_length=10),
                ),
                ("name", models.CharField(max_length=120)),
                ("position", models.CharField(blank=True, help_text="Ward, or job title", max_length=120)),
                ("party", models.CharField(blank=True, max_length=120)),
                ("email", models.EmailField(max_length=254)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="contacts", to="places.council"
                    ),
                ),
            ],
            options={
                "ordering": ["council__sort_name", "role", "name"],
                "permissions": [("import_councilcontact", "Can import council contacts")],
                "constraints": [
                    models.UniqueConstraint(fields=("council", "role", "email"), name="council_contact_once"),
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["councillor", "officer"])), name="council_contact_role_known"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FormerCouncil",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("gss_code", models.CharField(max_length=9, unique=True, verbose_name="GSS code")),
                ("name", models.CharField(max_length=100)),
                ("replaced_on", models.DateField()),
                ("successors", models.ManyToManyField(related_name="predecessors", to="places.council")),
            ],
            options={
                "ordering": ["name", "replaced_on"],
            },
        ),
        migrations.CreateModel(
            name="Postcode",
            fields=[
                (
                    "compact",
                    models.CharField(help_text="Without its space", max_length=7, primary_key=True, serialize=False),
                ),
                (
                    "country",
                    models.CharField(
                        choices=[
                            ("E", "England"),
                            ("W", "Wales"),
                            ("S", "Scotland"),
                            ("N", "Northern Ireland"),
                            ("L", "the Channel Islands"),
                            ("M", "the Isle of Man"),
                        ],
                        max_length=1,
                    ),
                ),
                (
                    "ended",
                    models.PositiveIntegerField(
                        blank=True, help_text="Year and month in which it went out of use", null=True
                    ),
                ),
                ("east", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("north", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "constituency",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="places.constituency",
                    ),
                ),
                (
                    "council",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="places.council",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("country__in", ["E", "W", "S", "N", "L", "M"])),
                        name="postcode_country_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("country", "E"), models.Q(("constituency", None), ("council", None)), _connector="OR"
                        ),
                        name="postcode_place_in_england",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Representative",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("member_id", models.PositiveIntegerField(unique=True, verbose_name="Parliament’s number")),
                ("name", models.CharField(max_length=120)),
                ("party", models.CharField(max_length=80)),
                ("email", models.EmailField(blank=True, max_length=254)),
                (
                    "constituency",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="representative",
                        to="places.constituency",
                    ),
                ),
            ],
            options={
                "ordering": ["constituency__sort_name"],
            },
        ),
    ]
