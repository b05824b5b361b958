"""About the alliance."""

from fixsend.starter.content import figures
from fixsend.starter.drafts import Draft, block, bullets, button, details, heading, slot, text

PAGE = Draft(
    path="/about/",
    kind="StandardPage",
    title="About us",
    summary="The SEND Community Alliance brings together people and organisations who want better support for "
    "disabled children and young people in England.",
    in_menu=True,
    fields={
        "body": [
            text(
                heading("What we want"),
                "We want disabled children and young people to get the education, health and care that they need and "
                "that the law promises. We call this <b>#FixSEND</b>.",
                "We want the people who have to fix SEND to keep families at the centre of everything they do: in "
                "government, in councils and in schools.",
            ),
            details(
                "What is SEND?",
                "SEND stands for special educational needs and disabilities. In England the rules are in Part 3 of "
                "the Children and Families Act 2014.",
            ),
            details(
                "What is an EHC plan?",
                "EHC stands for education, health and care. An EHC plan is a legal document. It says what a child or "
                "young person needs and what support they must get.",
            ),
            details(
                "What is the SEND tribunal?",
                "The tribunal is a kind of court. Its judges can overturn a council’s decision about a child’s "
                "needs, support or school.",
            ),
            text(
                heading("Why we exist"),
                "Families do most of the work and have almost no power. Councils decide, often late and often against "
                "the law. Then families have to fight for what should have been theirs from the start.",
            ),
            block(
                "official_figures",
                {"figures": [block("item", each) for each in (figures.ON_TIME, figures.REFUSED, figures.APPEALS)]},
            ),
            text(
                heading("Who we are"),
                "Four organisations founded the alliance: Special Needs Jungle, SEND National Crisis, SEND Action and "
                "SOS!SEN. You can read about each of them below.",
                "Other people and organisations join them. Individuals can join. So can community groups, local "
                "charities, SEND practitioners, and companies that help children with SEND.",
                heading("What you can do"),
                bullets(
                    '<a page="/join/">Join the alliance</a>, as yourself or with your organisation',
                    '<a page="/stay-in-touch/">Stay in touch</a> through our mailing list',
                    '<a page="/manifesto/">Read about our manifesto</a>',
                ),
            ),
            slot("How the alliance is run: who decides, who speaks for it, and whether it has money of its own."),
            slot("A photograph, with the agreement of everyone in it (and of a parent, for every child)."),
            button("Join the alliance", "/join/", "act"),
        ],
    },
)
