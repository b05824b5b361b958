"""How long the inbox keeps what people wrote and what was answered."""

from fixsend.inbox.models import Conversation, ConversationState
from fixsend.people.retention import Rule, Topic

_ASIDE = ConversationState.ASIDE

RULES = [
    Rule(
        slug="inbox.conversations",
        title="messages to us and our answers, after the last of them",
        default_days=365,
        due=lambda before: Conversation.objects.filter(last_at__lt=before).exclude(state=_ASIDE),
        remove=lambda old: old.delete(),
        topic=Topic.MESSAGES,
        because="so that we can look up what we answered",
    ),
    Rule(
        slug="inbox.put_aside",
        title="automatic replies and spam",
        default_days=30,
        due=lambda before: Conversation.objects.filter(last_at__lt=before, state=_ASIDE),
        remove=lambda old: old.delete(),
        topic=Topic.MESSAGES,
        because="so that we can find a message that was put aside by mistake",
    ),
]
