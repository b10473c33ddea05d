"""Rewrite `golden/names.tsv` from its first column; a person reads the difference before it is committed."""

from pathlib import Path

from graph import build, resolve

PATH = Path(__file__).parent / "golden" / "names.tsv"


def outcome(name: str) -> str:
    """What a name resolves to, in one line: id with its configuration, candidates, or the remark."""
    found = resolve(build(), name)
    if found.id:
        return " ".join([found.id, *(f"{facet}={term}" for facet, term in sorted(found.configuration.items()))])
    if found.label:
        return f"({found.label})"
    exact = sorted(candidate.id for candidate in found.candidates if candidate.score == 1.0)
    return "? " + " ".join(exact) if exact else "-"


def rows() -> list[tuple[str, str]]:
    """Name and outcome as the file holds them."""
    lines = PATH.read_text(encoding="utf-8").splitlines()
    return [(name, expected) for name, _, expected in (line.partition("\t") for line in lines)]


if __name__ == "__main__":
    PATH.write_text("".join(f"{name}\t{outcome(name)}\n" for name, _ in rows()), encoding="utf-8")
