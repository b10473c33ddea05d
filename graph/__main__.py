"""The `fullback` command. Exit codes: 0 done, 1 no valid answer (a line on stderr says why), 2 wrong usage."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from graph import commands, display
from graph.build import build
from graph.lookup import require_exercise
from graph.profile_command import find_profile, profile_json, show_profile
from graph.substitutes import LIMIT, substitutes
from graph.substitutes_command import show_substitutes, substitutes_json
from graph.words import counted
from ontology.errors import KnowledgeError


class Once(argparse.Action):
    """An option that may stand once only: of two values, neither may be dropped in silence."""

    def __call__(self, _: object, namespace: argparse.Namespace, values: object, option: str | None = None) -> None:
        """Store the value, or refuse a second one."""
        if (first := getattr(namespace, self.dest)) is not None:
            raise KnowledgeError(f"{option} is given twice, {first!r} and {values!r}; name one.")
        setattr(namespace, self.dest, values)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fullback", description="What your kit lets your back do, and what it misses."
    )
    add = parser.add_subparsers(dest="command", required=True, metavar="COMMAND").add_parser
    kit = argparse.ArgumentParser(add_help=False)
    kit.add_argument(
        "--have",
        action="append",
        metavar="ITEMS",
        help="kit, comma-separated; 'dumbbell:20' for up to 20 kg, '-rope' to take away, 'none' for nothing",
    )
    kit.add_argument("--place", action=Once, metavar="PRESET", help="a preset such as garage or hotel-gym")
    output = argparse.ArgumentParser(add_help=False)
    output.add_argument("--json", action="store_true", help="print JSON for programs")
    add("equipment", parents=[output], help="all kit that Fullback knows")
    listed = add("exercises", parents=[kit, output], help="exercises that the kit allows")
    listed.add_argument(
        "--region",
        action="append",
        metavar="REGION",
        help="only those that train a region, best first; repeatable",
    )
    names = add("resolve", parents=[output], help="what a name means")
    names.add_argument("names", nargs="+", metavar="NAME")
    cover = add("coverage", parents=[kit, output], help="regions reached and gaps")
    cover.add_argument("--do", action="append", metavar="NAME:SETS", help="an exercise of the selection; repeatable")
    shape = add("profile", parents=[output], help="what an exercise trains in a grip, width and arm angle")
    shape.add_argument("name", metavar="NAME")
    shape.add_argument(
        "--grip",
        action=Once,
        metavar="GRIP",
        help="pronated, neutral, supinated, semi-pronated, mixed or free-rotating",
    )
    shape.add_argument(
        "--width", action=Once, metavar="WIDTH", help="narrow, medium, wide, or a ratio to the shoulders such as 1.5"
    )
    shape.add_argument(
        "--arm-angle", action=Once, type=float, metavar="DEG", help="degrees between upper arm and trunk in a row"
    )
    swap = add("substitutes", parents=[kit, output], help="what to do instead with the kit at hand")
    swap.add_argument("name", metavar="NAME")
    swap.add_argument("--limit", type=int, default=LIMIT, metavar="N", help=f"greatest number of answers ({LIMIT})")
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
    _print_json(profile_json(found)) if args.json else show_profile(graph, found)
    return 0


def _substitutes(args: argparse.Namespace) -> int:
    graph = build()
    target = str(require_exercise(graph, args.name).id)
    kit = commands.kit_of(graph, args.have, args.place)
    found = substitutes(graph, target, kit, limit=args.limit)
    _print_json(substitutes_json(graph, target, found)) if args.json else show_substitutes(graph, target, found)
    return 0


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
        covered = commands.coverage_of(graph, args.have, args.place, args.do)
        _print_json(commands.coverage_json(graph, covered)) if args.json else display.show_coverage(graph, covered)
    return 0


COMMANDS = {"validate": _validate, "export": _export, "profile": _profile, "substitutes": _substitutes}


def _joined(argv: Sequence[str]) -> list[str]:
    """`--have -rope` as one argument, because argparse takes a value with a hyphen in front for an option."""
    joined: list[str] = []
    for argument in argv:
        taken_away = argument.startswith("-") and not argument.startswith("--") and argument != "-h"
        if joined and joined[-1] == "--have" and taken_away:
            joined[-1] = f"--have={argument}"
        else:
            joined.append(argument)
    return joined


def _drop_output() -> None:
    """Write nothing more, not even what is still buffered at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with `argv` and return its exit code."""
    try:
        args = _parser().parse_args(_joined(sys.argv[1:] if argv is None else argv))
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
