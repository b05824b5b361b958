"""What a new site begins with, page by page, in the order of the menu.

It states only what is known: nothing is said about a real organisation beyond what it says itself, every figure has its
source and period, and where the alliance's own text is needed there is a slot that editors see and visitors do not.
"""

from fixsend.starter.content import (
    about,
    accessibility,
    contact,
    founders,
    help_now,
    home,
    manifesto,
    parts,
    press,
    privacy,
)
from fixsend.starter.drafts import Draft

PAGES: list[Draft] = [
    home.PAGE,
    about.PAGE,
    *founders.PAGES,
    parts.JOIN,
    parts.ORGANISATIONS,
    parts.CAMPAIGNS,
    parts.COUNCILS,
    parts.NEWS,
    help_now.PAGE,
    parts.STAY_IN_TOUCH,
    parts.TIMETABLE,
    parts.NEWSLETTERS,
    manifesto.PAGE,
    contact.PAGE,
    press.PAGE,
    accessibility.PAGE,
    privacy.PAGE,
]

FOOTER = ["/newsletters/", "/manifesto/", "/press/", "/contact/", "/privacy/", "/accessibility/"]

# Old address → where its reader is led now. The earlier sites' own addresses are not known for certain: these are the
# usual ones. Staff add others under Settings → Redirects.
REDIRECTS = {
    "/about-us/": "/about/",
    "/who-we-are/": "/about/",
    "/founders/": "/about/",
    "/join-us/": "/join/",
    "/membership/": "/join/",
    "/members/": "/organisations/",
    "/affiliates/": "/organisations/",
    "/contact-us/": "/contact/",
    "/get-in-touch/": "/contact/",
    "/blog/": "/news/",
    "/latest-news/": "/news/",
    "/feed/": "/news/feed/",
    "/press-office/": "/press/",
    "/get-help/": "/help/",
    "/help-and-support/": "/help/",
    "/our-manifesto/": "/manifesto/",
    "/votesend/": "/manifesto/",
    "/privacy-policy/": "/privacy/",
    "/privacy-notice/": "/privacy/",
    "/accessibility-statement/": "/accessibility/",
    "/subscribe/": "/stay-in-touch/",
    "/newsletter/": "/stay-in-touch/",
    "/mailing-list/": "/stay-in-touch/",
}

# Subjects that subscribers can choose: slug, name, one line about it. Choosing none means all.
TOPICS = [
    ("ehc-plans", "EHC plans", "Assessments, plans and yearly reviews"),
    ("law", "The law and the tribunal", "What the law says, what changes, and appeals"),
    ("schools", "Schools and colleges", "Inclusion, school places and staff"),
    ("out-of-school", "Children not in school", "Waiting for a place, or too unwell to go"),
    ("adulthood", "Moving into adulthood", "From 14 to 25: college, work and living independently"),
    ("money", "SEND funding", "Budgets, cuts and who pays"),
    ("rule-changes", "A time limit in law has changed", "We tell you when a rule on our timetable changes"),
]
