"""Answers for who has a procedure before them: what to bring, when it is done, what it costs."""
