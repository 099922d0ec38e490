"""The data door: files as received by version, and their rows in every format, asked by address."""
