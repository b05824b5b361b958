"""The staff’s screens for importing a list; `wagtail_hooks` has their addresses and the menu item."""
