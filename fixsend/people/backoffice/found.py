"""What the back office's search finds of people."""

from urllib.parse import urlencode

from django.urls import reverse

from fixsend.people.models import Person
from fixsend.people.queries import people as queries
from fixsend.web.backoffice.search import Hit, SearchSource


def _people(words: str, most: int) -> list[Hit]:
    found = queries.search(Person.objects.filter(merged_into=None), words).order_by("sort_name", "id")[:most]
    return [
        Hit(str(person), reverse("people_backoffice:show", args=[person.pk]), person.email or "") for person in found
    ]


def _list(words: str) -> str:
    return f"{reverse('people_backoffice:index')}?{urlencode({'q': words})}"


PEOPLE = SearchSource("people", "People", 10, _people, permission="people.view_person", list_url=_list)
