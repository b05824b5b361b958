"""Forms draw themselves the way GOV.UK's patterns say."""

import re

import pytest
from django import forms
from django.contrib.auth.models import AnonymousUser
from django.forms.renderers import DjangoTemplates
from django.template import Context, Template, engines
from django.test import RequestFactory

from fixsend.web.forms import CheckboxCards, PublicForm, RadioCards, Renderer


class TeaForm(PublicForm):
    name = forms.CharField(label="Your name", required=False)
    email = forms.EmailField(label="Email address", help_text="We only use it to answer you.")
    kind = forms.ChoiceField(
        label="What would you like?",
        choices=[("tea", "Tea"), ("cake", "Cake")],
        widget=RadioCards(hints={"tea": "Hot & strong"}),
    )
    extras = forms.MultipleChoiceField(
        label="Extras", required=False, choices=[("milk", "Milk"), ("honey", "Honey")], widget=CheckboxCards
    )
    agree = forms.BooleanField(label="I agree to wait")


def drawn(form, source='{% load components %}{% form form submit="Pour" %}'):
    context = Context({"form": form, "csrf_token": "token", "request": RequestFactory().get("/")})
    return Template(source).render(context)


def test_the_form_posts_without_javascript_and_without_the_browsers_own_bubbles():
    html = drawn(TeaForm())
    assert '<form class="form" method="post" novalidate>' in " ".join(html.split())
    assert 'name="csrfmiddlewaretoken" value="' in html
    assert " required" not in html.replace("required_", "")


def test_a_hint_stands_between_label_and_field_and_is_read_with_it():
    html = drawn(TeaForm())
    label, hint, field = (html.index(text) for text in ["Email address", "We only use it", 'name="email"'])
    assert label < hint < field
    assert 'aria-describedby="id_email_helptext"' in html


def test_errors_are_linked_from_a_summary_and_read_with_their_field():
    html = drawn(TeaForm({}))
    assert 'role="alert"' in html
    assert '<a href="#id_email">Enter the email address</a>' in html
    assert '<a href="#id_kind_0">Answer “What would you like?”</a>' in html
    assert 'aria-describedby="id_email_helptext id_email_error"' in html
    assert 'id="id_email_error"' in html
    assert 'aria-invalid="true"' in html


def test_a_question_that_was_left_out_stands_in_the_summary_and_is_not_read_twice_beside_its_field():
    html = drawn(TeaForm({}))
    summary, fields = html.split("</ul>", 1)
    for name, question in {"kind": "What would you like?", "agree": "I agree to wait"}.items():
        assert question.lower() in summary.lower()
        beside = re.search(rf'id="id_{name}_error"[^>]*>(.*?)</ul>', fields, re.DOTALL)[1]
        assert question.lower() not in beside.lower()


@pytest.mark.parametrize("name", ["form", "near_form", "any_other"])
def test_a_page_opens_at_the_errors_of_any_of_its_forms_and_says_so_in_its_title(rf, db, name):
    request = rf.get("/")
    request.user = AnonymousUser()
    main = "{% block main %}<h1>Tea</h1>{% error_summary NAME %}{% endblock %}".replace("NAME", name)
    template = engines["django"].from_string('{% extends "web/base.html" %}{% load components %}' + main)
    html = template.render({name: TeaForm({}), "another": TeaForm()}, request)
    assert "<title>Error: " in html
    assert html.index("There is a problem") < html.index("<h1>Tea</h1>")
    assert html.count("There is a problem") == 1
    assert "Error: " not in template.render({name: TeaForm()}, request)


def test_options_are_drawn_as_django_draws_them():
    choices = [("", "Choose"), ("North", [("1", "Leeds & York"), (2, "Hull")]), ("South", [("3", 'The "Isle"')])]
    select = forms.Select(choices=choices, attrs={"id": "id_council", "required": True, "hidden": False})
    ours, djangos = (select.render("council", 2, renderer=renderer()) for renderer in (Renderer, DjangoTemplates))
    assert ours.split() == djangos.split()
    assert ours.count("<option") == 4


