"""The accessibility statement: what has been done, what has not, and how to say so."""

from fixsend.starter.drafts import Draft, bullets, heading, slot, text

PAGE = Draft(
    path="/accessibility/",
    kind="StandardPage",
    title="Accessibility",
    summary="We want everyone to be able to use this site. Here is what we have done, what is missing, and how to tell "
    "us about a problem.",
    fields={
        "body": [
            text(
                heading("What you can do on this site"),
                bullets(
                    'Choose bigger text, more space, other colours or no movement: <a href="/display/">display '
                    "settings</a>.",
                    "Zoom to 400% without scrolling sideways.",
                    "Use everything with a keyboard, with speech or with a screen reader.",
                    "Fill in every form without JavaScript and without solving a puzzle.",
                    "Print any page.",
                ),
                heading("How we check"),
                "We aim for level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. A program checks every "
                "public page and form each time the site is changed, in its light, dark and high-contrast colours.",
                "A program finds only part of what can be wrong. <b>This site has not yet been tested by disabled "
                "people or by an independent expert.</b> So we do not claim that it meets the guidelines in full.",
                heading("What we know is missing"),
                bullets(
                    "Most pages have no Easy Read version yet.",
                    "Most pages have no version in British Sign Language (BSL) yet.",
                    "Documents made by other people may not be accessible. Tell us, and we will find you another way.",
                ),
            ),
            slot("When disabled people have tested the site: who asked them, what they found, what was done about it."),
            text(
                heading("Tell us about a problem"),
                'Is something hard to use? Do you need a page in another format? <a page="/contact/">Contact us</a> '
                "and tell us which page. A volunteer will read your message.",
                heading("About this statement"),
                "We wrote it when we made the site. The date below says when we last changed it.",
            ),
            slot("Whether the rules for public bodies apply to the alliance, and who has checked this."),
        ],
    },
)
