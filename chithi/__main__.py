"""`python -m chithi`: the command line."""

from chithi.cli import main

main()
