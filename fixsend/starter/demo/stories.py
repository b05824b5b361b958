"""Made-up news."""

from datetime import timedelta

from django.utils import timezone

from fixsend.pages.models import NewsIndexPage, NewsPage
from fixsend.starter import drafts, workflows
from fixsend.starter.demo import texts
from fixsend.starter.services import stored


def load() -> None:
    """Publish the made-up stories, one a fortnight, if the site has a place for news."""
    index = NewsIndexPage.objects.first()
    if index is None:
        return
    for number, (title, summary) in enumerate(texts.NEWS):
        page = NewsPage(
            title=f"{title} (fictional)",
            summary=summary,
            date=timezone.localdate() - timedelta(days=14 * number),
            body=stored(
                [drafts.text(summary, "Nothing in this story happened. It is here to show what news looks like.")]
            ),
        )
        index.add_child(instance=page)
        workflows.publish_first_version(page)
