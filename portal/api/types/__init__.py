"""GraphQL types, one file an entity. Resolvers get the SQLModel rows themselves as their parent."""
