"""What is done on the way out: plan, approve, test, send, choose a subject, correct."""
