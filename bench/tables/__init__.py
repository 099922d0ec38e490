"""Open data at size: a made-up table of any length, and how fast it is read beside its peers."""
