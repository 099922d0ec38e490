"""Records of the national database of administrative procedures, as crawled: glued text in, data out."""
