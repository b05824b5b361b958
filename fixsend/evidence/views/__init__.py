"""The public pages of evidence, a module for each kind; each has its addresses in `urlpatterns`."""
