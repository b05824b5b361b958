"""The page for journalists: figures with their sources; whom to ask is the alliance's to fill in."""

from fixsend.starter.content import figures
from fixsend.starter.drafts import Draft, block, slot, text

PAGE = Draft(
    path="/press/",
    kind="PressPage",
    title="For journalists",
    summary="Who to ask, figures you can quote, logos and pictures.",
    fields={
        "figures": [
            block("official_figure", figure)
            for figure in (figures.ON_TIME, figures.OVER_A_YEAR, figures.REFUSED, figures.APPEALS)
        ],
        "body": [
            text(
                "We are an alliance of parents, charities and community groups. We campaign for disabled children and "
                "young people, and for those with special educational needs, to get what the law promises them. You "
                'can read <a page="/about/">who we are</a> and <a page="/manifesto/">what we ask for</a>.',
                "Sometimes we can show you things early, if you agree not to publish them yet. Ask us for the link.",
            ),
            slot("Who answers journalists, with email address, phone number and hours, and how soon you reply."),
            slot("Logos and pictures that journalists may print."),
        ],
    },
)
