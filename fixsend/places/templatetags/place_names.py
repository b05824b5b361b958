"""Names of places for templates."""

from django import template

from fixsend.places import naming

register = template.Library()

register.filter("within_a_sentence", naming.within_a_sentence)
