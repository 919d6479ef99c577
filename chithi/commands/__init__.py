"""The commands by group. Each is arguments -> one call of the library -> a view; nothing is decided here.

Modules are imported inside the commands, so that `search` loads neither the parser nor its language models.
"""
