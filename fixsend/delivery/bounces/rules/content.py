"""Words about the mail itself."""

from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.bounces.rules.rule import by_words

# The mail itself.
CONTENT = (
    by_words(
        Cause.CONTENT,
        "RFC 3463 X.2.3, X.3.4: too large",
        r"\b(?:message|mail|size|length|headers?)\b(?:(?!mailbox|quota|hop)[^.]){0,30} "
        r"(?:too (?:big|large)|exceed(?!\w* storage))",
        r"(?:lines?|headers?) (?:is |are )?too long",
        r"line limit exceeded",
        r"recipsizelimit",
        r"(?<!mailbox )(?<!mail box )size limit",
        r"maximum (?:message )?size",
    ),
    by_words(
        Cause.CONTENT,
        "content filters (amavisd-new, Exchange, Cloudmark, Symantec): taken for spam or a virus",
        r"\bspam(?!haus|cop)",
        r"\bube\b",
        r"\bjunk mail",
        r"\bvirus",
        r"(?:mail|messages) with attachments?\b",
        r"attachments? [^.]{0,30}(?:not |block|reject|refus)",
        r"malware",
        r"phish",
        r"content (?:rejected|filter|refused)",
        r"message (?:content\b(?!-type)|filtered)",
        r"contents? [^.]{0,40}(?:potential|violat|danger)",
        r"considered (?:unsolicited|bulk)",
        r"url in this",
        r"mail rejet",
        r"scored as",
    ),
    by_words(
        Cause.CONTENT,
        "RFC 5322, RFC 2045: the form of the mail is faulty",
        r"not rfc[ -]?\d* ?(?:\d+ )?compliant",
        r"rfc ?\d+ compliant",
        r"duplicate header",
        r"multiple (?:subject|addresses in from)",
        r"header (?:error|syntax)",
        r"8-bit data",
        r"malformed (?:message|header|mime)",
        r"bad (?:header|message) format",
        r"multiple addresses in from",
    ),
)
