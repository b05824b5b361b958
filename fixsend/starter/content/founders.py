"""The founding organisations, each with what it says about itself in public and no more."""

from fixsend.starter.drafts import Draft, heading, slot, text

_CONFIRM = "Ask {name} to read and agree this page, and to send its logo, web address and social accounts."

PAGES = [
    Draft(
        path="/about/special-needs-jungle/",
        kind="FounderPage",
        title="Special Needs Jungle",
        summary="News, information and resources about SEND, from parents for parents.",
        fields={
            "website": "https://www.specialneedsjungle.com/",
            "body": [
                text(
                    heading("What they do"),
                    "Special Needs Jungle is a website about SEND. Parents lead it and volunteers run it. It brings "
                    "news, information and resources, and it speaks up for families.",
                    heading("In the alliance"),
                    "Special Needs Jungle is one of the organisations that founded the alliance in 2019.",
                ),
                slot(_CONFIRM.format(name="Special Needs Jungle")),
            ],
        },
    ),
    Draft(
        path="/about/send-national-crisis/",
        kind="FounderPage",
        title="SEND National Crisis",
        summary="Parents who met online and took SEND onto the streets in 28 places on one day.",
        fields={
            "body": [
                text(
                    heading("What they do"),
                    "SEND National Crisis is a campaign by parents, who give their time for free. It began in 2018, "
                    "when parents who had met in online groups decided to act together.",
                    heading("What they have done"),
                    "On 30 May 2019 they organised a march in 28 places in England and Wales. A petition was handed "
                    "in at Downing Street. Coordinators in the regions made it happen.",
                    "In 2019 the campaign received an award from the ADHD Foundation.",
                ),
                slot(_CONFIRM.format(name="SEND National Crisis")),
            ],
        },
    ),
    Draft(
        path="/about/send-action/",
        kind="FounderPage",
        title="SEND Action",
        summary="A network that grew out of families who took cuts to court.",
        fields={
            "body": [
                text(
                    heading("What they do"),
                    "SEND Action is a network of families, individuals and organisations. It was formed in 2018 out "
                    "of local groups that had challenged cuts. Families in Bristol, Surrey and Hackney had asked "
                    "judges to look at what their councils did. This is called a judicial review.",
                    heading("What they have done"),
                    "SEND Action supported families from Birmingham, East Sussex and North Yorkshire in a legal "
                    "challenge to the government’s policy on SEND money. The case reached the High Court.",
                    "SEND Action takes no funding. That is its own choice.",
                ),
                slot(_CONFIRM.format(name="SEND Action")),
            ],
        },
    ),
    Draft(
        path="/about/sossen/",
        kind="FounderPage",
        title="SOS!SEN",
        summary="A national charity that helps parents and carers use the law.",
        fields={
            "website": "https://www.sossen.org.uk/",
            "body": [
                text(
                    heading("What they do"),
                    "SOS!SEN (SOS! Special Educational Needs) is a national charity. It was founded in 2002 and "
                    "registered as a charity in 2013.",
                    "It has a free helpline, advice centres and training. They help parents and carers use the law "
                    "for their children.",
                    heading("In the alliance"),
                    "SOS!SEN is the newest of the alliance’s four organisations.",
                ),
                slot(_CONFIRM.format(name="SOS!SEN")),
            ],
        },
    ),
]
