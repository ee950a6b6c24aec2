"""What was talked about, in the forms that a letter can say: things, tellings, questions."""
