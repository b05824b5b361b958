"""Any text that staff or readers could come up with, and documents made of it."""

from hypothesis import strategies as st

from fixsend.delivery.document import (
    PREFERENCES_URL,
    UNSUBSCRIBE_URL,
    VARIANT,
    WEB_VERSION_URL,
    Condition,
    Document,
    MergeField,
)

NASTY = [
    "👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 😀",
    "שלום עולם",
    "مرحبا بالعالم",
    "\u202egnp.exe\u202c",
    "Zoë O’Brien-“Smith”",
    'a "quoted" \\ name',
    "x" * 1100,
    "é" * 700,
    "word " * 300,
    ".",
    "..",
    "\n.\n..\n",
    "From here on",
    "\nFrom the start\n>From",
    "\r\nBcc: everybody@example.org\r\n\r\n",
    "\r",
    "\n",
    "\x00\x07\x1b[31m\x7f\x85",
    "\ud800 lone \udfff",
    "=?utf-8?q?already_encoded?=",
    "=3D=\r\n=2E = ==",
    "--=_fixsend_alternative--",
    "<script>alert('x')</script>&amp;",
    "100 % %s %(x)s {braces} {{",
    " leading and trailing ",
    "tab\tand  two spaces \t",
    "\u2028\u2029\u200b\ufeff",
]
texts = st.lists(
    st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=[]), max_size=40)), max_size=4
).map("".join)
FIELDS = ("council", "email", "first_name", "name")
TRAITS = 3

fields = st.builds(MergeField, st.sampled_from(FIELDS), texts)
links = st.sampled_from([MergeField(name) for name in (UNSUBSCRIBE_URL, PREFERENCES_URL, WEB_VERSION_URL, VARIANT)])
_plain = st.one_of(texts, fields, st.just(MergeField(VARIANT)))
_leaves = st.one_of(texts, fields, links)


def _row(part: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(part, max_size=4).map(tuple)


def _parts(leaf: st.SearchStrategy) -> st.SearchStrategy:
    condition = st.builds(Condition, st.integers(0, TRAITS - 1), _row(leaf), _row(leaf))
    nested = st.builds(Condition, st.integers(0, TRAITS - 1), _row(st.one_of(leaf, condition)), _row(leaf))
    return _row(st.one_of(leaf, leaf, condition, nested))


documents = st.builds(
    Document,
    subjects=st.lists(_parts(_plain), min_size=1, max_size=3).map(tuple),
    text=_parts(_leaves),
    html=_parts(_leaves),
    from_name=texts,
    from_email=st.sampled_from(["news@fixsend.example", "o'brien+news@post.fixsend.example"]),
    reply_to=st.sampled_from(["", "The team <team@fixsend.example>", "team@fixsend.example"]),
    list_id=st.sampled_from(["", "news.fixsend.example"]),
    headers=texts.map(lambda text: (("X-Note", text),)),
    traits=st.just(({},) * TRAITS),
)
values = st.tuples(*[st.one_of(st.none(), texts)] * len(FIELDS))
