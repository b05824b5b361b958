"""Template tags of the timetable: `{% load rights %}`."""

from django import template

from fixsend.rights import current_script

register = template.Library()
register.simple_tag(current_script.address, name="timetable_script")
