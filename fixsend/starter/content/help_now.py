"""Need help now?: what is known about where families find help today."""

from fixsend.starter.drafts import Draft, block, bullets, callout, heading, html, slot, text

_ACT = "https://www.legislation.gov.uk/ukpga/2014/6/section/"

PAGE = Draft(
    path="/help/",
    kind="HelpPage",
    title="Need help now?",
    summary="You are not alone. Here is where families can get help today. We campaign, so we cannot advise on "
    "individual cases, but these organisations can.",
    in_menu=True,
    fields={
        "urgent": "If you or a child are in danger now, call 999. This page is about education and support.",
        "places": [
            block(
                "place",
                {
                    "name": "SOS!SEN",
                    "helps_with": html(
                        "A national charity that helps parents and carers use the law. It has a free helpline, advice "
                        "centres and training."
                    ),
                    "phone": "",
                    "hours": "",
                    "url": "https://www.sossen.org.uk/",
                    "cost": "The helpline is free",
                },
            ),
            slot("SOS!SEN’s helpline number and hours, checked with them."),
            block(
                "place",
                {
                    "name": "Special Needs Jungle",
                    "helps_with": html("Information, news and resources about SEND, written by parents for families."),
                    "phone": "",
                    "hours": "",
                    "url": "https://www.specialneedsjungle.com/",
                    "cost": "Free to read",
                },
            ),
            block(
                "place",
                {
                    "name": "Your council’s information and advice service",
                    "helps_with": html(
                        "Every council in England must make sure that families can get advice and information about "
                        f'SEND (<a href="{_ACT}32">Children and Families Act 2014, section 32</a>). In most places '
                        "it is called SENDIASS. Look for “SENDIASS” and the name of your council."
                    ),
                    "phone": "",
                    "hours": "",
                    "url": "",
                    "cost": "",
                },
            ),
            slot("Other help that the alliance trusts: for young people, for school while waiting, for mental health."),
        ],
        "body": [
            text(
                heading("Deadlines"),
                "The law gives councils deadlines, and it gives you some too. We checked these in June 2026:",
                bullets(
                    "When you ask for an EHC needs assessment, the council has to say yes or no within 6 weeks "
                    '(<a href="https://www.legislation.gov.uk/uksi/2014/1530/regulation/5">SEND Regulations 2014, '
                    "regulation 5</a>).",
                    "From your request, the council has 20 weeks to give you the final plan "
                    '(<a href="https://www.legislation.gov.uk/uksi/2014/1530/regulation/13">regulation 13</a>). '
                    "There are a few exceptions.",
                    "If you want to appeal, send your appeal in time. It must reach the tribunal within 2 months of "
                    "the council’s letter, or 1 month of your mediation certificate. The later date counts "
                    '(<a href="https://www.legislation.gov.uk/uksi/2008/2699/article/20">tribunal rule 20</a>).',
                ),
            ),
            callout(
                "warning",
                "Do not miss your deadline to appeal",
                "Count from the date on the council’s letter and ask for advice early. The tribunal can allow a late "
                "appeal, but it does not have to.",
            ),
            callout(
                "info",
                "The law may change, but it has not yet",
                "The Children and Families Act 2014 (Part 3), the SEND Regulations 2014 and the Code of Practice 2015 "
                "still apply. When we checked in June 2026, they had not changed. A White Paper of 23 February 2026, "
                "<i>Every Child Achieving and Thriving</i>, proposed to replace parts of them, from September 2029 at "
                "the earliest. Its consultation closed on 18 May 2026. Here is "
                '<a href="https://www.legislation.gov.uk/ukpga/2014/6/part/3">the law as it is now</a>.',
            ),
            text(
                heading("What this page cannot do"),
                "This is general information. It is not legal advice about your child. If you are unsure, ask one of "
                "the organisations above.",
            ),
        ],
    },
)
