"""One exercise as people read it: what it trains, how it is set up, its cues, doses and sources."""

from collections.abc import Collection, Sequence

import networkx as nx
import streamlit as st

from graph import (
    Exercise,
    Listed,
    exercises,
    familiarity,
    item_names,
    setup_words,
    source_label,
    term_label,
    terms,
    trains,
)

FEW = 4
LEVELS = {"none": "no", "low": "low", "moderate": "moderate", "high": "high", "limiting": "limiting"}


def names(graph: nx.DiGraph, ids: Sequence[str], limit: int = FEW) -> str:
    """Labels of exercises, household names first, the first few by name and the rest as a number."""
    known = sorted((exercises(graph)[id_] for id_ in ids), key=lambda exercise: familiarity(graph, exercise))
    labels = [exercise.label for exercise in known[:limit]]
    return ", ".join(labels) + (f" and {len(ids) - limit} more" if len(ids) > limit else "")


def span_words(low: int | None, high: int | None) -> str:
    """A range in words; an end that the source leaves open is left open."""
    if low is None:
        return f"up to {high}"
    if high is None:
        return f"{low} or more"
    return f"{low}" if low == high else f"{low} to {high}"


def dose_words(graph: nx.DiGraph, exercise: Exercise) -> list[str]:
    """Ranges of one source together, such as "3 to 4 sets, 8 reps (title, line 71)"."""
    by_source: dict[tuple[str, ...], list[str]] = {}
    for dose in sorted(exercise.doses, key=lambda dose: dose.unit != "sets"):
        by_source.setdefault(dose.sources, []).append(f"{span_words(dose.low, dose.high)} {dose.unit}")
    return [
        f"{', '.join(spans)} ({'; '.join(source_label(graph, source) for source in sources)})"
        for sources, spans in by_source.items()
    ]


def _facts(graph: nx.DiGraph, exercise: Exercise) -> str:
    parts = [
        term_label(graph, "pattern", exercise.pattern),
        term_label(graph, "support", exercise.support).lower(),
        term_label(graph, "laterality", exercise.laterality).lower(),
        f"{LEVELS[exercise.lumbar_load]} lower-back load",
        f"{LEVELS[exercise.grip_demand]} grip demand",
        term_label(graph, "skill", exercise.skill).lower(),
    ]
    return " · ".join(parts)


def hold_words(graph: nx.DiGraph, exercise: Exercise) -> list[str]:
    """Usual grip, width and arm path with what else the exercise allows, such as "Grip: neutral; also mixed"."""
    usual = exercise.configuration
    found = []
    for title, scheme, chosen in (
        ("Grip", "grip", usual.grip),
        ("Width", "width", usual.width),
        ("Arms", "arm-path", usual.arm_path),
    ):
        labels = terms(graph, scheme)
        others = [labels[id_].lower() for id_ in labels if id_ in exercise.allowed and id_ != chosen]
        if chosen not in ("hands-free", "none") or others:
            found.append(f"{title}: {labels[chosen].lower()}" + (f"; also {', '.join(others)}" if others else ""))
    return found


def _neighbours(graph: nx.DiGraph, exercise: Exercise) -> None:
    known = exercises(graph)
    for title, ids in (("Easier", exercise.regressions), ("Harder", exercise.progressions)):
        if ids:
            st.markdown(f"**{title}:** {', '.join(known[id_].label for id_ in ids)}")


def show_evidence(graph: nx.DiGraph, exercise: Exercise) -> None:
    """Why the usual shares are what they are, and who says so."""
    derived = exercise.derived_from
    origin = f" Derived from {exercises(graph)[derived].label}." if derived else ""
    st.markdown(f"**Why these numbers** (confidence {exercise.confidence}): {exercise.rationale}{origin}")
    st.caption("Sources: " + "; ".join(source_label(graph, source) for source in exercise.sources))


def card(graph: nx.DiGraph, row: Listed, asked: Collection[str] = ()) -> None:
    """One exercise of the list, folded; the title carries what it trains, the regions asked for first."""
    exercise = row.exercise
    with st.expander(f"**{exercise.label}** — {trains(graph, exercise, asked=asked, limit=3)}"):
        st.caption(_facts(graph, exercise))
        for number, ready in enumerate(row.ready):
            lead = "**Set-up:**" if number == 0 else "**Or:**"
            st.markdown(f"{lead} {setup_words(graph, ready)}. {ready.setup.note}")
        if exercise.may_use:
            st.markdown(f"**Helps, but is not needed:** {item_names(graph, exercise.may_use).replace(' + ', ', ')}")
        st.caption(" · ".join(hold_words(graph, exercise)))
        st.markdown("\n".join(f"{number}. {cue}" for number, cue in enumerate(exercise.cues, 1)))
        if exercise.caution:
            st.warning(exercise.caution)
        st.markdown(f"**Trains (share of a hard set):** {trains(graph, exercise)}")
        st.markdown(f"**Dose:** {'; '.join(dose_words(graph, exercise))}")
        _neighbours(graph, exercise)
        place, changes = st.session_state["place"], st.query_params.get("kit", "")
        said = {"exercise": exercise.id, "place": place, "kit": changes}
        st.page_link(
            "swap.py",
            label=f"What instead of {exercise.label}?",
            icon=":material/swap_horiz:",
            query_params={name: value for name, value in said.items() if value},
        )
        show_evidence(graph, exercise)
