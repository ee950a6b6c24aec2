"""How a typed name is understood: what stands around it, honorifics, credentials, offices, the order of its parts."""
