"""What applicants write on the status page."""

from fixsend.membership.forms.fields import LongTextField
from fixsend.web.forms import PublicForm


class AnswerForm(PublicForm):
    """The answer to a question by staff."""

    guarded = True

    text = LongTextField(label="Your answer", max_length=4000, rows=8)
