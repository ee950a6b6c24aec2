"""How a typed job title is understood: what nobody says of it, its head and fields, the trade and its nouns."""
