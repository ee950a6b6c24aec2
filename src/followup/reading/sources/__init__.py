"""A file's bytes -> records of text cells, each with its place: one module for each format."""
