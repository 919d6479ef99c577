"""From what people type to ranked hits: query language, analysis, the engine behind its port, snippets."""
