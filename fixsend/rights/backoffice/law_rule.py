"""The law desk's form for one rule: it makes the same proposal as the text behind it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from fixsend.people.authentication import signed_in
from fixsend.people.models import Person
from fixsend.rights import current
from fixsend.rights.backoffice.law import PROPOSE, law_header
from fixsend.rights.law_desk import checking, writing
from fixsend.rights.law_desk.checking import BadProposal
from fixsend.rights.law_desk.forms.rule_forms import RuleForms
from fixsend.rights.law_desk.queries import texts
from fixsend.rights.law_desk.services import versions
from fixsend.rights.law_desk.services.versions import NotPossibleNow
from fixsend.rights.law_desk.writing import NotWritable
from fixsend.rights.models import RuleSetVersion
from fixsend.rights.rule_sets import files
from fixsend.rights.rule_sets.declaration import Rule, RuleSet
from fixsend.web.backoffice import permission_required

_NEWER = (
    "This rule has changed since you opened this page, perhaps in another tab or by a colleague. Below is what you "
    "wrote. Compare it with the rule as it is now, and send it again if yours is right."
)


@permission_required(PROPOSE)
@require_http_methods(["GET", "HEAD", "POST"])
def change_rule(request: HttpRequest, slug: str, rule_id: str) -> HttpResponse:
    """Take another wording of one rule, and propose its part of the law with it."""
    by = signed_in(request)
    text = texts.text_to_change(slug, by)
    rule_set, rule = _rule(text, slug, rule_id)
    law = checking.with_rule_set(current.law(), rule_set)
    data = request.POST if request.method == "POST" else None
    rule_forms = RuleForms(law, rule_set, rule, data)
    as_it_is = texts.hash_of(writing.rule_text(rule))
    problems: list[str] = []
    if data is not None and data.get("begun_with") != as_it_is:
        problems.append(_NEWER)
    elif data is not None and (said := rule_forms.changed()) is not None:
        try:
            version = _proposed(text, said, rule_forms.part.cleaned_data["because"], by)
        except BadProposal as error:
            problems += error.problems
        except (NotPossibleNow, NotWritable) as error:
            problems.append(str(error))
        else:
            messages.success(request, "Proposed. Compare it, try it, and ask someone else to approve it.")
            return redirect("law_office:version", version.pk)
    context = {
        "forms": rule_forms,
        "found": [*(("", "", problem) for problem in problems), *rule_forms.found],
        "begun_with": as_it_is,
        "rule": rule,
        "slug": slug,
        "coming": texts.to_come(slug),
        **law_header(rule.title, slug),
    }
    return render(request, "rights/backoffice/law_rule.html", context)


def _rule(text: str, slug: str, rule_id: str) -> tuple[RuleSet, Rule]:
    if not text or not current.is_readable(text):
        raise Http404
    rule_set = files.rule_set_of(text, slug)
    rule = next((one for one in rule_set.rules if one.id == rule_id), None)
    if rule is None:
        raise Http404
    return rule_set, rule


def _proposed(text: str, said: tuple[RuleSet, Rule], because: str, by: Person) -> RuleSetVersion:
    """Propose a part of the law with one rule, and what holds for all of it, exchanged in its text."""
    rule_set, rule = said
    names = ("in_force_from", "in_force_to", "checked_on", "checked_by", "newest_source")
    head = {name: getattr(rule_set, name) for name in names}
    text = writing.with_head(writing.with_rule(text, rule), head)
    return versions.propose(text, because=because, by=by, replaces_own=True)
