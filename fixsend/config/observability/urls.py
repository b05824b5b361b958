"""Addresses that the host's own tools ask."""

from django.urls import path

from fixsend.config.observability import health

urlpatterns = [
    path("health/live", health.live, name="health_live"),
    path("health/ready", health.ready, name="health_ready"),
    path("metrics", health.metrics, name="metrics"),
]
