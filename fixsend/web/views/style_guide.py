"""The living style guide: every component on one page, for those who build and write; also a page for axe."""

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fixsend.web.charts import Bar, Bars, Break, Lines, Series, written
from fixsend.web.forms import CheckboxCards, PublicForm, RadioCards
from fixsend.web.hex_map import Hexagon, HexMap, Scale


class ExampleForm(PublicForm):
    """One field of each kind."""

    name = forms.CharField(label="Your name", required=False)
    email = forms.EmailField(label="Email address", help_text="An example. Nothing is sent from this page.")
    kind = forms.ChoiceField(
        label="Which colour do you like?",
        choices=[("marigold", "Marigold"), ("teal", "Teal")],
        widget=RadioCards(hints={"marigold": "The colour for things to do.", "teal": "The colour for things to know."}),
    )
    topics = forms.MultipleChoiceField(
        label="Which shapes?",
        required=False,
        choices=[("round", "Round"), ("square", "Square")],
        widget=forms.CheckboxSelectMultiple,
    )
    days = forms.MultipleChoiceField(
        label="Which days?", required=False, choices=[("sat", "Saturday"), ("sun", "Sunday")], widget=CheckboxCards
    )
    region = forms.ChoiceField(label="Region", choices=[("", "Choose a region"), ("n", "North"), ("s", "South")])
    words = forms.CharField(label="Anything else", required=False, widget=forms.Textarea(attrs={"rows": 4}))
    agree = forms.BooleanField(label="I have seen this example", help_text="A single box has its hint below.")


BARS = Bars(
    title="A bar for each row",
    rows=[Bar("Marigold", 1250), Bar("Teal", 830), Bar("A strand with a rather long name", 97), Bar("Coral", None)],
    of="Strand",
    numbers="Stitches",
)
LINES = Lines(
    title="A line for each row, over time",
    of="Year",
    labels=["2020", "2021", "2022", "2023", "2024"],
    series=[
        Series("Marigold", [91, 88.5, None, 93, 95]),
        Series("Teal", [89, 90, 91, 92.5, 94.5]),
        Series("Coral", [80, 79, 82, None, 84]),
    ],
    unit=" %",
    most=100,
    breaks=[Break(3, "from 2023 on the stitches are counted in a new way.")],
)


MAP = HexMap(
    title="A hexagon for each place",
    hexagons=[
        Hexagon(column, row, f"Place {3 * row + column + 1}", number, written(number), "#map")
        for row, numbers in enumerate([(0, 3, 8), (12, None, 40), (90, 5, 1)])
        for column, number in enumerate(numbers)
    ],
    scale=Scale([1, 5, 10, 50], ["none", "1 to 4", "5 to 9", "10 to 49", "50 or more"]),
    skip_to="lists",
    own="Place 6",
)


@require_safe
def style_guide(request: HttpRequest) -> HttpResponse:
    """Show the components to staff, and to all visitors while the site is only being tried."""
    if not (settings.TRYING or request.user.is_staff):
        raise Http404
    broken = ExampleForm({"email": "not an address"}, prefix="broken")
    context = {
        "example": ExampleForm(),
        "broken": broken,
        "bars": BARS,
        "lines": LINES,
        "map": MAP,
        "page_obj": Paginator(range(200), 10).page(4),
        "icons": ["info", "warning", "success", "search", "easy-read", "bsl", "mail", "download", "calendar", "place"],
    }
    return render(request, "web/style_guide.html", context)
