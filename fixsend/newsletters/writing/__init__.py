"""Writing newsletters: blocks, looks, the document that is sent, previews and the checks before sending."""
