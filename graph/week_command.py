"""The command `fullback plan`: what a person has and wants in, a week of training out."""

from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from rich.padding import Padding

from graph.commands import kit_of
from graph.content import exercises, plan_rules, regions
from graph.display import console, make_table
from graph.kit_text import split_names
from graph.lookup import require_exercise, resolve_regions
from graph.position import position_json
from graph.records import ExerciseGraph
from graph.week import plan
from graph.week_audit import Audit, minutes
from graph.week_choices import CHOICES
from graph.week_days import days_advice
from graph.week_dose import Said, dose_words, prescribe
from graph.week_facts import back
from graph.week_progress import block, check_block, emphasis_order, next_step
from graph.week_records import Day, Slot, Week, WeekRequest
from graph.week_warm_up import warm_up
from graph.week_words import conflict_sentence, held_sentence, reasons, sources_said
from graph.wishes import parse_avoid
from graph.words import item_names, position_words


def _ids(graph: ExerciseGraph, entries: Sequence[str] | None) -> tuple[str, ...]:
    names = [name for entry in entries or () for name in split_names(entry)]
    return tuple(dict.fromkeys(str(require_exercise(graph, name).id) for name in names))


def read_week(graph: ExerciseGraph, args: Namespace) -> WeekRequest:
    """The request that the options make; a block of an impossible length is refused before the search."""
    if args.block is not None:
        check_block(args.block)
    emphasis = [name for entry in args.emphasis or () for name in split_names(entry)]
    return WeekRequest(
        kit=kit_of(graph, args.have, args.place),
        days=args.days,
        level=args.level,
        goal=args.goal,
        sets=args.sets,
        minutes=args.minutes,
        emphasis=tuple(dict.fromkeys(id_ for name in emphasis for id_ in resolve_regions(graph, name))),
        avoid=parse_avoid(graph, args.avoid or ()),
        must=_ids(graph, args.must),
        never=_ids(graph, args.never),
        years=args.years,
        pull_up=args.pull_up,
        short_second=args.short_second,
        **{name: getattr(args, name) for name in CHOICES},
    )


def _said(found: Said) -> dict[str, Any]:
    return {"words": found.words, "sources": list(found.sources)}


def _slot_json(graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day], day: Day, slot: Slot) -> dict[str, Any]:
    found = prescribe(graph, request, day, slot)
    return {
        "exercise": slot.exercise,
        "label": exercises(graph)[slot.exercise].label,
        "sets": slot.sets,
        "dose": found.dose and {"unit": found.dose.unit, "low": found.dose.low, "high": found.dose.high},
        "load": _said(found.load),
        "effort": _said(found.effort),
        "rest": list(found.rest),
        "aids": [_said(aid) for aid in found.aids],
        "configuration": position_json(slot.position),
        "setup": list(slot.items),
        "cues": list(exercises(graph)[slot.exercise].cues),
        "next": _said(next_step(graph, exercises(graph)[slot.exercise])),
        "why": reasons(graph, request, days, slot),
    }


def regions_json(graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day]) -> dict[str, Any]:
    """Credited sets and raw credit of every region in the week, and credited sets by day."""
    week = Audit(graph, request, days)
    return {
        region.id: {
            "label": region.label,
            "credited": week.week_credit(region.id),
            "raw": week.raw(region.id),
            "days": [week.credit(day, region.id) for day in days],
        }
        for region in regions(graph).values()
    }


def week_json(graph: ExerciseGraph, request: WeekRequest, week: Week, weeks: int | None = None) -> dict[str, Any]:
    """A week as plain data."""
    soft = [held for held in week.held if not plan_rules(graph)[held.rule].is_hard]
    advice = days_advice(graph, request)
    found: dict[str, Any] = {
        "status": week.status,
        "advice": [_said(advice)] if advice else [],
        "days": [
            {
                "minutes": minutes(graph, day),
                "warm_up": [_said(step) for step in warm_up(graph, request, day)],
                "exercises": [_slot_json(graph, request, week.days, day, slot) for slot in day],
            }
            for day in week.days
        ],
        "regions": regions_json(graph, request, week.days),
        "rules": [
            {
                "id": held.rule,
                "hard": plan_rules(graph)[held.rule].is_hard,
                "priority": plan_rules(graph)[held.rule].priority,
                "kept": held.is_kept,
                "missed": held.missed,
                "least": held.least,
                "where": list(held.where),
                "sources": list(plan_rules(graph)[held.rule].sources),
            }
            for held in week.held
        ],
        "objective": [held.missed for held in soft],
        "bound": [held.least for held in soft],
        "conflict": [vars(demand) for demand in week.conflict],
        "dropped": [vars(demand) for demand in week.dropped],
    }
    if weeks:
        found["block"] = [
            [[vars(target) for target in day] for day in one] for one in block(graph, request, week.days, weeks)
        ]
    return found


