"""The public portal of a Vietnamese province: news, procedures and open data, findable and citable."""

__version__ = "0.1.0"
