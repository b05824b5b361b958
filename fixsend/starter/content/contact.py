"""The contact page."""

from fixsend.starter.drafts import Draft, html, slot, text

PAGE = Draft(
    path="/contact/",
    kind="ContactPage",
    title="Contact us",
    summary="Send us a message. Volunteers read every one.",
    fields={
        "body": [
            text(
                "We are volunteers with families of our own. We aim to reply within 7 days.",
                'Do you need help for a child? We cannot advise on individual cases, but <a page="/help/">these '
                "organisations can</a>.",
                'Do you want to see, change or delete what we hold about you? <a href="/my-page/">You can do that '
                "yourself</a>.",
            ),
            slot("A press contact, if the alliance has one, and any other way to reach the team."),
        ],
        "thanks": html(
            "Thank you. One of our volunteers will read your message. If it needs a reply, we will email you, usually "
            "within 7 days. We are also emailing you a note that we have it."
        ),
    },
)
