"""Need help now?: what is known about where families find help today."""

from fixsend.starter.drafts import Draft, block, bullets, callout, heading, html, slot, text

_ACT = "https://www.legislation.gov.uk/ukpga/2014/6/section/"

PAGE = Draft(
    path="/help/",
    kind="HelpPage",
    title="Need help now?",
    summary="You are not alone. Here is where families find help today. The alliance campaigns: it cannot advise on "
    "single cases, but these can.",
    in_menu=True,
    fields={
        "urgent": "If you or a child are in danger now, ring 999. This page is about education and support.",
        "places": [
            block(
                "place",
                {
                    "name": "SOS!SEN",
                    "helps_with": html(
                        "A national charity that helps parents and carers to use the law. It has a free helpline, "
                        "advice centres and training."
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
                        "Every council in England must see to it that families get advice and information about "
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
                heading("Times that matter"),
                "The law gives councils deadlines, and it gives you some too. As far as known in June 2026:",
                bullets(
                    "When you ask for an EHC needs assessment, the council has to say yes or no within 6 weeks "
                    '(<a href="https://www.legislation.gov.uk/uksi/2014/1530/regulation/5">SEND Regulations 2014, '
                    "regulation 5</a>).",
                    "From your request to the final plan it may take 20 weeks at most "
                    '(<a href="https://www.legislation.gov.uk/uksi/2014/1530/regulation/13">regulation 13</a>). '
                    "There are a few exceptions.",
                    "If you want to appeal, the tribunal must have your appeal within 2 months of the council’s "
                    "letter, or within 1 month of your mediation certificate, whichever is later "
                    '(<a href="https://www.legislation.gov.uk/uksi/2008/2699/article/20">tribunal rule 20</a>).',
                ),
            ),
            callout(
                "warning",
                "Do not miss the date to appeal",
                "Count from the date on the council’s letter and ask for advice early. The tribunal can allow a late "
                "appeal, but it does not have to.",
            ),
            callout(
                "info",
                "The law may change, but it has not yet",
                "The Children and Families Act 2014 (Part 3), the SEND Regulations 2014 and the Code of Practice 2015 "
                "are in force, unchanged as far as known in June 2026. A White Paper of 23 February 2026, <i>Every "
                "Child Achieving and Thriving</i>, proposed to replace parts of them, from September 2029 at the "
                "earliest. Its consultation closed on 18 May 2026. Here is "
                '<a href="https://www.legislation.gov.uk/ukpga/2014/6/part/3">the law as it stands</a>.',
            ),
            text(
                heading("What this page is not"),
                "This is general information, not legal advice about your child. If you are unsure, ask one of the "
                "places above.",
            ),
        ],
    },
)
