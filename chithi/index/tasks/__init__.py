"""Who must do what by when, over the whole base."""
