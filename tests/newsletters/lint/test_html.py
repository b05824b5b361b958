"""The lint of HTML mails: a good one passes, and each fault is named."""

import pytest

from fixsend.newsletters.lint import html_faults

GOOD = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>News</title>
<meta name="viewport" content="width=device-width">
<style>
a { color: #0a5661; } .act a { color: inherit; }
@media (prefers-color-scheme: dark) {
  .paper { background: #190b16 !important; } .paper td, .paper p, a { color: #fbeee6 !important; }
}
</style></head>
<body><!--[if mso]><table width="800"><tr><td><![endif]-->
<table role="presentation" width="600" style="background-color:#ffffff" class="paper"><tr><td>
<h1>Hello</h1><p style="color:#24101f;font-size:16px">We met.</p>
<img src="https://example.org/a.png" alt="Parents with a banner" width="544">
<p>See <a href="https://example.org/">the report</a></p><h2>More</h2>
<div style="display:none;font-size:1px;color:#ffffff">The line after the subject</div>
</td></tr></table></body></html>"""


def test_a_good_mail_passes():
    assert html_faults(GOOD) == []


@pytest.mark.parametrize(
    ("part", "instead", "fault"),
    [
        ("<!doctype html>", "", "doctype"),
        (' lang="en-GB"', "", "language"),
        ("<title>News</title>", "<title></title>", "title"),
        ('<meta charset="utf-8">', "", "character set"),
        ('<meta name="viewport" content="width=device-width">', "", "viewport"),
        (' role="presentation"', "", "role"),
        (' alt="Parents with a banner"', "", "no words for those who do not see it"),
        ('"https://example.org/a.png"', '"cid:picture"', "no whole web address"),
        (' width="544"', "", "no width"),
        ('href="https://example.org/"', 'href="/report/"', "does not lead anywhere"),
        ('href="https://example.org/"', 'href="javascript:alert(1)"', "do not allow href"),
        (">the report</a>", "></a>", "says nothing"),
        ("<h1>", "<script>x</script><h1>", "<script>"),
        ("<h1>", '<link rel="stylesheet" href="https://example.org/x.css"><h1>', "<link>"),
        ("<h1>", "<form></form><h1>", "<form>"),
        ("<h1>", '<h1 onclick="x()">', "onclick"),
        ("a { color: #0a5661; }", "@import 'x.css'; a { color: #0a5661; }", "from elsewhere"),
        ("a { color: #0a5661; }", "@font-face { src: local(x) }", "from elsewhere"),
        ("font-size:16px", "background-image:url(https://example.org/x.png)", "from elsewhere"),
        ('width="600"', 'width="720"', "wider than 600"),
        ("font-size:16px", "min-width:700px", "wider than 600"),
        ("<h2>More</h2>", "<h3>More</h3>", "A heading of level 3 follows one of level 1"),
        ("<h2>More</h2>", "<h2></h2>", "heading is empty"),
        ("color:#24101f", "color:#bbbbbb", "contrast is 1.9 to 1 (light colours)"),
        (".paper p, ", "", "“We met.” can hardly be read: its contrast is 1.1 to 1 (dark colours)"),
        ("a { color: #0a5661; }", "a { color: #ff0000 }", "“the report” can hardly be read"),
        ("font-size:16px", "font-size:11px", "too small: 11 pixels"),
    ],
)
def test_each_fault_is_named(part, instead, fault):
    assert part in GOOD
    assert any(fault in found for found in html_faults(GOOD.replace(part, instead, 1)))


def test_large_words_may_have_less_contrast():
    grey = GOOD.replace("color:#24101f;font-size:16px", "color:#888888;font-size:24px")
    assert html_faults(grey) == []
    assert html_faults(grey.replace("24px", "16px"))


def test_a_table_of_figures_needs_no_role():
    figures = GOOD.replace("<h1>", "<table><tr><th>Year</th></tr><tr><td>2026</td></tr></table><h1>")
    assert html_faults(figures) == []


@pytest.mark.parametrize("mess", ["", "<", "<p", "</p></p>", "<a href='x", "<!--", "\x00", "<table><td><table>", "}{"])
def test_no_mess_is_too_much(mess):
    assert html_faults(mess)
    html_faults(GOOD.replace("We met.", mess))
