"""The staff’s screens, one module or package for each topic; `wagtail_hooks` has their addresses and menu items."""
