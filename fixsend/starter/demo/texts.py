"""Names and texts of made-up people and organisations."""

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

GROUP_SHAPES = (
    "Example {place} Parent Carers",
    "Example {place} SEND Families",
    "Example Friends of {place}",
    "Example {place} Autism Circle",
    "Example {place} Inclusion Network",
)
COMPANY_SHAPES = ("Example Learning {place}", "Example Therapies {place}", "Example Advice {place}")

GROUP_ABOUT = (
    "We are made up, so you can see what an entry looks like. If we were real, parents in {place} would meet here "
    "every month, share what they know and go to meetings with the council together."
)
COMPANY_ABOUT = (
    "We are made up, so you can see what an entry looks like. If we were real, we would help children in {place} with "
    "speech, writing or getting back to school."
)
OFFERS = "In this made-up example: a free first meeting, and lower prices for families on benefits."
INTERESTS = "In this made-up example: we are paid by two councils for assessments."
ROLES = ("Teacher", "SENCO", "Educational psychologist", "Speech and language therapist", "Teaching assistant", "Nurse")

CONTACT_MESSAGES = (
    ("press", "I write for a made-up newspaper. Who can I talk to about the figures on your home page?"),
    ("site", "On my old phone the menu covers the page. This is a made-up message."),
    ("campaign", "Could we hold a coffee morning for the campaign in our made-up village hall?"),
)
REPORTS = (
    ("untrue", "about", "In this made-up report someone says that the group no longer meets."),
    ("advert", "about", "In this made-up report someone thinks that the text is an advert."),
    ("private", "about", "In this made-up report someone says that a family can be recognised."),
)
NEWS = (
    ("Hundreds come to our made-up open day", "A fictional story, so you can see what news looks like."),
    ("What we would tell the made-up committee", "A fictional story about evidence that nobody gave."),
    ("Ten made-up groups join in one week", "A fictional story about new affiliated organisations."),
    ("A made-up council listens", "A fictional story with a happy end."),
    ("Our made-up year in numbers", "A fictional story with no numbers in it at all."),
    ("How a made-up campaigner began", "A fictional story about someone who does not exist."),
)
DECLINED = "In this made-up example: it sells holidays."
BANNER = "This is a demonstration. Every person and organisation in it is made up."
CAMPAIGN = "A made-up campaign (fictional)"
PETITION = "Sign our made-up petition (fictional)"
OPEN_LETTER = "A made-up open letter (fictional)"
DAY_OF_ACTION = "A made-up day of action (fictional)"
ACTION_SUMMARY = "A fictional action, so you can see what one looks like."
ACTION_STORY = "Nobody is really asking for this. It is here to show what an action looks like while people take part."
ASK = "In this made-up example: keep the promises that the law makes to every child."
LETTER = "In this made-up example we write to you together.\n\nKeep the promises that the law makes to every child."
GATHERINGS = ("Walk to the town hall", "Picnic in the park", "Coffee and cake", "Quiet vigil", "Stall at the market")
GATHERING_ABOUT = "We are made up, so you can see what an event looks like. Nobody will be there."
