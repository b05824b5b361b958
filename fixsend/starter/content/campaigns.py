"""The list of campaigns; the campaigns themselves are the alliance's to write."""

from fixsend.starter.drafts import Draft

INDEX = Draft(
    path="/campaigns/",
    kind="campaigns.CampaignsIndexPage",
    title="Campaigns",
    summary="What we ask for, and what you can do in a minute.",
    in_menu=True,
)
