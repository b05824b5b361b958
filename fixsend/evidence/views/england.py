"""England over the years."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from fixsend.evidence.indicators import APPEALS_WON, Topic
from fixsend.evidence.queries.trends import trends
from fixsend.web.decorators import cached_page


@require_safe
@cached_page()
def england(request: HttpRequest) -> HttpResponse:
    """Show every indicator that is published for England, each as a chart with its table."""
    topics = trends()
    has_outcomes = any(one.indicator.slug == APPEALS_WON for one in topics.get(Topic.APPEALS, []))
    return render(request, "evidence/england.html", {"topics": topics, "has_outcomes": has_outcomes})


urlpatterns = [path("england/", england, name="england")]
