"""The words of the demonstration's campaigns. They read like the real thing; the banner says that they are invented.

No real body or person says or does anything in them: Harrowmere and its council are invented too.
"""

from fixsend.starter.drafts import text

LAW = "Keep the law for disabled children"
LAW_SUMMARY = (
    "The law promises disabled children the help they need to learn. We ask Parliament to keep that promise, and every "
    "council to follow it."
)
LAW_BODY = [
    text(
        "<h2>A promise is only as good as the law behind it</h2>",
        "When a child cannot speak, cannot sit through a lesson or cannot get into the building, the law says: find "
        "out what they need, write it down, and do it. Families did not ask for a favour. They were given a right.",
        "Rights cost money, so there is talk of fewer of them. We say: the trouble is not that children have rights. "
        "The trouble is that nobody has to answer for it when those rights are ignored.",
        "<h2>What we want</h2>",
        "<ul><li>Keep every right that a disabled child has in law today.</li>"
        "<li>Make someone answer when a council breaks the law.</li>"
        "<li>Decide nothing about families without families.</li></ul>",
    )
]
PETITION = "Protect every child’s right to support"
PETITION_SUMMARY = "Disabled children have a right to the help they need at school. Sign, and help us keep it in law."
PETITION_ASK = (
    "Keep the rights that disabled children and young people have in law today. Make sure that every council and every "
    "school follows that law."
)
PETITION_TARGET = "the Secretary of State for Education"
PETITION_STORY = [
    text(
        "<h2>Why it matters</h2>",
        "Amina is seven. She understands everything and says very little. Her plan says that a speech therapist works "
        "with her each week. When the therapist left, the school said it would have to wait.",
        "It did not have to wait. A plan is a legal document. Her mother knew that, wrote one letter, and three weeks "
        "later Amina had a new therapist. That is what a right can do.",
        "Take the right away and the letter is only a wish. Thousands of children would wait, and most of their "
        "parents would never be told why.",
    )
]
PETITION_STEPS = (
    (100, "We write to every MP to say that it has begun"),
    (500, "We show each MP how many of you live in their area"),
    (1000, "We hold a briefing for MPs and their staff"),
    (2500, "We hand the petition in at Westminster"),
    (5000, "We ask for a meeting with ministers, with parents in the room"),
    (10_000, "We hold a rally outside Parliament"),
)
PETITION_UPDATES = (
    (
        6,
        "Boxes are packed",
        "We have printed your names, by area, and packed them into boxes. Three families will carry them to "
        "Westminster in the week of our day of action.",
    ),
    (
        17,
        "Parents speak on local radio",
        "Four of you told your stories on the morning shows. In the two days after, twice as many people signed.",
    ),
    (
        38,
        "What a start",
        "On the first weekend people from every region of England signed. If you have not told a friend yet, today is "
        "a good day.",
    ),
)
PETITION_REASONS = (
    "My son has had four schools in three years. He only ever needed one that knew him.",
    "I teach. I have watched children wait so long for help that they stopped asking.",
    "Because I was that child, and someone fought for me.",
    "We re-mortgaged the house to get what the law already says is hers.",
    "My granddaughter should not need a lawyer to learn to read.",
    "I signed for the mum at the bus stop who was too tired to.",
)
PETITION_REASONS_WAITING = (
    "Two years. That is how long we have waited for one phone call.",
    "Nobody should have to go to court for a taxi to school.",
)
LETTER = "An open letter on children’s rights"
LETTER_SUMMARY = "Parents, teachers, therapists and local groups write together to everyone who will vote on the law."
LETTER_ADDRESSEE = "To everyone who will vote on the law for disabled children"
LETTER_TEXT = "\n\n".join(
    (
        "We are parents and carers, disabled people, teachers, therapists and the groups that stand behind them.",
        "You will soon be asked to vote on the rights of children who learn, speak, move or feel in a different way. "
        "Before you do, please look at what these rights have made possible. A boy who was sent home every day now "
        "stays until the bell. A girl who was called naughty is called by her name. Behind each of them is a page of "
        "law that someone could point to.",
        "That page did not build a ramp or train a teacher. It did something else. It meant that a tired parent did "
        "not have to be rich, or loud, or lucky.",
        "We ask three things of you. Keep the right to an assessment. Keep the right to a plan that must be followed. "
        "Keep the right to an independent judge when things go wrong.",
        "We will help with everything else.",
    )
)
LETTER_REASONS = (
    "I want my brother to go where his friends go.",
    "I drive the minibus. I see which children are never on it.",
    "Every right we have, someone once asked for.",
)
LETTER_STORY = [
    text(
        "<h2>How this letter came about</h2>",
        "Eleven parents wrote the first draft at a kitchen table. Forty groups sent changes. It belongs to everyone "
        "who signs it. Organisations can sign too.",
    )
]
WRITE = "Tell your MP what support means to you"
WRITE_SUMMARY = "A letter in your own words counts more than a hundred copies. We help you start, and find your MP."
WRITE_AIMS = (
    "We want MPs to hear from families before they vote. Ask your MP to speak up for children’s rights, and to tell "
    "you how they will vote."
)
WRITE_POINTS = """A right in law is what lets a tired parent get an answer.
When support comes early, children stay in school.
Most appeals against councils succeed, so the law is not too generous. It is not followed.
Ask your MP to meet families in your area."""
WRITE_QUESTIONS = """What does your child, or a child you know, need to learn well?
What happened when you asked for it?
What should your MP do?"""
WRITE_SUBJECT = "Children’s right to support at school"
WRITE_CALL = """Say your name, and that you live in the area.
Say in one sentence what support means to you.
Ask how your MP will vote, and whether they will meet families."""
WRITE_STORY = [
    text(
        "<h2>Why your own words matter</h2>",
        "MPs get stacks of emails that are all the same. A few honest lines from someone they represent get read, and "
        "often get an answer. Write as you would talk. Three short paragraphs are plenty.",
    )
]
DAY = "A day for every child"
DAY_SUMMARY = "One Saturday, dozens of places. Come for ten minutes or for the whole afternoon, and bring the children."
DAY_STORY = [
    text(
        "<h2>What happens on the day</h2>",
        "Each place does it in its own way: a picnic, a walk, a stall, a quiet hour with a candle. At noon we all do "
        "the same thing. We read out the names of children who wait.",
        "Every event says how step-free it is, what toilets there are and if there is a quiet space. If your town is "
        "missing, propose an event. Five people are enough.",
    )
]

