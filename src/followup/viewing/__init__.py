"""The plan for a person who would rather look than import."""
