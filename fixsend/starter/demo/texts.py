"""Names and texts of people and organisations that do not exist; the campaigns' words are in `campaign_texts`."""

_FIRST = """
Aaliyah Adam Aisha Alice Amina Andrew Anna Bethany Callum Carys Charlotte Chidi Chloe Daniel David Divya Ella
Emily Ewan Farah Fatima Femi Freya George Grace Hamza Hannah Harpreet Holly Ibrahim Imani Isaac Ivy Jack Jamal
James Jasmine Jo Joseph Kai Karen Keisha Kiran Laura Leah Leo Lewis Lily Lucy Mariam Mark Maya Megan Mei Mia
Mohammed Nadia Naomi Niamh Noah Olivia Omar Owen Paul Pooja Priya Rachel Reece Rosie Ruth Sadia Sally Sam
Sarah Sian Simran Sofia Sophie Stephen Tariq Theo Tom Valerie Wei Yasmin Yusuf Zara Zoe
"""
FIRST_NAMES = _FIRST.split()
_LAST = """
Abbott Adeyemi Ahmed Ali Allen Bailey Baker Begum Bennett Brown Carter Chen Clarke Collins Cooper Davies
Edwards Evans Fisher Foster Fraser Green Griffiths Hall Hassan Hill Hughes Hussain Jackson James Jenkins
Johnson Jones Kaur Kelly Khan King Lewis Mahmood Marsh Mason Mills Moore Morgan Murphy Newton Nowak Okafor
Osborne Owen Palmer Parker Patel Pearce Phillips Price Rahman Reed Reid Roberts Rose Scott Shah Shaw Singh
Smith Stone Taylor Thomas Turner Walker Ward Watson Webb White Williams Wilson Wood Wright Young
"""
LAST_NAMES = _LAST.split()

# What organisations are called after: words that no charity we know of is called after.
WORDS = (
    "Paper Boat", "Thimble", "Marmalade", "Corduroy", "Patchwork", "Tandem", "Semaphore", "Woolly Hat", "Teasel",
    "Marrow Lane", "Buttonhole", "Conker", "Wellington Boot", "Jam Jar",
)  # fmt: skip
GROUP_SHAPES = ("Families", "Parent Carers", "SEND Circle", "Saturday Club", "Friends")
COMPANY_SHAPES = ("Learning", "Speech Therapy", "Tutors", "Play Therapy", "Assessments")

GROUP_ABOUT = (
    "Parents in {place} meet here every month. We share what we know, read letters together and go to meetings in "
    "pairs, because two people hear more than one.",
    "We began at one kitchen table and now fill a hall. In {place} we run a Saturday group for children, and a phone "
    "line in the evening for parents who need to talk.",
    "We are a group of parents, grandparents and disabled adults in {place}. We help each other with forms, and once a "
    "term we have a party with no speeches.",
)
COMPANY_ABOUT = (
    "We help children in {place} with speech, reading and writing, at home, at school or on a walk if that works "
    "better.",
    "Our small team helps young people in {place} who have been out of school to find a way back to learning that they "
    "can bear, at their own pace.",
)
OFFERS = "A free first meeting, and lower prices for families on benefits."
INTERESTS = "Two councils pay us for assessments."
ROLES = ("Teacher", "SENCO", "Educational psychologist", "Speech and language therapist", "Teaching assistant", "Nurse")

CONTACT_MESSAGES = (
    ("press", "I write for a local newspaper. Who can I talk to about the figures on your home page?"),
    ("site", "On my old phone the menu covers the page. Is there a way round it?"),
    ("campaign", "Could we hold a coffee morning for the campaign in our village hall?"),
)
# What came by email: subject, words, and the names and sizes of attachments.
EMAILS = (
    (
        "Re: Thank you, all 2,000 of you",
        "Hello,\n\nI read about the coffee mornings. I can bake for twenty, my brother has a van. Where shall we go?"
        "\n\nOn 27 November 2026, the alliance wrote:\n> Thank you, all 2,000 of you.\n> This is what comes next.",
        (),
    ),
    (
        "Photos of our banner",
        "Here is the banner that our group sewed for the day of action. You may show it on the site.",
        (("banner.jpg", 2_482_113), ("banner-back.jpg", 1_904_220)),
    ),
)
AUTOMATIC_REPLY = ("Automatic reply: News for December", "I am away until Monday and will read my email then.")
PREPARED_ANSWERS = (
    (
        "Thank you, a colleague will look into it",
        "Hello {name},\n\nThank you for writing. I have asked a colleague who knows more, and one of us will email you "
        "this week.\n\nWith best wishes\n{my name}, {alliance}",
    ),
    (
        "Where to find help for your child",
        "Hello {name},\n\nThank you for telling us. We campaign and cannot advise single families. Our page “Need help "
        "now?” lists who can, and your council’s own advice service.\n\nWith best wishes\n{my name}, {alliance}",
    ),
)
REPORTS = (
    ("untrue", "about", "I think that this group no longer meets. Their phone line is dead."),
    ("advert", "about", "This reads like an advert to me."),
    ("private", "about", "A family on our street can be recognised in this text."),
)
DECLINED = "It sells holidays."
BANNER = "This is a demonstration. Its supporters, groups, events, signatures and quotations are all made up."
