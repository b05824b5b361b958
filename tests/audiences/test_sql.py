"""Each rule alone, groups of rules, and what is refused."""

from datetime import UTC, datetime

import pytest

from fixsend.audiences import queries, sql
from fixsend.audiences.rules import BadRule, UnknownRule
from fixsend.mailing_list.models import Topic
from fixsend.mailing_list.services.subscribing import subscription_of
from fixsend.people.models import Tag
from fixsend.places.models import Council
from tests.membership.factories import MembershipFactory, OrganisationFactory
from tests.newsletters.factories import subscriber

pytestmark = pytest.mark.django_db
LONDON = {"rule": "region", "regions": ["E12000007"]}


def london() -> Council:
    return Council.objects.filter(region="E12000007").order_by("pk")[0]


def test_no_rule_is_everybody_who_agreed_is_active_and_has_an_address():
    subscriber("a@example.org")
    subscriber("b@example.org", purposes=("actions",))
    subscriber("c@example.org", is_active=False)
    assert queries.count({}, "news") == 1


def test_a_region_is_asked_through_the_council():
    subscriber("a@example.org", council=london())
    subscriber("b@example.org")
    assert queries.count(LONDON, "news") == 1
    assert queries.count({"not": LONDON}, "news") == 1


def test_groups_stand_inside_each_other():
    both = subscriber("a@example.org", council=london())
    both.tags.add(tag := Tag.objects.create(name="parent"))
    subscriber("b@example.org", council=london())
    subscriber("c@example.org")
    tagged = {"rule": "tag", "tags": [str(tag.pk)]}
    assert queries.count({"all": [LONDON, tagged]}, "news") == 1
    assert queries.count({"any": [{"not": LONDON}, tagged]}, "news") == 2
    assert queries.count({"not": {"any": [LONDON, {"not": {}}]}}, "news") == 1


def test_choosing_no_topic_means_all_topics():
    law, schools = Topic.objects.create(slug="law", name="Law"), Topic.objects.create(slug="schools", name="Schools")
    subscriber("a@example.org")
    subscription_of(subscriber("b@example.org")).topics.add(law)
    subscription_of(subscriber("c@example.org")).topics.add(schools)
    assert queries.count({"rule": "topic", "topics": ["law"]}, "news") == 2


def test_kinds_of_member_and_when_they_joined():
    MembershipFactory(person=subscriber("a@example.org", name="Ada"), joined_at=datetime(2026, 5, 1, tzinfo=UTC))
    OrganisationFactory(steward=subscriber("b@example.org"))
    subscriber("c@example.org")
    for kind in ("individual", "group_steward", "none"):
        assert queries.count({"rule": "kind", "kinds": [kind]}, "news") == 1
    assert queries.count({"rule": "kind", "kinds": ["practitioner", "none"]}, "news") == 1
    assert queries.count({"rule": "joined", "since": "2026-05-01", "before": "2026-05-02"}, "news") == 1
    assert queries.count({"rule": "joined", "before": "2026-05-01"}, "news") == 0


@pytest.mark.parametrize(
    "tree",
    [
        {"all": []},
        {"some": []},
        {"all": [], "any": []},
        {"not": []},
        {"rule": "region"},
        {"rule": "region", "regions": ["'; DROP TABLE people_person; --"]},
        {"rule": "region", "regions": [{"a": 1}]},
        {"rule": "region", "regions": ["E12000007"], "sql": "TRUE"},
        {"rule": "joined", "since": "yesterday"},
        {"rule": "joined"},
        [],
        "TRUE",
    ],
)
def test_what_is_not_filled_in_rightly_is_refused(tree):
    with pytest.raises(BadRule):
        sql.condition(tree)


def test_a_rule_that_is_gone_is_refused_with_its_place():
    with pytest.raises(UnknownRule) as caught:
        sql.condition({"all": [LONDON, {"not": {"rule": "gone"}}]})
    assert caught.value.path == (1, 0)


def test_groups_inside_each_other_are_bounded():
    tree = LONDON
    for _ in range(1000):
        tree = {"not": tree}
    with pytest.raises(BadRule, match="deep"):
        sql.condition(tree)
    with pytest.raises(BadRule, match="more than"):
        sql.condition({"any": [LONDON] * 61})
