"""The parts of the site that are not written by editors, so that they stand in the menu and can be linked to."""

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
STAY_IN_TOUCH = Draft(
    path="/stay-in-touch/",
    kind="PartPage",
    title="Stay in touch",
    summary="Our mailing list: news, campaign actions or news for your area. Leave in one click.",
    in_menu=True,
)
NEWSLETTERS = Draft(
    path="/newsletters/",
    kind="PartPage",
    title="Newsletters",
    summary="What we have written to the people on our list.",
)