def test_a_good_form_shows_no_summary():
    assert "There is a problem" not in drawn(TeaForm())


@pytest.mark.parametrize("group", ["kind", "extras"])
def test_groups_of_choices_stand_in_a_fieldset_with_a_legend(group):
    html = drawn(TeaForm())
    before = html[: html.index(f'name="{group}"')]
    assert before.rindex("<legend") > before.rindex("<fieldset")


def test_each_choice_can_explain_itself_and_what_it_says_is_escaped():
    html = drawn(TeaForm())
    assert 'aria-describedby="id_kind_0_hint"' in html
    assert '<p class="hint" id="id_kind_0_hint">Hot &amp; strong</p>' in html


def test_only_what_may_be_left_out_is_marked():
    html = drawn(TeaForm())
    assert 'Your name <span class="optional">(optional)</span>' in html
    assert html.count("(optional)") == 2


def test_the_browser_may_fill_in_what_it_knows():
    html = drawn(TeaForm())
    assert 'autocomplete="email"' in html
    assert 'inputmode="email"' in html
    assert 'autocomplete="name"' in html


def test_what_was_typed_is_kept_and_escaped():
    html = drawn(TeaForm({"name": '"><script>', "email": "not an address"}))
    assert "<script>" not in html
    assert "&quot;&gt;&lt;script&gt;" in html
    assert 'value="not an address"' in html


def _labelled_fields(**fields: forms.Field) -> PublicForm:
    return type("AForm", (PublicForm,), fields)


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        (forms.CharField(label="Name", max_length=5), "too long"),
        (forms.CharField(label="Name", min_length=5), "x"),
        (forms.IntegerField(label="How many"), "twelve"),
        (forms.IntegerField(label="How many", max_value=5), "6"),
        (forms.IntegerField(label="How many", min_value=5), "4"),
        (forms.DecimalField(label="How much"), "much"),
        (forms.URLField(label="Website", assume_scheme="https"), "no address"),
        (forms.EmailField(label="Email"), "no address"),
        (forms.DateField(label="Day"), "no day"),
        (forms.TimeField(label="Hour"), "no hour"),
        (forms.UUIDField(label="Which"), "none"),
        (forms.ChoiceField(label="Which", choices=[("a", "A")]), "z"),
        (forms.TypedChoiceField(label="Which", choices=[("a", "A")]), "z"),
        (forms.MultipleChoiceField(label="Which", choices=[("a", "A")]), ["z"]),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, forms.Field) else None,
)
def test_no_public_form_speaks_in_the_frameworks_words(field, typed):
    form = _labelled_fields(asked=field)({"asked": typed})
    (words,) = form.errors["asked"]
    with_django = type("AForm", (forms.Form,), {"asked": type(field)(**_as_given(field))})({"asked": typed})
    assert words not in with_django.errors["asked"]
    assert not re.search(r"[Ee]nsure|valid|%\(", words)


def _as_given(field: forms.Field) -> dict:
    given = {"label": field.label}
    for name in ("max_length", "min_length", "max_value", "min_value", "choices", "assume_scheme"):
        if getattr(field, name, None) is not None:
            given[name] = getattr(field, name)
    return given


def test_a_fields_own_words_stay():
    field = forms.IntegerField(label="How many", error_messages={"invalid": "Say how many come."})
    assert _labelled_fields(asked=field)({"asked": "x"}).errors["asked"] == ["Say how many come."]


def test_what_has_to_be_filled_in_is_said_to_a_screen_reader():
    form = _labelled_fields(
        must=forms.CharField(),
        may=forms.CharField(required=False),
        pick=forms.ChoiceField(choices=[("a", "A")], widget=forms.RadioSelect),
        choose=forms.ChoiceField(choices=[("a", "A")]),
    )()
    drawn = {name: str(form[name]) for name in form.fields}
    assert 'aria-required="true"' in drawn["must"]
    assert 'aria-required="true"' in drawn["choose"]
    assert "aria-required" not in drawn["may"] + drawn["pick"]
