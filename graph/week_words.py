"""Sentences on a week: how it keeps the rules, why a rule is bent, why an exercise is there, what conflicts."""

from collections.abc import Sequence
from dataclasses import replace

from graph.content import exercises, family, guidelines, plan_rules, regions
from graph.kit import possible
from graph.records import Exercise, ExerciseGraph
from graph.rule import Guideline
from graph.vocabulary import source_label, term_label
from graph.volume import counted
from graph.week_audit import Audit
from graph.week_facts import STAPLES, back, is_one_armed
from graph.week_pool import pool
from graph.week_records import Day, Demand, Held, Slot, Week, WeekRequest

# Rules whose findings name regions, exercises or patterns, by what they name.
NAMES_REGIONS = frozenset({"every-region", "emphasis", "productive", "days-apart"})
NAMES_EXERCISES = frozenset({"must", "never", "spare", "kit-allows", "skill-fits", "pull-up-able", "known-first"})
# Rules that ask for an exercise of a kind.
FINDS = frozenset({"row-and-pulldown", "staples", "single-arm"})
# Regions that the reason for an exercise names.
NAMED = 2


def sources_said(graph: ExerciseGraph, sources: Sequence[str]) -> str:
    """Who states something.

    Returns
    -------
    Readable sources, joined by semicolons.

    Examples
    --------
    >>> sources_said(build(), ["Povver"])
    'Povver app, fractional-set landmarks (tool documentation)'
    """
    return "; ".join(source_label(graph, source) for source in sources)


def _where(graph: ExerciseGraph, held: Held) -> str:
    if held.rule in NAMES_REGIONS:
        if len(held.where) == len(back(graph)):
            return "every region"
        return ", ".join(regions(graph)[region].plain for region in held.where)
    if held.rule in NAMES_EXERCISES | {"no-duplicates"}:
        return ", ".join(exercises(graph)[id_].label for id_ in held.where)
    if held.rule == "row-and-pulldown":
        return " and ".join(term_label(graph, "pattern", style).lower() for style in held.where)
    if held.rule == "staples":
        return " and ".join(exercises(graph)[head].label.lower() for head in held.where)
    return ", ".join(held.where)


def held_sentence(graph: ExerciseGraph, request: WeekRequest, held: Held) -> str:
    """How a week keeps one rule.

    Returns
    -------
    One sentence: the rule, and where it is bent by how much, what for, and whether less was possible.

    Examples
    --------
    >>> g = build()
    >>> request = WeekRequest(parse_kit(g, ["none"]))
    >>> held_sentence(g, request, Held("row-and-pulldown", 1.0, ("vertical-pull",), 1.0))
    'A row and a pulldown: not kept (vertical pull); the kit allows none.'
    """
    rule = plan_rules(graph)[held.rule]
    if held.is_kept:
        return f"{rule.label}: kept."
    if held.rule == "preferred":
        least = "" if held.least in (None, held.missed) else f", and {held.least:g} may be possible"
        return f"{rule.label}: {held.missed:g} points against it{least}; 0 would be only staples, each once a week."
    where = _where(graph, held)
    amount = f" by {_amount(held.missed, rule.unit)}" if rule.unit and rule.unit not in ("styles", "families") else ""
    said = f"{rule.label}: not kept{amount}{f' ({where})' if where else ''}"
    return f"{said}; {_because(graph, request, held)}."


def _amount(missed: float, unit: str) -> str:
    """Number and unit, which says "1 set a week" and "2 sets a week"."""
    noun, *rest = unit.split(" ", 2) if unit.startswith("credited") else unit.split(" ", 1)
    if unit.startswith("credited"):
        noun, rest = f"{noun} {rest[0]}", rest[1:]
    return " ".join([f"{missed:g}", noun.removesuffix("s") if missed == 1 else noun, *rest])


def _because(graph: ExerciseGraph, request: WeekRequest, held: Held) -> str:
    """Why a rule is bent: nothing does it, it was proven that more important rules leave no room, or nobody knows."""
    rule = plan_rules(graph)[held.rule]
    if rule.is_hard:
        return "it is given up because what is asked conflicts"
    able = [exercises(graph)[id_] for id_ in possible(graph, request.kit)]
    free = list({one.exercise.id: one.exercise for one in pool(graph, request) if not one.bars}.values())
    if held.rule in FINDS:
        return "; ".join(dict.fromkeys(_missing(graph, held, name, able, free) for name in held.where or ("",)))
    if held.rule in ("every-region", "emphasis"):
        out = [region for region in held.where if not any(counted(one.weights.get(region, 0.0)) for one in able)]
        if out:
            names = ", ".join(regions(graph)[id_].plain for id_ in out)
            said = f"no exercise that this kit allows gives {names} half a set"
            return said if set(out) == set(held.where) else f"{said}, and for the rest {_proof(held)}"
    return _proof(held)


