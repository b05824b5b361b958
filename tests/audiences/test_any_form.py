"""Whatever the builder can make comes out of its form as it went in, and other trees with the same meaning."""

import pytest
from django.template.loader import render_to_string
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fixsend.audiences import rules, tree
from fixsend.audiences.builder import parse, state, view_model
from fixsend.audiences.builder.parse import prefix
from fixsend.audiences.rules import BadTree
from fixsend.mailing_list.models import Topic
from fixsend.people.models import Tag
from tests.audiences.forms import BuilderForm
from tests.audiences.test_any_tree import trees
from tests.examples import examples
from tests.newsletters.factories import frozen_mailing

pytestmark = pytest.mark.django_db
SETTINGS = settings(max_examples=examples(10), deadline=None, database=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(autouse=True)
def _things_to_choose():
    frozen_mailing()
    for name in ("parent", "carer"):
        Tag.objects.create(name=name)
        Topic.objects.create(slug=name, name=name)


class Page:
    """What the form's templates draw of a tree."""

    def __init__(self, root):
        view = view_model.build(root)
        body = render_to_string("audiences/builder/_builder.html", {"builder": view, "action": "/", "verb": "goes to"})
        self.content = f'<form id="audience-form">{body}</form>'.encode()


def through_the_form(root):
    return parse.parse_state(BuilderForm(Page(root)).data)


def one_of(field):
    """Return no choice and the first option: a list shows nothing else."""
    return ["", *(value for value, _ in field.options()[:1])]


def unfinished():
    """Return drafts as the buttons make them, filled in well, badly or not at all."""
    values = st.sampled_from(["", "E12000007", "paper", "news", "2026-05-01", "2026-04-01", "gone"])
    rule = st.sampled_from(list(rules.registry)).flatmap(
        lambda rule: st.builds(
            state.Part,
            st.just("rule"),
            st.booleans(),
            rule=st.just(rule.slug),
            values=st.fixed_dictionaries(
                {
                    field.name: st.lists(values.filter(bool), max_size=2, unique=True)
                    if field.kind == "many"
                    else st.sampled_from(["", "2026-05-01", "2026-06-01"] if field.kind == "date" else one_of(field))
                    for field in rule.fields
                }
            ),
        )
    )
    group = lambda parts: st.builds(  # noqa: E731 - hypothesis wants a function of the parts
        state.Part, st.sampled_from(["all", "any"]), st.booleans(), st.lists(parts, max_size=3)
    )
    return group(st.recursive(rule, group, max_leaves=5))


@SETTINGS
@given(tree=trees())
def test_any_tree_keeps_its_meaning(tree):
    root = state.from_tree(tree)
    assert meaning(state.to_tree(root)) == meaning(tree)
    assert in_order(state.to_tree(through_the_form(root))) == in_order(state.to_tree(root))


@SETTINGS
@given(root=unfinished())
def test_what_people_are_still_working_on_comes_back_as_it_was_sent(root):
    assert in_order(state.to_tree(through_the_form(root))) == in_order(state.to_tree(root))


@SETTINGS
@given(root=unfinished())
def test_every_problem_is_found_and_has_a_place_on_the_screen(root):
    found = tree.problems(state.to_tree(root))
    assert bool(found) == cannot_be_read(state.to_tree(root))
    view = view_model.build(root, shows_problems=True)
    assert len(view.problems) == len(found)
    beside = [problem for part in all_parts(view.root) for problem in part.problems]
    assert sorted(beside) == sorted(map(str, found))


def in_order(node):
    """Return a tree with what was chosen in order and once, as boxes to tick hold it."""
    match node:
        case {"not": inner}:
            return {"not": in_order(inner)}
        case {"all": parts} | {"any": parts}:
            return {next(iter(node)): [in_order(part) for part in parts]}
    return {name: sorted(set(value)) if isinstance(value, list) else value for name, value in node.items()}


def cannot_be_read(unread) -> bool:
    try:
        tree.read(unread)
    except BadTree:
        return True
    return False


def all_parts(part):
    return [part, *(below for each in part.parts for below in all_parts(each))]


def meaning(tree_):
    """Return a tree without what says nothing: double "not", and groups of one."""
    return _plain(tree.expanded(tree_))


def _plain(node):
    match node:
        case {"not": {"not": inner}}:
            return _plain(inner)
        case {"not": inner}:
            plain = _plain(inner)
            return plain.get("not", {"not": plain})
        case {"all": [only]} | {"any": [only]}:
            return _plain(only)
        case {"all": parts} | {"any": parts}:
            return {next(iter(node)): [_plain(part) for part in parts]}
    return in_order(node)


def test_names_in_the_form_say_where_a_part_stands():
    assert [prefix(path) for path in [(), (0,), (2, 10)]] == ["part", "part-0", "part-2-10"]
