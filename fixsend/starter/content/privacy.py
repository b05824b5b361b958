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
                    "We only email you if you said yes. You can leave in one click.",
                    "We do not sell or lend your data. Nobody tracks you on this site. There are no adverts, and "
                    "nothing is loaded from other companies.",
                    'You can <a href="/my-page/">see, change, download or delete</a> what we hold about you.',
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
                "What you told us about it, and the contact you gave us. We only show it in our public list if you "
                "agreed.",
                "<h3>When you write to us or report something</h3>",
                "Your email address, your name if you gave it, and your words. We use them to answer you.",
                "<h3>When you use this site</h3>",
                "Our computers note each visit for a short time, to keep the site safe. We only set a cookie where a "
                "form or signing in needs it. One more keeps your display settings, if you choose some. Another lasts "
                "for an hour after you confirm your email address, so you do not need to confirm it again. If you ask "
                "us to keep a draft of a letter, it stays in your own browser until you send it or delete it.",
            ),
            slot("Have the reasons in law above checked by an expert (UK GDPR Articles 6 and 9)."),
            text(
                heading("Why we take special care"),
                "Supporting a campaign can show what you think about politics. Telling us what you need to take part "
                "can show something about your health. The law gives this kind of data extra protection, and so do "
                "we. We never show your name in public unless you agreed.",
                heading("Who sees it"),
                "Our volunteers, and only what they need for their work. Every time one of them looks at a person’s "
                "record, the site notes it.",
            ),
            slot("Who hosts the site and who sends its mail, where they are, and the contracts with them."),
            text(
                heading("How long we keep it"),
                "For as long as you are with us. After that, we delete each kind of record after a fixed time:",
            ),
            block("retention", None),
            text(
                "If you ask us to delete your data, we do. We keep a code that does not show your name. It makes sure "
                "that no old list adds you again.",
                heading("Your rights"),
                bullets(
                    "See what we hold, and get a copy.",
                    "Have it corrected.",
                    "Have it deleted.",
                    "Object to how we use it, or ask us to stop for a while.",
                    "Withdraw your consent at any time. It is as easy as giving it.",
                ),
                'You can do most of this yourself on <a href="/my-page/">My page</a>. Or '
                '<a page="/contact/">contact us</a>. We answer within one month.',
                "If you think we have used your data wrongly, please tell us first. We will confirm within 30 days "
                "that we have your complaint. You can also complain to the Information Commissioner’s Office "
                '(<a href="https://ico.org.uk/make-a-complaint/">ico.org.uk/make-a-complaint</a>).',
                heading("If you are under 13"),
                "Please ask a grown-up to fill in forms with you.",
            ),
        ],
    },
)