PLANS = "Fund every plan"
PLANS_SUMMARY = "A plan without money is a piece of paper. We ask for funding that follows what each child’s plan says."
PLANS_BODY = [
    text(
        "<h2>Written down is not the same as done</h2>",
        "An EHC plan says what support a child must get: hours, people, a place. Too often the plan is signed and the "
        "money is not there. Schools are left to choose which child goes without.",
        "We ask for one simple rule: what the plan says is what gets paid.",
    )
]
PLANS_REASONS = (
    "A plan that nobody pays for is a nice letter.",
    "Our school shares one speech therapist with eleven others.",
    "My daughter’s plan says fifteen hours. She gets nine.",
)
PLANS_PETITION = "Pay for what the plan says"
PLANS_PETITION_SUMMARY = (
    "Schools should never have to choose which child goes without. Sign for funding that follows the plan."
)
PLANS_ASK = "Give every school the full cost of the support that is written in a child’s plan, from the day it starts."
PLANS_TARGET = "the Chancellor of the Exchequer"
PLANS_STORY = [
    text(
        "<h2>The sum that never adds up</h2>",
        "Priya runs the support team in a village school. She has four children with plans and money for two and a "
        "half. “I do the sums every Sunday night,” she says, “and every Sunday night one child is left over.”",
        "Nobody becomes a teacher for this. Pay for what the plan says, and Priya can go back to teaching.",
    )
]
PLANS_STEPS = (
    (250, "We print a poster for every staff room"),
    (1000, "We publish what the gap costs schools"),
    (2500, "We take the sums to the Treasury’s front door"),
)
PLANS_UPDATES = (
    (
        4,
        "The first week",
        "Head teachers have begun to share this with parents. Please pass it on at your school gate.",
    ),
)
PLEDGE = "The Fund every plan pledge"
PLEDGE_SUMMARY = "We ask everyone who wants to be elected for one promise. See who has made it, and ask the others."
PLEDGE_WORDS = (
    "If I am elected, I will vote for funding that covers the full cost of every child’s plan. I will say in public "
    "how I voted."
)
PLEDGE_STORY = [
    text(
        "<h2>Why a pledge</h2>",
        "It is easy to be for children. It is harder to be for the money. We ask every candidate the same question, in "
        "the same words, and show every answer in the same way.",
    )
]

