"""Every address of the site: named apps first, then Wagtail's pages."""

from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.utils.urlpatterns import decorate_urlpatterns

from fixsend.web.csrf import csrf_by_headers

# What is sent to a page of Wagtail's is judged by headers (this changes the pattern itself); Wagtail's passwords for
# single pages keep Django's token.
decorate_urlpatterns([each for each in wagtail_urls.urlpatterns if each.name == "wagtail_serve"], csrf_by_headers)

urlpatterns = [
    # First, because in a surge nearly every request that reaches Django is for it.
    path("", include("fixsend.campaigns.urls")),
    path("", include("fixsend.config.observability.urls")),
    path("", include("fixsend.people.urls")),
    path("", include("fixsend.membership.urls")),
    path("", include("fixsend.moderation.urls")),
    path("", include("fixsend.evidence.urls")),
    path("", include("fixsend.newsletters.urls")),
    path("", include("fixsend.mailing_list.urls")),
    path("", include("fixsend.delivery.urls")),
    path("", include("fixsend.events.urls")),
    path("", include("fixsend.rights.urls")),
    path("", include("fixsend.web.urls")),
    path("", include("fixsend.people.sign_in.urls")),
    path("admin/", include("fixsend.people.backoffice.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("fixsend.pages.urls")),
    path("", include(wagtail_urls)),
]

handler400 = "fixsend.web.views.bad_request"
handler403 = "fixsend.web.views.forbidden"
handler404 = "fixsend.web.views.not_found"
handler500 = "fixsend.web.views.server_error"
