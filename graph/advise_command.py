"""The command `fullback advise`: a kit in, the fewest or cheapest items that complete the back out."""

from argparse import Namespace
from typing import Any

from graph.advise import Advice, Purchase, advise
from graph.commands import kit_of
from graph.content import equipment, regions
from graph.display import console, make_table
from graph.errors import InvalidSelectionError
from graph.lookup import resolve_equipment
from graph.records import ExerciseGraph


def read_prices(graph: ExerciseGraph, entries: list[str] | None) -> dict[str, float] | None:
    """Item id → price, from entries such as "dumbbells:120", each of which may hold several; None without any.

    Raises
    ------
    InvalidSelectionError
        An entry has no price, or one that is no number. UnknownTermError if the name is no equipment.
    """
    if entries is None:
        return None
    prices = {}
    for entry in (part.strip() for text in entries for part in text.split(",") if part.strip()):
        name, colon, price = entry.rpartition(":")
        try:
            prices[resolve_equipment(graph, name if colon else entry)] = float(price if colon else "")
        except ValueError:
            raise InvalidSelectionError(f"{entry!r} names no price; write for example 'dumbbells:120'.") from None
    return prices


def find_advice(graph: ExerciseGraph, args: Namespace) -> Advice:
    """Advice for the options of the command."""
    kit = kit_of(graph, args.have, args.place)
    return advise(graph, kit, items=args.items, prices=read_prices(graph, args.price))


def advice_json(found: Advice) -> dict[str, Any]:
    """The first of the best purchases, the others, and the front of items against regions."""
    first = found.best[0]
    return {
        "buy": list(first.items),
        "closes": list(first.closes),
        "outlay": first.outlay,
        "optimal": found.optimal,
        "alternatives": [list(other.items) for other in found.best[1:]],
        "more": found.more,
        "front": [{"buy": list(point.items), "closes": list(point.closes)} for point in found.front],
        "open": list(found.open),
        "unreachable": list(found.unreachable),
    }


def _names(graph: ExerciseGraph, purchase: Purchase) -> str:
    return " + ".join(equipment(graph)[item].label for item in purchase.items) or "nothing"


def _plain(graph: ExerciseGraph, ids: tuple[str, ...]) -> str:
    return ", ".join(regions(graph)[id_].plain for id_ in ids)


def show_advice(graph: ExerciseGraph, found: Advice, *, priced: bool = False) -> None:
    """What to get in a sentence, the ties, and the front as a table; with what it costs, if prices are known."""
    out, first = console(), found.best[0]
    proof = "proven" if found.optimal else "not proven to be the best"
    if not first.items:
        left = "covers nothing more" if found.open else "covers the whole back already"
        out.print(f"Get nothing: what is at hand {left} ({proof}).")
    else:
        price = f" for {first.outlay:g}" if priced else ""
        out.print(f"Get {_names(graph, first)}{price} ({proof}): that covers {_plain(graph, first.closes)}.")
    if len(found.best) > 1:
        out.print(f"As good: {'; '.join(_names(graph, other) for other in found.best[1:])}.")
    if found.open:
        out.print(f"Still open: {_plain(graph, found.open)}.")
    rows = make_table("items", *(["price"] if priced else []), "get", "covers besides")
    for point in found.front:
        cost = [f"{point.outlay:g}"] if priced else []
        rows.add_row(str(len(point.items)), *cost, _names(graph, point), _plain(graph, point.closes))
    out.print(rows)
