"""Rights knows which member of staff did what. Families' reports lead to nobody, and their dates are not kept."""

from fixsend.people.personal_data import PersonalDataSource

SOURCES = [
    PersonalDataSource(f"rights.{model}", field, title, on_erase="unlink", internal=True)
    for model, field, title in (
        ("Snapshot", "published_by", "Who published counts of families’ reports"),
        ("WeekDecision", "decided_by", "Who decided whether a week of families’ reports counts"),
    )
]
