"""A reform: the rules about the Ombudsman until June 2026, and other ones from July on."""

from __future__ import annotations

from fixsend.rights.rule_sets import files


def before_and_after() -> tuple[str, str]:
    """Return both sets of rules as texts; the time falls from 12 months to 6."""
    file = files.texts()["ombudsman"]
    before = file.replace("in_force_from = 2008-04-01", "in_force_from = 2008-04-01\nin_force_to = 2026-06-30")
    after = (
        file.replace('id = "ombudsman"\ntitle = "The Ombudsman"', 'id = "ombudsman-2026"\ntitle = "The Ombudsman, new"')
        .replace(
            "in_force_from = 2008-04-01",
            'in_force_from = 2026-07-01\ntransition = "The time is shorter for what you knew of from 1 July 2026 on."',
        )
        .replace("length = 12", "length = 6")
        .replace("A complaint to the Ombudsman: 12 months", "A complaint to the Ombudsman: 6 months")
        .replace("2026-03-02 }", "2026-08-02 }")
        .replace("last_day = 2027-03-01", "last_day = 2027-02-01")
        .replace('id = "ombudsman"\ntitle = "We complained', 'id = "ombudsman-new"\ntitle = "We complained')
    )
    return before, after
