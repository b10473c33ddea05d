"""The `fullback` command. Exit codes: 0 done, 1 no valid answer (a line on stderr says why), 2 wrong usage."""

import argparse
import json
import os
import sys
from collections.abc import Sequence

from graph import commands, display
from graph.advise_command import advice_json, find_advice, show_advice
from graph.build import build
from graph.content import exercises
from graph.log_command import find_log, log_json
from graph.log_display import show_log
from graph.log_words import no_set_sentence
from graph.options import joined, parser
from graph.profile_command import find_profile, profile_json, show_profile
from graph.records import ExerciseGraph
from graph.substitutes import substitutes
from graph.substitutes_command import advice, read_request, show_substitutes, substitutes_json
from graph.week_command import find_week, show_week, week_json
from graph.week_export_command import export_week, refuse_export
from graph.week_words import conflict_sentence
from graph.words import counted
from ontology.errors import KnowledgeError


def _print_json(value: object) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    print()


def _validate(args: argparse.Namespace) -> int:
    from ontology.validate import violations

    found = violations()
    if args.json:
        _print_json({"conforms": not found, "violations": [vars(violation) for violation in found]})
    else:
        for violation in found:
            print(violation)
        counts = ", ".join(f"{number} {name}" for name, number in commands.counts(build()).items())
        print(f"Checked {counts}.")
        print(
            f"{counted(len(found), 'violation')}." if found else "No violations: the knowledge conforms to its shapes."
        )
    return 1 if found else 0


def _export(args: argparse.Namespace) -> int:
    from ontology.export import export

    for name, digest in export(args.folder).items():
        print(f"{digest}  {name}")
    return 0


def _profile(args: argparse.Namespace) -> int:
    graph = build()
    found = find_profile(graph, args.name, grip=args.grip, width=args.width, arm_angle=args.arm_angle)
    _print_json(profile_json(graph, found)) if args.json else show_profile(graph, found)
    return 0


def _substitutes(args: argparse.Namespace) -> int:
    graph = build()
    request = read_request(graph, args)
    found = substitutes(graph, request, limit=args.limit)
    if args.json:
        _print_json(substitutes_json(graph, request, found))
    elif found:
        show_substitutes(graph, request, found)
    if not found:
        label = exercises(graph)[request.exercise].label
        said = " ".join([f"nothing respects all of that instead of {label}.", *advice(graph, request, found)])
        print(f"fullback: {said}", file=sys.stderr)
    return 0 if found else 1


def _advise(args: argparse.Namespace) -> int:
    graph = build()
    found = find_advice(graph, args)
    _print_json(advice_json(found)) if args.json else show_advice(graph, found, priced=bool(args.price))
    return 0


def _plan(args: argparse.Namespace) -> int:
    refuse_export(args)
    graph = build()
    request, week = find_week(graph, args)
    if args.export:
        # As bytes, because the formats name their own ends of lines and are UTF-8 everywhere.
        sys.stdout.buffer.write(export_week(graph, request, week, args).encode())
    elif args.json:
        _print_json(week_json(graph, request, week, args.block))
    else:
        show_week(graph, request, week, args.block)
    if week.status == "infeasible":
        print(f"fullback: no week keeps every rule. {conflict_sentence(graph, week)}", file=sys.stderr)
        return 1
    return 0


def _log(args: argparse.Namespace) -> int:
    graph = build()
    log, found = find_log(graph, args)
    _print_json(log_json(graph, log, found)) if args.json else show_log(graph, log, found)
    if found.mean is None:
        print(f"fullback: {no_set_sentence(found.counts)}", file=sys.stderr)
        return 1
    return 0


def _coverage(graph: ExerciseGraph, args: argparse.Namespace) -> None:
    """Regions and gaps; of a selection also what landmarks say of its sets, taken as those of a week."""
    covered = commands.coverage_of(graph, args.have, args.place, args.do)
    chosen = commands.selection(graph, args.do or ())
    if args.json:
        judged = {
            "landmarks": commands.landmarks_json(graph, chosen),
            "redundant": commands.redundant_json(graph, chosen),
        }
        _print_json(commands.coverage_json(graph, covered) | (judged if chosen else {}))
        return
    display.show_coverage(graph, covered)
    if chosen:
        display.show_selection(graph, chosen)


def _answer(args: argparse.Namespace) -> int:
    graph = build()
    if args.command == "equipment":
        _print_json(commands.equipment_json(graph)) if args.json else display.show_equipment(graph)
    elif args.command == "exercises":
        listed = commands.find_exercises(graph, args.have, args.place, args.region)
        _print_json(commands.exercises_json(listed.rows)) if args.json else display.show_exercises(graph, listed)
    elif args.command == "resolve":
        found = commands.resolve_rows(graph, args.names)
        _print_json(commands.resolve_json(found)) if args.json else display.show_resolutions(found)
    else:
        _coverage(graph, args)
    return 0


COMMANDS = {
    "validate": _validate,
    "export": _export,
    "profile": _profile,
    "substitutes": _substitutes,
    "advise": _advise,
    "plan": _plan,
    "log": _log,
}


def _drop_output() -> None:
    """Write nothing more, not even what is still buffered at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with `argv` and return its exit code."""
    try:
        args = parser().parse_args(joined(sys.argv[1:] if argv is None else argv))
        code = COMMANDS.get(args.command, _answer)(args)
        sys.stdout.flush()
    except KnowledgeError as error:
        print(f"fullback: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        _drop_output()  # the reader, such as `head`, has seen enough
        return 1
    except OSError as error:
        print(f"fullback: cannot write: {error.strerror or error}.", file=sys.stderr)
        _drop_output()
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main())
