"""Where this app enters the back office."""

from wagtail import hooks

from fixsend.cms.backoffice import action_menu, saving

hooks.register("before_create_page", saving.create_under_lock)
hooks.register("before_edit_page", saving.edit_under_lock)
hooks.register("construct_page_action_menu", action_menu.relabel)
