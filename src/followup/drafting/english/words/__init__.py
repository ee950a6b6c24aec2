"""English words: their forms, which two texts share, and how near they are in meaning."""
