"""Did you mean: a better spelling of a query, marks restored, from what stands in the index.

Misspellings, words run together and keystrokes of Telex and VNI are read in one model, the noisy
channel: what a person may have meant, by how often the index has it side by side, and what the slip
from it to what was typed costs.

Public: `Corrector`.
"""

from portal.search.correction.corrector import Corrector

__all__ = ["Corrector"]
