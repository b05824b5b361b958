"""How Django and Wagtail write dates where no template says it: as `fixsend.web.written` does."""
