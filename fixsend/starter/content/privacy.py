"""The privacy notice: a draft for the controller to check and complete (UK GDPR Articles 13 and 14)."""

from fixsend.starter.drafts import Draft, block, bullets, heading, slot, text

PAGE = Draft(
    path="/privacy/",
    kind="StandardPage",
    title="Privacy",
    summary="What we hold about you, why, for how long, and what you can do about it.",
    fields={
        "body": [
            text(
                heading("The short version"),
                bullets(
                    "We ask for as little as we can. We never ask for a child’s name or diagnosis.",
                    "We write to you only if you said yes. You can leave in one click.",
                    "We do not sell or lend your data. Nobody follows you on this site: there are no adverts, no "
                    "tracking and nothing loaded from other companies.",
                    'You can <a href="/my-data/">see, change, download or delete</a> what we hold, by yourself.',
                ),
            ),
            block("controller", None),
            slot(
                "Fill in the controller’s name, postal address and email under Settings → Site details. They then "
                "appear above this box by themselves. Public forms stay closed until they are there."
            ),
            slot("Whether the alliance has a data protection officer or is registered with the ICO, and its number."),
            text(
                heading("What we hold, and why"),
                "<h3>When you join the mailing list</h3>",
                "Your email address, your name and postcode if you gave them, what you want to hear about and how "
                "often. We use them to send you what you asked for. We keep a record of what you agreed to, when, and "
                "in which words. Our reason in law is your consent.",
                "<h3>When you join the alliance</h3>",
                "Your name and email address, and what you told us on the form, such as your area and how you would "
                "like to help. We use it to run your membership. Our reason in law is our legitimate interest in "
                "being able to work with our own members.",
                "<h3>When you join for an organisation or a company</h3>",
                "What you told us about it, and the contact you gave us. What the public sees in our list of "
                "organisations is shown only if you agreed.",
                "<h3>When you write to us or report something</h3>",
                "Your email address, your name if you gave it, and your words. We use them to answer you.",
                "<h3>When you use this site</h3>",
                "Our computers note each visit for a short time, to keep the site safe. We set a cookie only where a "
                "form or a sign-in needs it, and one that keeps your display settings if you choose some. When you "
                "confirm your email address, one more lasts for an hour, so that you need not confirm it again.",
            ),
            slot("Have the reasons in law above checked by somebody who knows (UK GDPR Articles 6 and 9)."),
            text(
                heading("Why we take special care"),
                "Supporting a campaign can show what somebody thinks about politics. Telling us what you need to take "
                "part can show something about your health. The law calls such data special. We treat all of it with "
                "that care: no name is shown in public unless its owner agreed.",
                heading("Who sees it"),
                "The alliance’s volunteers, each only what their work needs. Every time one of them looks at a "
                "person’s page, the site notes it.",
            ),
            slot("Who hosts the site and who sends its mail, where they are, and the contracts with them."),
            text(
                heading("How long we keep it"),
                "As long as you are with us. After that, each kind of record goes after a fixed time:",
            ),
            block("retention", None),
            text(
                "If you ask us to delete you, we do. What stays is a coded entry that nobody can read your name from. "
                "It makes sure that no old list brings you back.",
                heading("Your rights"),
                bullets(
                    "See what we hold, and get a copy.",
                    "Have it put right.",
                    "Have it deleted.",
                    "Say no to a use of it, or ask us to stop for a while.",
                    "Take back your consent at any time. It is as easy as giving it.",
                ),
                'For most of this you need nobody: go to <a href="/my-data/">My data</a>. Or <a page="/contact/">write '
                "to us</a>. We answer within one month.",
                "If you think we have used your data wrongly, please tell us first. We will confirm that we have your "
                "complaint within 30 days. You can also complain to the Information Commissioner’s Office "
                '(<a href="https://ico.org.uk/make-a-complaint/">ico.org.uk/make-a-complaint</a>).',
                heading("If you are under 13"),
                "Please ask a grown-up to fill in forms with you.",
            ),
        ],
    },
)
