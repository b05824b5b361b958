"""The manifesto; its demands are the alliance's to write."""

from fixsend.starter.drafts import Draft, block, button, html, slot, text

PAGE = Draft(
    path="/manifesto/",
    kind="ManifestoPage",
    title="Our manifesto",
    summary="What we ask of the people who have the power to change SEND. Accountability comes first.",
    fields={
        "demands_heading": "What comes first",
        "demands": [
            block(
                "demand",
                {
                    "title": "Accountability at every level",
                    "text": html(
                        "This was the first demand in our manifesto of 2019. Accountability means this: the people who "
                        "make the decisions have to answer for them."
                    ),
                },
            ),
            slot("The first demand, accountability at every level, in the alliance’s own words of today."),
            slot("The second demand and all that follow, in the alliance’s own words."),
        ],
        "body": [
            text(
                "<h2>How it began</h2>",
                "We published our manifesto in 2019. We asked political parties and candidates to sign it. We called "
                "this <b>#VoteSEND</b>.",
            ),
            slot("Whether the manifesto of 2019 still applies, and the whole text or the file to download."),
            button("Join the alliance", "/join/", "act"),
        ],
    },
)
