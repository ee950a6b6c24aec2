"""Letters in the candidate's own words: the files that hold them, whose they are, and the program that may write them."""
