"""Documents that nobody wrote, with answers that nobody has to check.

`draw` makes a model from a seed, `render` prints it in one of many layouts, `noise` damages the print, `truth` compares
what the parser read with what the model says. Tests and benchmarks share the package; it is not installed.

    python -m benchmarks.generator 10000 FOLDER     writes documents of about 10 kB
"""

from benchmarks.generator.draw import LONG, draw_model
from benchmarks.generator.model import Model
from benchmarks.generator.render import CLEAN, Layout, draw_layout, render
from benchmarks.generator.truth import Report, compare

__all__ = ["CLEAN", "LONG", "Layout", "Model", "Report", "compare", "draw_layout", "draw_model", "render"]
