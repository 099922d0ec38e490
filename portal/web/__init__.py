"""The HTTP door: pages, search page, downloads, GraphQL over HTTP, health and security headers."""
