"""What a list may contain, in one table; its schema and its starter."""