def find_week(graph: ExerciseGraph, args: Namespace) -> tuple[WeekRequest, Week]:
    """The request of the command and its week."""
    request = read_week(graph, args)
    return request, plan(graph, request)


def _show_day(graph: ExerciseGraph, request: WeekRequest, week: Week, number: int) -> None:
    out, day = console(), week.days[number]
    out.print(f"\nDay {number + 1}, about {minutes(graph, day):.0f} min", style="bold")
    steps = "; ".join(step.words for step in warm_up(graph, request, day))
    out.print(f"Warm-up: {steps}.")
    for place, slot in enumerate(day):
        found = prescribe(graph, request, day, slot)
        label = exercises(graph)[slot.exercise].label
        out.print(f"{place + 1}. {label}: {dose_words(found.dose, slot.sets)}", style="bold")
        said = [found.effort.words, found.resting.words, *(aid.words for aid in found.aids)]
        how = f"{position_words(graph, slot.position)}; set-up: {item_names(graph, slot.items)}"
        why = ", ".join(reasons(graph, request, week.days, slot))
        cues = " ".join(exercises(graph)[slot.exercise].cues)
        for line in (f"{'; '.join(said)}.", f"Load: {found.load.words}.", f"{how}.", f"Cues: {cues}", f"Why: {why}."):
            out.print(Padding(line[0].upper() + line[1:], (0, 0, 0, 3)))


def show_week(graph: ExerciseGraph, request: WeekRequest, week: Week, weeks: int | None = None) -> None:
    """A week for people: the days, the regions, the rules, and the weeks of a block."""
    out = console()
    proven = {"optimal": "Proven: no week keeps the rules better.", "feasible": "Not proven to be the best."}
    out.print(proven.get(week.status, f"No week keeps every rule. {conflict_sentence(graph, week)}"))
    if advice := days_advice(graph, request):
        out.print(f"{advice.words[0].upper()}{advice.words[1:]} ({sources_said(graph, advice.sources)}).")
    for number in range(len(week.days)):
        _show_day(graph, request, week, number)
    audit = Audit(graph, request, week.days)
    rows = make_table("region", "credited sets", "raw", *(f"day {number + 1}" for number in range(len(week.days))))
    for region in back(graph):
        days = [f"{audit.credit(day, region):g}" for day in week.days]
        rows.add_row(regions(graph)[region].plain, f"{audit.week_credit(region):g}", f"{audit.raw(region):g}", *days)
    out.print()
    out.print(rows)
    out.print()
    kept = [plan_rules(graph)[held.rule].label.lower() for held in week.held if held.is_kept]
    for held in week.held:
        if not held.is_kept:
            out.print(held_sentence(graph, request, held))
    out.print(f"Kept: {', '.join(kept)}.")
    if weeks:
        _show_block(graph, request, week, weeks)


def _show_block(graph: ExerciseGraph, request: WeekRequest, week: Week, weeks: int) -> None:
    out, found = console(), block(graph, request, week.days, weeks)
    for number, day in enumerate(week.days):
        rows = make_table(f"day {number + 1}", *(str(one + 1) for one in range(weeks)), "then")
        for place, slot in enumerate(day):
            targets = [one[number][place] for one in found]
            cells = [f"{t.sets}×{t.amount or '…'}{'+' * t.steps}" for t in targets]
            exercise = exercises(graph)[slot.exercise]
            rows.add_row(exercise.label, *cells, next_step(graph, exercise).words)
        out.print()
        out.print(rows)
    order = ", ".join(emphasis_order(graph, request, week.days))
    out.print(f"Blocks to come may favour in turn what this week gives least: {order}.")
    out.print("Each + is one step of load, which the last column names; … is as many as leave the reserve.")