BUSES = "Keep Harrowmere’s school buses"
BUSES_SUMMARY = (
    "Harrowmere wanted to stop buses for pupils over 16 with special needs. Families stopped the cut instead."
)
BUSES_BODY = [
    text(
        "<h2>What it was about</h2>",
        "In spring a letter told 140 families that the bus to college would end in September. The nearest college is "
        "22 miles from the edge of the county. Many of the young people cannot travel alone.",
    )
]
BUSES_OUTCOME = [
    text(
        "On the day of the vote the council’s own members stood up, one after another, and read out letters from "
        "families. <b>The cut was dropped.</b> All 140 young people kept their seat on the bus.",
        "It took eleven weeks, one petition and two very long evenings in a draughty hall. Thank you to everyone who "
        "wrote, signed or brought soup.",
    )
]
BUSES_PETITION = "Do not stop the bus to college"
BUSES_PETITION_SUMMARY = "We asked Harrowmere to keep its buses for young people with special needs. It did."
BUSES_ASK = "Keep free transport to college for every young person who cannot travel there alone."
BUSES_TARGET = "Harrowmere Council"
BUSES_STORY = [
    text(
        "<h2>A seat on the bus</h2>",
        "Callum is 17 and wants to be a chef. The bus picks him up at ten past seven. His father said: “Without it, "
        "one of us stops working, or he stops learning.”",
    )
]
BUSES_UPDATES = (
    (183, "The cut has been dropped", "Nobody voted for it. All 140 young people keep their seat. Thank you."),
    (204, "Handed in", "We carried your names into the council’s meeting, with a letter from every family."),
)
BUSES_STEPS = ((250, "We hand it in before the vote"), (500, "The council must debate it"))

GATHERINGS = (
    (
        "Walk to the town hall",
        "We walk slowly, about half a mile on level streets, with plenty of stops. Bring something that makes a "
        "noise, or ear defenders, or both.",
    ),
    (
        "Picnic and patchwork",
        "Bring a blanket, some food and a square of cloth. We sew all the squares into one big quilt for Westminster. "
        "You do not have to be able to sew.",
    ),
    (
        "Coffee, cake and letters",
        "We write to our MP together. Pens, paper and cake are on the tables. There is a corner for children, with "
        "trains.",
    ),
    (
        "A quiet half hour",
        "No speeches. We stand together, hold up photos and drawings, and read out first names. Come just as you are.",
    ),
    (
        "Stall at the market",
        "Help us talk to shoppers, or just come and say hello. We have a table, a tent, badges and a very patient dog.",
    ),
    (
        "Chalk the square",
        "Draw what a good school day looks like. Chalk is here, rain moves us under the arches. Parents can sit down.",
    ),
)
ACCESS_NOTES = (
    "Disabled parking is 100 metres away. The square is paved and level.",
    "There is a short ramp on the north side. Ask a helper in an orange vest and we will walk with you.",
    "The quiet space is a small room with soft light. You do not have to ask to use it.",
    "Buses with space for wheelchairs stop at the corner. Tell us if you need someone to meet you there.",
)
PARTIES = ("Harbour Party", "Fair Towns Alliance", "New Commons", "Independent")
PROMOTER = "Demonstration Alliance"
PROMOTER_POSTAL = "1 Sample Street, Harrowmere"
