"""Letters only: words, folding, signatures, shared passages. Knows nothing of reports or news."""
