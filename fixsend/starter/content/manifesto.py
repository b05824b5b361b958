"""The manifesto; its demands are the alliance's to write."""

from fixsend.starter.drafts import Draft, block, button, html, slot, text

PAGE = Draft(
    path="/manifesto/",
    kind="ManifestoPage",
    title="Our manifesto",
    summary="What the alliance asks of those who have the power to change things, beginning with accountability.",
    fields={
        "demands_heading": "What comes first",
        "demands": [
            block(
                "demand",
                {
                    "title": "Accountability at every level",
                    "text": html(
                        "This was the first demand of the manifesto that the alliance published in 2019. "
                        "Accountability means that those who decide have to answer for what they decide."
                    ),
                },
            ),
            slot("The first demand, accountability at every level, in the alliance’s own words of today."),
            slot("The second demand and all that follow, in the alliance’s own words."),
        ],
        "body": [
            text(
                "<h2>How it began</h2>",
                "The alliance published its manifesto in 2019. It asked political parties and candidates to sign it, "
                "under the name <b>#VoteSEND</b>.",
            ),
            slot("Whether the manifesto of 2019 still stands, and the whole text or the file to download."),
            button("Join the alliance", "/join/", "act"),
        ],
    },
)
