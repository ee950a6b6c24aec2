"""One cell of text -> one value: days, clocks, durations, people, titles."""
