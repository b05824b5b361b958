"""What this room adds to Wagtail's screens for pages."""

from wagtail import hooks

from fixsend.cms import action_menu, saving

hooks.register("before_create_page", saving.make_in_turn)
hooks.register("before_edit_page", saving.edit_in_turn)
hooks.register("construct_page_action_menu", action_menu.say_it_plainly)
