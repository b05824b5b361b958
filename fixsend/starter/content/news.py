"""The news index; the news itself is the alliance's to write."""

from fixsend.starter.drafts import Draft

INDEX = Draft(
    path="/news/",
    kind="NewsIndexPage",
    title="News",
    summary="What the alliance is doing, and what is happening in SEND.",
    in_menu=True,
)
ITEMS: list[Draft] = []
