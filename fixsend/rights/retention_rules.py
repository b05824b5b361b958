"""How long rights keeps what families reported."""

from fixsend.people.retention import Rule, Topic
from fixsend.rights.models import LateReport

RULES = [
    Rule(
        slug="rights.late_reports",
        title="reports that a council was late, which have no name",
        # A quarter is counted over 52 weeks, and may be published some time after its end.
        default_days=550,
        due=lambda before: LateReport.objects.filter(week__lt=before.date()),
        remove=lambda old: old.delete(),
        topic=Topic.MESSAGES,
        because="so that we can count the reports of a year, four times a year",
    ),
]
