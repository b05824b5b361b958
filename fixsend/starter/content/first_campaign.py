"""A first campaign, drafted: staff open it, change it and publish it when it says what the alliance wants to say.

It is made of the alliance's own argument. No demand is in it that the alliance has not made; where one is needed, there
is a slot.
"""

from fixsend.starter.drafts import Draft, bullets, heading, slot, text

CAMPAIGN = Draft(
    path="/campaigns/the-law-is-not-optional/",
    kind="campaigns.CampaignPage",
    title="The law is not optional",
    summary="The Children and Families Act says what disabled children and young people must get. It has to be kept "
    "every day, at every level.",
    is_published=False,
    fields={
        "evidence": ["plans-in-20-weeks", "plans-over-a-year", "requests-refused", "appeals"],
        "body": [
            text(
                heading("What is going wrong"),
                "Parents and carers spend their days caring, and their nights filling in forms. When they appeal to a "
                "SEND tribunal (judges who can overturn a council’s decision), the council almost always loses.",
                "Many schools do not read the guidance or follow the law. Many do not involve parents where the law "
                "clearly says they must.",
                heading("What has to change"),
                "The law has to become an everyday habit, and a partnership between families, schools, councils and "
                "government.",
                'Our <a page="/manifesto/">manifesto</a> says more.',
            ),
            slot("What this campaign asks for, in the alliance’s own words, and what you will do until when."),
        ],
    },
)
PETITION = Draft(
    path="/campaigns/the-law-is-not-optional/make-the-law-an-everyday-habit/",
    kind="campaigns.PetitionPage",
    title="Make the law an everyday habit",
    summary="Disabled children and young people have rights in law. Sign to say that they must be kept.",
    is_published=False,
    fields={
        "ask": "Keep the Children and Families Act every day, at every level, in partnership with families.",
        "target": "everyone who has the power to fix SEND",
        "goal": 1000,
        "story": [
            text(
                heading("Why it matters"),
                "The law already promises disabled children and young people the support they need. Too often that "
                "promise is broken, and families have to fight for it alone.",
                bullets(
                    "The Children and Families Act is not a list of ideas.",
                    "Families have to be part of every decision, not only asked and then ignored.",
                    "The people who make the decisions have to answer for them.",
                ),
            ),
            slot(
                "Before you publish: the demand in the alliance’s own words and who it goes to (above: “Ask” and "
                "“Target”), what you will do with the signatures, and a picture."
            ),
        ],
        "own_figure": "plans-in-20-weeks",
        "share_words": "The law is not optional. Sign with us: #FixSEND",
    },
)
PAGES = [CAMPAIGN, PETITION]
