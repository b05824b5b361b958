"""The staff’s screens; `wagtail_hooks` puts them into the back office."""
