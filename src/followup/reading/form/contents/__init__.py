"""The one table of what a list may contain: each key with its meaning, its headings and the way in which it is read."""
