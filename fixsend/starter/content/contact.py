"""The contact page."""

from fixsend.starter.drafts import Draft, html, slot, text

PAGE = Draft(
    path="/contact/",
    kind="ContactPage",
    title="Contact us",
    summary="Write to the alliance. Volunteers read every message.",
    fields={
        "body": [
            text(
                "We are volunteers with families of our own, so an answer can take a few days.",
                'Do you need help for a child? We cannot advise on single cases, but <a page="/help/">these '
                "organisations can</a>.",
                'Do you want to see, change or delete what we hold about you? <a href="/my-data/">You can do that '
                "yourself</a>.",
            ),
            slot("A press contact, if the alliance has one, and any other way to reach the team."),
        ],
        "thanks": html(
            "Thank you for writing to us. One of our volunteers will read it. If it needs an answer, it comes to the "
            "address you gave."
        ),
    },
)