def _missing(graph: ExerciseGraph, held: Held, name: str, able: Sequence[Exercise], free: Sequence[Exercise]) -> str:
    """Why one of the things that a rule asks for is not there, named where the rule misses several."""
    which = f" ({_where(graph, replace(held, where=(name,)))})" if len(held.where) > 1 else ""
    if not _found(graph, held, name, able):
        return f"the kit allows none{which}"
    if not _found(graph, held, name, free):
        return f"the kit allows some{which}, but none that fits what you want and are able to"
    return _proof(held)


def _proof(held: Held) -> str:
    """Whether less was possible, as far as that is known."""
    if held.least is None:
        return "this week was not searched for"
    if held.least < held.missed:
        return f"it may be possible by {held.least:g}: the search ended before that was settled"
    return "no week does better without bending a more important rule"


def _found(graph: ExerciseGraph, held: Held, name: str, among: Sequence[Exercise]) -> bool:
    """Whether some exercise is what a rule misses."""
    if held.rule == "single-arm":
        return any(map(is_one_armed, among))
    return any(name in (one.pattern, family(graph, one)) for one in among)


def demand_words(graph: ExerciseGraph, demand: Demand) -> str:
    """A demand in words.

    Returns
    -------
    The rule and, where there is one, its exercise or the end of its range.

    Examples
    --------
    >>> demand_words(build(), Demand("must", "pull-up"))
    'exercises that must be there (Pull-up)'
    """
    label = plan_rules(graph)[demand.rule].label
    label = label[0].lower() + label[1:]
    if demand.part in exercises(graph):
        return f"{label} ({exercises(graph)[demand.part].label})"
    return f"{label} ({'at ' if demand.part else ''}{demand.part})" if demand.part else label


def conflict_sentence(graph: ExerciseGraph, week: Week) -> str:
    """Why no week keeps every hard rule, and what the nearest one gives up; empty if there is one.

    Returns
    -------
    Two sentences or none; a third one says when giving up one of the conflict is not enough, because more conflicts.

    Examples
    --------
    >>> g = build()
    >>> kit = parse_kit(g, ["pull-up bar"])
    >>> week = plan(g, WeekRequest(kit, days=1, must=("pull-up",), never=("pull-up",)))
    >>> [(demand.rule, demand.part) for demand in week.conflict]
    [('must', 'pull-up'), ('never', 'pull-up')]
    >>> conflict_sentence(g, week).endswith("gives up: exercises that must be there (Pull-up).")
    True
    """
    if week.status != "infeasible":
        return ""
    conflict = "; ".join(demand_words(graph, demand) for demand in week.conflict)
    dropped = "; ".join(demand_words(graph, demand) for demand in week.dropped)
    more = " They are not the only ones that conflict." if len(week.dropped) > 1 else ""
    return f"These cannot all hold: {conflict}.{more} The nearest week gives up: {dropped}."


def guidelines_for(graph: ExerciseGraph, id_: str) -> list[Guideline]:
    """What sources teach about one exercise in particular.

    Returns
    -------
    Guidelines in id order; empty if none speaks of it.

    Examples
    --------
    >>> [one.id for one in guidelines_for(build(), "pendlay-row")]
    ['pendlay-pause']
    """
    return [one for one in guidelines(graph).values() if id_ in one.exercises]


def reasons(graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day], slot: Slot) -> list[str]:
    """Why an exercise stands in a week.

    Returns
    -------
    Short phrases, the person's own wish first; then what it is, then the regions of the back that it gives most of
    their credited sets.

    Examples
    --------
    >>> g = build()
    >>> day = (slot(g, "deadlift"), slot(g, "pull-up"))
    >>> reasons(g, WeekRequest(everything(g), days=1), [day], day[1])[0]
    'a form of the pull-up'
    """
    exercise = exercises(graph)[slot.exercise]
    found = ["you want it"] if slot.exercise in request.must else []
    head = family(graph, exercise)
    found += [f"a form of the {exercises(graph)[head].label.lower()}"] * (head in STAPLES)
    if is_one_armed(exercise):
        found.append("one arm at a time")
    week = Audit(graph, request, days)
    shares = []
    for region in regions(graph).values():
        total = week.week_credit(region.id)
        own = Audit(graph, request, [(slot,)]).week_credit(region.id)
        if region.is_back and own:
            shares.append((-(region.id in request.emphasis), -own / total, region.order, own, total, region.plain))
    gives = [f"{own:g} of {total:g} sets for the {plain}" for *_, own, total, plain in sorted(shares)[:NAMED]]
    return found + gives
