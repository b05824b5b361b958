"""The pages that editors do not write: parts of the site that are programs, and the indexes of campaigns and news.

Campaigns and news themselves are the alliance's to write.
"""

from fixsend.starter.drafts import Draft

JOIN = Draft(
    path="/join/",
    kind="PartPage",
    title="Join",
    summary="Join the alliance: as yourself, a community group or local charity, a SEND practitioner or a company.",
    in_menu=True,
)
ORGANISATIONS = Draft(
    path="/organisations/",
    kind="PartPage",
    title="Organisations",
    summary="The organisations in the alliance, by region, kind and what they help with.",
    in_menu=True,
)
COUNCILS = Draft(
    path="/councils/",
    kind="PartPage",
    title="Your council",
    summary="What the official figures say about your council and children with special educational needs.",
    in_menu=True,
)
STAY_IN_TOUCH = Draft(
    path="/stay-in-touch/",
    kind="PartPage",
    title="Stay in touch",
    summary="Get our emails: news, campaign actions or news for your area. Leave in one click.",
    in_menu=True,
)
TIMETABLE = Draft(
    path="/timetable/",
    kind="PartPage",
    title="What happened, and when?",
    summary="Work out by which day the council must act on an EHC plan, and get a letter for when the day has passed.",
)
NEWSLETTERS = Draft(
    path="/newsletters/",
    kind="PartPage",
    title="Newsletters",
    summary="The newsletters we have sent to our mailing list.",
)
CAMPAIGNS = Draft(
    path="/campaigns/",
    kind="campaigns.CampaignsIndexPage",
    title="Campaigns",
    summary="Our campaigns, and how you can help.",
    in_menu=True,
)
NEWS = Draft(
    path="/news/",
    kind="NewsIndexPage",
    title="News",
    summary="What the alliance is doing, and what is happening in SEND.",
    in_menu=True,
)
