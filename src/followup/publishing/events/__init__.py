"""Follow-ups as events, and events as the bytes of calendar files: written, and read again where an earlier run wrote them."""
