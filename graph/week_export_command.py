"""The option `--export` of `fullback plan`: a planned week in the format that is asked."""

from argparse import Namespace

from graph.options import DATED
from graph.records import ExerciseGraph
from graph.week_calendar import week_calendar
from graph.week_export import week_csv
from graph.week_html import week_html
from graph.week_liftosaur import week_liftosaur
from graph.week_records import Week, WeekRequest
from graph.week_text import week_hevy, week_strong


def refuse_export(args: Namespace) -> None:
    """End with a usage message if the options of an export do not fit each other."""
    if args.export in DATED and args.start is None:
        args.refuse(f"--export {args.export} needs --start with the day of the first session, such as 2026-03-31")
    if args.start is not None and args.export not in DATED:
        args.refuse(f"--start belongs to --export {' or '.join(DATED)}")
    if args.block is not None and args.export not in (None, "ics", "html"):
        args.refuse(f"--export {args.export} holds one week; leave out --block, or choose ics or html")


def export_week(graph: ExerciseGraph, request: WeekRequest, week: Week, args: Namespace) -> str:
    """A week in the format that is asked."""
    days, block_weeks = week.days, args.block
    if args.export == "ics":
        rising = block_weeks is not None
        return week_calendar(graph, request, days, args.start, block_weeks if rising else 1, rising=rising)
    if args.export == "html":
        return week_html(graph, request, days, weeks=block_weeks)
    if args.export == "hevy":
        return week_hevy(graph, request, days, args.start)
    write = {"csv": week_csv, "strong": week_strong, "liftosaur": week_liftosaur}[args.export]
    return write(graph, request, days)
