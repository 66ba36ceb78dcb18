"""`python -m specpress` -> the command line."""

from specpress.cli import main

main()
