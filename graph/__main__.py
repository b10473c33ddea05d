"""The `fullback` command. Exit codes: 0 done, 1 no valid answer (a line on stderr says why), 2 wrong usage."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from graph import commands, display
from graph.build import build
from ontology.errors import KnowledgeError


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fullback", description="What your kit lets your back do, and what it misses."
    )
    add = parser.add_subparsers(dest="command", required=True, metavar="COMMAND").add_parser
    kit = argparse.ArgumentParser(add_help=False)
    kit.add_argument("--have", metavar="ITEMS", help="kit by id or name, comma-separated; 'none' for nothing")
    kit.add_argument("--place", metavar="PRESET", help="a preset such as garage or hotel-gym")
    output = argparse.ArgumentParser(add_help=False)
    output.add_argument("--json", action="store_true", help="print JSON for programs")
    add("equipment", parents=[output], help="all kit that Fullback knows")
    listed = add("exercises", parents=[kit, output], help="exercises that the kit allows")
    listed.add_argument("--region", metavar="REGION", help="only those that count for a region, strongest first")
    names = add("resolve", parents=[output], help="what a name means")
    names.add_argument("names", nargs="+", metavar="NAME")
    cover = add("coverage", parents=[kit, output], help="regions reached and gaps")
    cover.add_argument("--do", action="append", metavar="NAME:SETS", help="an exercise of the selection; repeatable")
    add("validate", parents=[output], help="check the knowledge against its shapes")
    export = add("export", help="write the release files")
    export.add_argument("folder", type=Path, metavar="DIR")
    return parser


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
        print(f"{len(found)} violations." if found else "No violations: the knowledge conforms to its shapes.")
    return 1 if found else 0


def _export(args: argparse.Namespace) -> int:
    from ontology.export import export

    for name, digest in export(args.folder).items():
        print(f"{digest}  {name}")
    return 0


def _answer(args: argparse.Namespace) -> int:
    graph = build()
    if args.command == "equipment":
        _print_json(commands.equipment_json(graph)) if args.json else display.show_equipment(graph)
    elif args.command == "exercises":
        rows = commands.exercise_rows(graph, args.have, args.place, args.region)
        _print_json(commands.exercises_json(rows)) if args.json else display.show_exercises(graph, rows)
    elif args.command == "resolve":
        found = commands.resolve_rows(graph, args.names)
        _print_json(commands.resolve_json(found)) if args.json else display.show_resolutions(found)
    else:
        covered = commands.coverage_of(graph, args.have, args.place, args.do)
        _print_json(commands.coverage_json(graph, covered)) if args.json else display.show_coverage(graph, covered)
    return 0


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with `argv` and return its exit code."""
    args = _parser().parse_args(argv)
    run = {"validate": _validate, "export": _export}.get(args.command, _answer)
    try:
        return run(args)
    except KnowledgeError as error:
        print(f"fullback: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
