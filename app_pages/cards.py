"""One exercise as people read it: what it trains, how it is set up, its cues, doses and sources."""

from collections.abc import Sequence

import networkx as nx
import streamlit as st

from graph import Exercise, Listed, exercises, item_names, regions, source_label, term_label

SHOWN_FROM = 0.4
LEVELS = {"none": "no", "low": "low", "moderate": "moderate", "high": "high", "limiting": "limiting"}


def trains(graph: nx.DiGraph, exercise: Exercise, *, limit: int | None = None) -> str:
    """Regions with at least 0.4 of a set, strongest first, in plain words."""
    known = regions(graph)
    strong = [(known[r].plain, w) for r, w in exercise.weights.items() if w >= SHOWN_FROM]
    return ", ".join(f"{plain} {weight:g}" for plain, weight in strong[:limit])


def names(graph: nx.DiGraph, ids: Sequence[str], limit: int = 4) -> str:
    """Labels of exercises, the first few by name and the rest as a number."""
    labels = [exercises(graph)[id_].label for id_ in ids[:limit]]
    return ", ".join(labels) + (f" and {len(ids) - limit} more" if len(ids) > limit else "")


def dose_words(graph: nx.DiGraph, exercise: Exercise) -> list[str]:
    """Ranges of one source together, such as "3 to 4 sets, 8 reps (title, lines 71)"."""
    by_source: dict[tuple[str, ...], list[str]] = {}
    for dose in sorted(exercise.doses, key=lambda dose: dose.unit != "sets"):
        span = f"{dose.low}" if dose.low == dose.high else f"{dose.low} to {dose.high}"
        by_source.setdefault(dose.sources, []).append(f"{span} {dose.unit}")
    return [
        f"{', '.join(spans)} ({'; '.join(source_label(graph, source) for source in sources)})"
        for sources, spans in by_source.items()
    ]


def _facts(graph: nx.DiGraph, exercise: Exercise) -> str:
    usual = exercise.configuration
    parts = [
        term_label(graph, "pattern", exercise.pattern),
        term_label(graph, "support", exercise.support).lower(),
        term_label(graph, "laterality", exercise.laterality).lower(),
        f"{LEVELS[exercise.lumbar_load]} lower-back load",
        f"{LEVELS[exercise.grip_demand]} grip demand",
        term_label(graph, "skill", exercise.skill).lower(),
    ]
    if usual.grip != "hands-free":
        parts.append(f"{term_label(graph, 'grip', usual.grip).lower()} grip")
    if usual.width != "none":
        parts.append(f"{term_label(graph, 'width', usual.width).lower()} width")
    return " · ".join(parts)


def _neighbours(graph: nx.DiGraph, exercise: Exercise) -> None:
    known = exercises(graph)
    for title, ids in (("Easier", exercise.regressions), ("Harder", exercise.progressions)):
        if ids:
            st.markdown(f"**{title}:** {', '.join(known[id_].label for id_ in ids)}")


def _evidence(graph: nx.DiGraph, exercise: Exercise) -> None:
    derived = exercise.derived_from
    origin = f" Derived from {exercises(graph)[derived].label}." if derived else ""
    st.markdown(f"**Why these numbers** (confidence {exercise.confidence}): {exercise.rationale}{origin}")
    st.caption("Sources: " + "; ".join(source_label(graph, source) for source in exercise.sources))


def card(graph: nx.DiGraph, row: Listed) -> None:
    """One exercise of the list, folded; the title carries what it trains."""
    exercise = row.exercise
    with st.expander(f"**{exercise.label}** — {trains(graph, exercise, limit=3)}"):
        st.caption(_facts(graph, exercise))
        for number, ready in enumerate(row.ready):
            lead = "**Set-up:**" if number == 0 else "**Or:**"
            st.markdown(f"{lead} {item_names(graph, ready.items)}. {ready.setup.note}")
        st.markdown("\n".join(f"{number}. {cue}" for number, cue in enumerate(exercise.cues, 1)))
        if exercise.caution:
            st.warning(exercise.caution)
        st.markdown(f"**Trains (share of a hard set):** {trains(graph, exercise)}")
        st.markdown(f"**Dose:** {'; '.join(dose_words(graph, exercise))}")
        _neighbours(graph, exercise)
        _evidence(graph, exercise)
