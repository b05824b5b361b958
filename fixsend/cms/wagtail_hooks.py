"""What this room adds to Wagtail's screens for pages."""

from wagtail import hooks

from fixsend.cms import saving

hooks.register("before_create_page", saving.make_in_turn)
hooks.register("before_edit_page", saving.edit_in_turn)
