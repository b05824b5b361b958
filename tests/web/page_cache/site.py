"""A very small site to try the cache on; `served` counts how often Django was asked."""

import threading
from collections import Counter

from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect
from django.template import RequestContext, Template
from django.urls import path
from django.views.decorators.cache import never_cache

from fixsend.config import urls
from fixsend.web import page_cache, recognition
from fixsend.web.csrf import csrf_by_headers
from fixsend.web.decorators import cached_page

served = Counter()
_FORM = '{% load components %}<form method="post">{% form_tokens %}</form><p>{{ count }}</p>'


def _count(request):
    served[request.path] += 1
    return served[request.path]


@cached_page("kind")
def plain(request):
    return HttpResponse(f"<p>plain {_count(request)} {request.GET.urlencode()}</p>")


@csrf_by_headers
@cached_page()
def form(request):
    if request.method == "POST":
        return HttpResponse("thank you")
    return HttpResponse(Template(_FORM).render(RequestContext(request, {"count": _count(request)})))


@cached_page()
def guarded(request):
    """Ask for Django's token on a page that somebody marked by mistake."""
    if request.method == "POST":
        return HttpResponse("thank you")
    return HttpResponse(Template(_FORM).render(RequestContext(request, {"count": _count(request)})))


# Not set: the page that moves takes its time.
free = threading.Event()
free.set()


def moving(request):
    free.wait(10)
    return page_cache.mark(HttpResponse(f"moving {_count(request)}"), 0.3)


def unmarked(request):
    return HttpResponse(f"unmarked {_count(request)}")


@csrf_by_headers
def unmarked_form(request):
    return HttpResponse(Template(_FORM).render(RequestContext(request, {"count": _count(request)})), status=404)


@cached_page()
def with_cookie(request):
    response = HttpResponse(f"cookie {_count(request)}")
    response.set_cookie("seen", "1")
    return response


@cached_page()
@never_cache
def private(request):
    return HttpResponse(f"private {_count(request)}")


@cached_page()
def by_mailbox(request):
    known = recognition.remembers_any(request)
    return HttpResponse(f"{'known' if known else 'unknown'} {_count(request)}")


@cached_page()
def moved(request):
    _count(request)
    return redirect("/plain/")


@cached_page()
def stream(request):
    return StreamingHttpResponse([b"a", b"b"])


urlpatterns = [
    path("plain/", plain),
    path("form/", form),
    path("guarded/", guarded),
    path("moving/", moving),
    path("unmarked/", unmarked),
    path("unmarked-form/", unmarked_form),
    path("with-cookie/", with_cookie),
    path("private/", private),
    path("by-mailbox/", by_mailbox),
    path("moved/", moved),
    path("stream/", stream),
    *urls.urlpatterns,
]
