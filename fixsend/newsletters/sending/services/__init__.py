"""Services of sending: audience, plan, approval, test mails, sending, control, subject tests, corrections."""
