"""The options of the `fullback` command, and how a line of words becomes them."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from graph.substitutes import LIMIT
from graph.week_choices import CHOICES
from ontology.errors import KnowledgeError

Add = Callable[..., argparse.ArgumentParser]

JSON = "print JSON for programs"
# Formats of a planned week, and those of them that say when.
EXPORTS, DATED = ("csv", "ics", "html", "strong", "hevy", "liftosaur"), ("ics", "hevy")


class Once(argparse.Action):
    """An option that may stand once only: of two values, neither may be dropped in silence."""

    def __call__(self, _: object, namespace: argparse.Namespace, values: object, option: str | None = None) -> None:
        """Store the value, or refuse a second one."""
        if (first := getattr(namespace, self.dest)) is not None:
            raise KnowledgeError(f"{option} is given twice, {first!r} and {values!r}; name one.")
        setattr(namespace, self.dest, values)


def _kit() -> argparse.ArgumentParser:
    """Options of every command that asks what is at hand."""
    kit = argparse.ArgumentParser(add_help=False)
    kit.add_argument(
        "--have",
        action="append",
        metavar="ITEMS",
        help="kit, comma-separated; 'dumbbell:20' for up to 20 kg, '-rope' to take away, 'none' for nothing",
    )
    kit.add_argument("--place", action=Once, metavar="PRESET", help="a preset such as garage or hotel-gym")
    return kit


def _output() -> argparse.ArgumentParser:
    output = argparse.ArgumentParser(add_help=False)
    output.add_argument("--json", action="store_true", help=JSON)
    return output


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2026-03-31") from None


def _add_lists(add: Add) -> None:
    add("equipment", parents=[_output()], help="all kit that Fullback knows")
    listed = add("exercises", parents=[_kit(), _output()], help="exercises that the kit allows")
    listed.add_argument(
        "--region", action="append", metavar="REGION", help="only those that train a region, best first; repeatable"
    )
    names = add("resolve", parents=[_output()], help="what a name means")
    names.add_argument("names", nargs="+", metavar="NAME")
    cover = add("coverage", parents=[_kit(), _output()], help="regions reached and gaps")
    cover.add_argument("--do", action="append", metavar="NAME:SETS", help="an exercise of the selection; repeatable")
    advice = add("advise", parents=[_kit(), _output()], help="the fewest items that complete the back")
    advice.add_argument("--items", type=int, metavar="N", help="get N items at most")
    price = "what an item costs, comma-separated, repeatable: then only these can be got, and the cheapest is best"
    advice.add_argument("--price", action="append", metavar="ITEM:PRICE", help=price)


def _add_plan(add: Add) -> None:
    week = add("plan", parents=[_kit()], help="a week of training that keeps the rules as well as can be")
    week.add_argument("--days", type=int, default=2, metavar="N", help="days a week, 1 to 4 (2)")
    week.add_argument("--level", default="intermediate", metavar="L", help="beginner, intermediate or advanced")
    week.add_argument("--years", type=int, metavar="N", help="whole years of training, for what is said of the days")
    week.add_argument("--goal", default="size", metavar="G", help="size or strength")
    week.add_argument("--sets", type=int, metavar="N", help="greatest number of sets in a day")
    week.add_argument("--minutes", type=int, metavar="N", help="greatest number of minutes of a day")
    week.add_argument("--emphasis", action="append", metavar="REGION", help="a region that gets more; repeatable")
    avoid = "lower back, grip, overhead or axial, or regions that it may not train; comma-separated, repeatable"
    week.add_argument("--avoid", action="append", metavar="WHAT", help=avoid)
    week.add_argument("--must", action="append", metavar="NAMES", help="exercises that must be there; repeatable")
    week.add_argument("--never", action="append", metavar="NAMES", help="exercises that must not be there; repeatable")
    can = "whether you can do a pull-up; beginners cannot unless said, others can"
    week.add_argument("--pull-up", action=argparse.BooleanOptionalAction, help=can)
    week.add_argument("--short-second", action="store_true", help="the second day is short: three to five sets")
    for choice in CHOICES.values():
        options = "; ".join(f"{id_}: {option.label.lower()}" for id_, option in choice.options.items())
        week.add_argument(f"--{choice.name}", default=next(iter(choice.options)), metavar="CHOICE", help=options)
    week.add_argument("--block", type=int, metavar="WEEKS", help="print a block of 4, 8 or 12 weeks")
    way = week.add_mutually_exclusive_group()
    way.add_argument("--json", action="store_true", help=JSON)
    formats = "print the week as a table, calendar or page, or for an app: " + ", ".join(EXPORTS)
    way.add_argument("--export", choices=EXPORTS, metavar="FORMAT", help=formats)
    week.add_argument("--start", type=_day, metavar="DATE", help="day of the first session, for ics and hevy")
    week.set_defaults(refuse=week.error)


def _add_log(add: Add) -> None:
    done = add("log", parents=[_output()], help="what an export of Strong, Hevy or FitNotes says was trained")
    done.add_argument("file", metavar="FILE", help="CSV; a plain table of date, exercise and sets will do")
    hand = "what a name of the file means, such as 'Zorb Row=barbell row'; repeatable"
    done.add_argument("--map", action="append", metavar="NAME=EXERCISE", help=hand)


def _add_exercise(add: Add) -> None:
    shape = add("profile", parents=[_output()], help="what an exercise trains in a grip, width and arm angle")
    shape.add_argument("name", metavar="NAME")
    grips = "pronated, neutral, supinated, semi-pronated, mixed or free-rotating"
    shape.add_argument("--grip", action=Once, metavar="GRIP", help=grips)
    widths = "narrow, medium, wide, or a ratio to the shoulders such as 1.5"
    shape.add_argument("--width", action=Once, metavar="WIDTH", help=widths)
    angle = "degrees between upper arm and trunk in a row"
    shape.add_argument("--arm-angle", action=Once, type=float, metavar="DEG", help=angle)
    swap = add("substitutes", parents=[_kit(), _output()], help="what to do instead with the kit at hand")
    swap.add_argument("name", metavar="NAME")
    _add_wishes(swap)
    swap.add_argument("--limit", type=int, default=LIMIT, metavar="N", help=f"greatest number of answers ({LIMIT})")


def _add_wishes(swap: argparse.ArgumentParser) -> None:
    """What a substitute must respect beside the kit."""
    avoid = "lower back, grip, overhead or axial, or regions that it may not train; comma-separated, repeatable"
    swap.add_argument("--avoid", action="append", metavar="WHAT", help=avoid)
    swap.add_argument("--one-arm", action="store_true", help="one arm must do")
    levels = swap.add_mutually_exclusive_group()
    levels.add_argument("--easier", dest="level", action="store_const", const="easier", help="only what is easier")
    levels.add_argument("--harder", dest="level", action="store_const", const="harder", help="only what is harder")
    swap.add_argument("--same-reps", action="store_true", help="only what is done for about as many repetitions")
    yes_or_no = argparse.BooleanOptionalAction
    swap.add_argument("--explosive", action=yes_or_no, help="only what is explosive, or nothing of it")
    session = "exercises that are done anyway, comma-separated: near-copies of them drop"
    swap.add_argument("--session", action="append", metavar="NAMES", help=session)
    busy = "whether the station of the exercise is taken; it is, unless what is asked gives another reason"
    swap.add_argument("--busy", action=yes_or_no, help=busy)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    whole = argparse.ArgumentParser(prog="fullback", description="What your kit lets your back do, and what it misses.")
    add = whole.add_subparsers(dest="command", required=True, metavar="COMMAND").add_parser
    _add_lists(add)
    _add_exercise(add)
    _add_plan(add)
    _add_log(add)
    add("validate", parents=[_output()], help="check the knowledge against its shapes")
    export = add("export", help="write the release files")
    export.add_argument("folder", type=Path, metavar="DIR")
    return whole


def joined(argv: Sequence[str]) -> list[str]:
    """`--have -rope` as one argument, because argparse takes a value with a hyphen in front for an option."""
    words: list[str] = []
    for argument in argv:
        taken_away = argument.startswith("-") and not argument.startswith("--") and argument != "-h"
        if words and words[-1] == "--have" and taken_away:
            words[-1] = f"--have={argument}"
        else:
            words.append(argument)
    return words
