"""Who cites and who replaces whom: resolution, edges, states over time, what the audit finds."""
