"""Forms draw themselves the way GOV.UK's patterns say."""

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory

from fixsend.web.forms import CheckboxCards, PublicForm, RadioCards


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
    assert '<a href="#id_email">Enter email address</a>' in html
    assert '<a href="#id_kind_0">Answer “What would you like?”</a>' in html
    assert 'aria-describedby="id_email_helptext id_email_error"' in html
    assert 'id="id_email_error"' in html
    assert 'aria-invalid="true"' in html


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
