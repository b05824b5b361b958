"""Rights knows which member of staff did what. Families' reports lead to nobody, and their dates are not kept."""

from fixsend.people.personal_data import PersonalDataSource

SOURCES = [
    PersonalDataSource(f"rights.{model}", field, title, on_erase="unlink", internal=True)
    for model, field, title in (
        ("LetterVersion", "created_by", "Who worded a letter"),
        ("Snapshot", "published_by", "Who published counts of families’ reports"),
        ("RuleSetVersion", "proposed_by", "Who proposed rules of law"),
        ("RuleSetVersion", "decided_by", "Who decided on rules of law"),
        ("RuleSetVersion", "cancelled_by", "Who cancelled rules of law before they began"),
        ("Announcement", "set_aside_by", "Who decided that nobody is told of a changed rule"),
        ("LawChange", "noticed_by", "Who heard that the law has changed"),
        ("LawChange", "settled_by", "Who settled that the law has changed"),
        ("WeekDecision", "decided_by", "Who decided whether a week of families’ reports counts"),
    )
]
