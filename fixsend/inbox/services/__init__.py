"""What changes the inbox: messages that come, answers that go, and who looks after what."""
