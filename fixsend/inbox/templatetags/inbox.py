"""How texts from outside are shown in the inbox."""

from django import template

from fixsend.inbox import quoting

register = template.Library()


@register.filter
def own_words(text: str) -> str:
    """Return what somebody wrote, without the mail that their program quoted below it."""
    return quoting.split(text)[0]


@register.filter
def quoted_words(text: str) -> str:
    """Return the mail that somebody's program quoted below what they wrote, or nothing."""
    return quoting.split(text)[1]
