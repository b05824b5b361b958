"""The home page."""

from fixsend.starter.content import figures
from fixsend.starter.drafts import Draft, block, html

PAGE = Draft(
    path="/",
    kind="HomePage",
    title="SEND Community Alliance",
    summary="The community for SEND campaigners. Join us to help #FixSEND: better support for disabled children and "
    "young people in England.",
    fields={
        "call": "Join us to help #FixSEND",
        "lead": "Families, groups and people who work with children stand together here. We want disabled children and "
        "young people to get the support that the law already promises them.",
        "join_button": "Join the alliance",
        "touch_button": "Just keep me posted",
        "sections": [
            block("act", {"heading": "What you can do now", "text": ""}),
            block("news", {"heading": "What is happening"}),
            block("numbers", {"heading": "Who we are in numbers"}),
            block(
                "crisis",
                {
                    "heading": "There is a crisis in SEND",
                    "text": html(
                        "SEND means special educational needs and disabilities. Children wait, families fight, and "
                        "councils break the law. At the SEND tribunal (judges who can overturn a council’s decision), "
                        "councils almost always lose.",
                        'See <a href="/timetable/">when your council must act</a> and '
                        '<a href="/councils/">what its figures say</a>.',
                    ),
                    "figures": [
                        block("official_figure", figures.ON_TIME),
                        block("official_figure", figures.APPEALS),
                        block("item", figures.APPEALS_LOST),
                    ],
                    "after": "",
                },
            ),
            block(
                "slot",
                {
                    "what": "Voices: what families say, in their own words, each with a first name and if they wish "
                    "a picture. Ask them first. Then replace this by a “Voices” block."
                },
            ),
            block(
                "reasons",
                {
                    "heading": "Why families need an alliance",
                    "reasons": [
                        {
                            "heading": "Breaking the law costs more",
                            "text": html(
                                "Councils worry about how many families appeal. Politicians wonder why costs rise. We "
                                "say: make lawful decisions the first time."
                            ),
                        },
                        {
                            "heading": "Families have the least power and carry the most",
                            "text": html(
                                "Parents and carers spend their days caring, and their nights filling in forms. The "
                                "reforms of 2014 were meant to put children and families at the heart of every "
                                "decision. Instead, parents and young people are shut out of the ones that count.",
                                "We exist so that the people who have to fix SEND keep families’ views at the centre "
                                "of everything they do. So far they have done the opposite. The pandemic made the gaps "
                                "wider, but they were there before it.",
                            ),
                        },
                        {
                            "heading": "“Co-production” has to be more than a word",
                            "text": html(
                                "Co-production means that families and those in charge decide things together. Too "
                                "often it is only a name. Families are asked for their views, and then ignored. "
                                "Policies and everyday decisions often break the law."
                            ),
                        },
                        {
                            "heading": "The law is not optional",
                            "text": html(
                                "Many schools do not read the guidance or follow the law. Many do not involve parents "
                                "where the law clearly says they must.",
                                "The Children and Families Act is not a list of ideas. Following it has to become an "
                                "everyday habit, and a partnership between families, schools, councils and government.",
                            ),
                        },
                    ],
                },
            ),
            block(
                "founders",
                {
                    "heading": "Four organisations, one campaign",
                    "text": html("Now you can join them."),
                },
            ),
            block(
                "who_can_join",
                {
                    "heading": "Who can join",
                    "text": html("There is a place for you."),
                    "kinds": [
                        {
                            "title": "You, as an individual",
                            "text": "A parent, carer, young person or anyone who wants to help.",
                        },
                        {
                            "title": "A community group or local charity",
                            "text": "Join as an affiliated organisation and be listed on this site.",
                        },
                        {
                            "title": "A SEND practitioner",
                            "text": "You work with children and young people with SEND.",
                        },
                        {
                            "title": "A company",
                            "text": "Your company is dedicated to helping children with SEND.",
                        },
                    ],
                },
            ),
            block(
                "join",
                {
                    "heading": "Join us, or just stay in touch",
                    "text": html(
                        "Families, groups, practitioners and companies can join. It is free, and you can leave at any "
                        "time, in one click."
                    ),
                },
            ),
        ],
    },
)
