"""What people write to us, what we answer, and the texts that answers begin with."""

from fixsend.inbox.models.conversation import CameBy, ContactTopic, Conversation, ConversationState
from fixsend.inbox.models.messages import Answer, IncomingMessage, InternalNote
from fixsend.inbox.models.prepared_answer import PreparedAnswer

__all__ = [
    "Answer",
    "CameBy",
    "ContactTopic",
    "Conversation",
    "ConversationState",
    "IncomingMessage",
    "InternalNote",
    "PreparedAnswer",
]
