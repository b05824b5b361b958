"""The words of one kind of action: whole sentences, because a noun put into a frame reads as if translated."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ActionWords:
    """What pages and mails say about one kind of action, declared where the kind is.

    `{title}` stands for the action's title and `{name}` for who takes part. `one` and `many` follow a number; `did`
    follows "who". A new place that speaks about actions gets a sentence here, not a noun of its own.
    """

    # What to do, on buttons and cards.
    button: str
    first: str
    # After a number: "1 signature", "1,234 signatures".
    one: str
    many: str
    # After "people who": "signed “Fund our schools”".
    did: str
    # On the page once it has closed, and before it opens.
    closed_heading: str
    closed: str
    not_open_heading: str
    not_open: str
    # The question about news by email, and what a yes means.
    updates_question: str
    updates_on: str
    # What the mailbox's owner is asked to confirm: in a list, as a sentence with their name, in subject and first line.
    item: str
    as_whom: str
    confirm_heading: str
    confirm_line: str
    confirm_button: str
    change_item: str
    change_line: str
    keep: str
    # The page after the form, and the person's own page.
    next_step: str
    done: str
    unfinished: str
    withdraw_offer: str
    withdraw_button: str
    withdrawn_heading: str
    withdrawn: str
    # The mail to somebody who sends the form again, and the button in it.
    already_subject: str
    already_line: str
    own_page: str
    # The mail of thanks once they count; empty where the kind sends a mail of its own then.
    thanks_subject: str = ""
    thanks_line: str = ""
    # Above the reasons that people gave; empty where the kind asks for none.
    reasons_heading: str = ""

    def counted(self, number: int) -> str:
        """Return how many: "1,234 signatures"."""
        return f"{number:,} {self.one if number == 1 else self.many}"


TAKING_PART = ActionWords(
    button="Take part",
    first="Be the first to take part",
    one="person",
    many="people",
    did="took part in “{title}”",
    closed_heading="This has ended",
    closed="You can no longer take part. Thank you to everyone who did.",
    not_open_heading="Not open yet",
    not_open="You cannot take part yet. Please come back later.",
    updates_question="May we email you news about this action?",
    updates_on="We will email you when there is news about this action.",
    item="Take part in “{title}”",
    as_whom="Take part in “{title}” as {name}.",
    confirm_heading="Confirm that you are taking part",
    confirm_line="Please confirm that you are taking part in “{title}”.",
    confirm_button="Yes, count me in",
    change_item="Change how you take part in “{title}”",
    change_line="Please confirm what you changed about “{title}”.",
    keep="Keep this email. For a month after you confirm, its link shows what you did. You can undo it there.",
    next_step="Open it and press the button there. That counts you in.",
    done="You have taken part:",
    unfinished="Open the link in our email and press the button there. We count you once you have done that.",
    withdraw_offer="You can change your mind at any time.",
    withdraw_button="Do not count me",
    withdrawn_heading="You are no longer counted",
    withdrawn="We have taken you out of the count.",
    already_subject="You have already taken part: {title}",
    already_line="You have already taken part in “{title}”.",
    own_page="See what you did",
)
