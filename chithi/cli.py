"""The command line: the list of the commands, and how they end."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from sqlite3 import DatabaseError

import click

from chithi.commands.console import BAD_INPUT, NOTHING_FOUND
from chithi.errors import AmbiguousNumber, ChithiError, UnknownDocument
from chithi.version import __version__

_INTERRUPTED = 130


# In the order in which they are listed, each with its module: only that of the command that is called is loaded.
COMMANDS = {
    "parse": "documents",
    "add": "documents",
    "search": "documents",
    "show": "documents",
    "tasks": "questions",
    "cites": "questions",
    "trace": "questions",
    "graph": "questions",
    "audit": "questions",
    "export": "questions",
    "stats": "questions",
    "check": "upkeep",
    "rebuild": "upkeep",
    "formats": "upkeep",
    "schema": "upkeep",
}


class Commands(click.Group):
    """The commands, each loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"chithi.commands.{COMMANDS[cmd_name]}"), cmd_name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(version)s")
def commands() -> None:
    """Vietnamese official documents as data: parse them, keep them, find who must do what by when, trace what holds.

    Exit status: 0 done or found, 1 nothing found, 2 bad input, 3 findings.
    """


def main() -> None:
    """Entry point of the console script."""
    # Imports make many objects and no garbage: looking for it takes a sixth of the time of a search.
    gc.set_threshold(50_000)
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command line.

    Args:
        arguments: the words after the program's name.

    Returns:
        The exit status. What the user can mend is one line on standard error, never a traceback.
    """
    from chithi.views.terminal import say, use_utf8

    use_utf8()
    try:
        status = commands.main(arguments, prog_name="chithi", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except UnknownDocument as error:
        say(f"chithi: {error}")
        return NOTHING_FOUND
    except AmbiguousNumber as error:
        say(f"chithi: {error}")
        return BAD_INPUT
    except ChithiError as error:
        say(f"chithi: {error}")
        return BAD_INPUT
    except DatabaseError as error:
        from chithi.index.storage.store import unreadable

        say(f"chithi: {unreadable(error)}")
        return BAD_INPUT
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "chithi"
        say(f"{path}: {error.format_message()} (see {path} --help)")
        return BAD_INPUT
    except (BrokenPipeError, SystemExit):
        # The reader has seen enough (Click makes SystemExit of it). What is still buffered goes nowhere, silently.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, click.Abort):
        return _INTERRUPTED
