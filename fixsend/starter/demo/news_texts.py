"""The stories and voices of the demonstration; its banner says that all of them are invented."""

from dataclasses import dataclass

from fixsend.starter.drafts import heading


@dataclass(frozen=True)
class Story:
    """One news item; `campaign` names a field of `campaigns.Campaigns`, or is empty."""

    days_ago: int
    title: str
    summary: str
    byline: str
    scene: str
    campaign: str
    paragraphs: tuple[str, ...]


STORIES = (
    Story(
        2,
        "One Saturday, dozens of places",
        "From Carlisle to Truro, families are getting ready for our day of action. There is still time to add your "
        "town.",
        "Nadia Shaw",
        "march",
        "law",
        (
            "In Leeds they are sewing. In Truro they are learning a song with three notes. In Hull someone has found a "
            "brass band that promises to play quietly.",
            "Our day of action is two weeks away. Each place does it in its own way, and every event says what a "
            "disabled visitor needs to know before setting out.",
            heading("Add your town"),
            "Small is fine. Five people outside a town hall get noticed. Propose an event, and a volunteer in your "
            "region will get back to you within two days.",
        ),
    ),
    Story(
        8,
        "What your signatures did this month",
        "We packed the first boxes of names. Here is where they go, and who carries them.",
        "Tom Okafor",
        "hand-in",
        "law",
        (
            "A signature online weighs nothing. So we printed them. It took a volunteer, a borrowed printer and most "
            "of a weekend.",
            "The names are sorted by area, so that every MP can see how many people in their own streets have signed. "
            "Three families will carry the boxes. The youngest carrier is nine and has asked for the lightest one.",
        ),
    ),
    Story(
        15,
        "The night shift",
        "When the children are asleep, the forms come out. One mother kept a diary of a month of evenings.",
        "Rachel Price",
        "night",
        "law",
        (
            "Monday: forty pages, both sides. Tuesday: found the report that page eleven asks for. Wednesday: the "
            "report is too old. Thursday: cried, then rang a friend. Friday: posted it.",
            "She worked it out at the end of the month. Thirty-one hours, all of them after nine at night. “I did not "
            "mind the hours,” she says. “I minded that nobody who wrote the form had ever filled one in.”",
            "Her son has his plan now. She helps the next parent on Tuesdays.",
        ),
    ),
    Story(
        23,
        "Three candidates, one question",
        "A full hall in Harrowmere asked everyone who wants to be elected for the same promise. Two made it.",
        "George Fisher",
        "lecterns",
        "plans",
        (
            "The chairs ran out before the speeches did. Each candidate had four minutes, and then the same question: "
            "will you vote for the money?",
            "Two said yes. One said that he would have to see the figures. A girl of twelve in the second row offered "
            "to show him hers.",
        ),
    ),
    Story(
        37,
        "Ten years of tea and thick folders",
        "A parents’ group looks back on a decade of helping each other, and says what it would do first if it began "
        "today.",
        "Priya Walker",
        "table",
        "",
        (
            "It began with three mothers, one teapot and a folder so thick that it needed a belt. Ten years on, the "
            "Paper Boat group has helped two hundred families.",
            heading("What they would do first"),
            "“Write down dates,” says one. “Go in pairs,” says another. “Bring cake,” says the third, “because you "
            "will be there for a while.”",
        ),
    ),
    Story(
        183,
        "We won: Harrowmere keeps its school buses",
        "After eleven weeks the council dropped its plan. All 140 young people keep their seat.",
        "Ella Hughes",
        "bus",
        "buses",
        (
            "At twenty to ten on Thursday evening the hands went up. Nobody voted for the cut. For a moment it was so "
            "quiet that you could hear the rain, and then a chair fell over, because Callum had jumped up.",
            "On Monday he was at the stop at ten past seven. So was the bus.",
        ),
    ),
)
VOICES_HEADING = "In families’ own words"
VOICES = (
    ("I thought it was only us. Then I walked into a room full of people with the same folder.", "Maya, mother of two"),
    ("I am good at maths when the room is quiet. That is all I am asking for.", "Theo, 15"),
    ("Give me the hours that are in the plan. I will do the rest, and gladly.", "Ruth, teaching assistant"),
)
