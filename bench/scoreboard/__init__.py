"""The search scoreboard: engines side by side over the same documents and questions, in one run.

`corpora` and `growth` give the documents, `engines` the competitors, `trials` the figures of one of
them, `board` all trials in order, `report` the tables; `committed` holds our scores to what they were.
"""
