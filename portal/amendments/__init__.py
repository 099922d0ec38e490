"""How procedures change: what applied on a day, what a decision changed, what changed since."""
