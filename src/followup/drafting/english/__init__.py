"""The English of drafting: how a person says what was typed."""
