"""The plan as one page to come back to: no network, no framework, and nothing in it that a list could make run."""

from followup.telling.page.rendering import page

__all__ = ["page"]
