"""Headings and cells -> what each column holds; rows of a table -> records."""
