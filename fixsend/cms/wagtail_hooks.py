"""Where this app enters the back office."""

from wagtail import hooks

from fixsend.cms.backoffice import action_menu, bulk_publishing, deleting, pages_api, saving

hooks.register("before_create_page", saving.create_under_lock)
hooks.register("before_edit_page", saving.edit_under_lock)
hooks.register("construct_page_action_menu", action_menu.relabel)
# After Wagtail's own, whose place it takes.
hooks.register("register_bulk_action", bulk_publishing.PublishSeveral, order=100)
hooks.register("before_delete_page", deleting.refuse)
hooks.register("before_bulk_action", deleting.refuse_in_bulk)
hooks.register("construct_admin_api", pages_api.read_only)
