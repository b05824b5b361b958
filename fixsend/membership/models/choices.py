"""What people choose from when they join. Labels are those of the forms."""

from django.db import models


class SupporterKind(models.TextChoices):
    """The four ways to join."""

    INDIVIDUAL = "individual", "As myself"
    GROUP = "group", "As a community group or local charity"
    PRACTITIONER = "practitioner", "As a SEND practitioner"
    COMPANY = "company", "As a company"

    @property
    def is_organisation(self) -> bool:
        """Tell whether this kind joins as an organisation."""
        return self in {SupporterKind.GROUP, SupporterKind.COMPANY}

    @property
    def noun(self) -> str:
        """Return the kind as a thing: "community group or local charity"."""
        return _NOUNS[self.value]

    @property
    def join_heading(self) -> str:
        """Return the heading of the form with which this kind joins."""
        return _JOIN_HEADINGS[self.value]


_JOIN_HEADINGS = {
    "individual": "Join as yourself",
    "group": "Join as a community group or local charity",
    "practitioner": "Join as a SEND practitioner",
    "company": "Join as a company",
}
_NOUNS = {
    "individual": "individual",
    "group": "community group or local charity",
    "practitioner": "SEND practitioner",
    "company": "company",
}


class HelpOffer(models.TextChoices):
    """How a member would like to help; staff filter the list of members by it."""

    SHARE = "share", "Share campaigns with people I know"
    WRITE = "write", "Write to my MP and councillors"
    EVENTS = "events", "Come to events near me"
    ORGANISE = "organise", "Help to organise in my area"
    EXPERIENCE = "experience", "Talk about what we have been through"
    SKILLS = "skills", "Share a skill, such as design, law or writing"


class Need(models.TextChoices):
    """What an organisation helps with; families filter the directory by it.

    After the types of need in the school census, named as families name them.
    """

    ANY = "any", "Any special educational need or disability"
    AUTISM = "autism", "Autism"
    ADHD = "adhd", "ADHD"
    SPEECH = "speech", "Speech, language and communication"
    MENTAL_HEALTH = "mental_health", "Anxiety and mental health"
    LEARNING = "learning", "Learning disability"
    DYSLEXIA = "dyslexia", "Dyslexia, dyspraxia and other learning differences"
    PHYSICAL = "physical", "Physical disability"
    HEARING = "hearing", "Deafness and hearing loss"
    VISION = "vision", "Sight loss"
    MEDICAL = "medical", "Long-term illness and medical needs"
    SCHOOL = "school", "Not able to attend school"


class Size(models.TextChoices):
    """How many people run an organisation, paid or not."""

    TINY = "1-2", "1 or 2 people"
    SMALL = "3-10", "3 to 10 people"
    MEDIUM = "11-50", "11 to 50 people"
    LARGE = "51-250", "51 to 250 people"
    HUGE = "251+", "More than 250 people"
