"""What helps when no substitute will do: limits to lift, the best pair, and what to get."""

import networkx as nx
import streamlit as st

from graph import (
    Request,
    best_pair,
    equipment,
    exercises,
    helpful_items,
    pair_sentence,
    relaxation_sentence,
    relaxations,
)


def show_empty(graph: nx.DiGraph, request: Request) -> None:
    """Nothing respects every wish: which one to lift."""
    st.warning(f"Nothing respects all of that instead of {exercises(graph)[request.exercise].label}.")
    sentences = [relaxation_sentence(graph, found, request.taken or ()) for found in relaxations(graph, request)]
    _list(sentences + _rescue(graph, request))


def show_far(graph: nx.DiGraph, request: Request, why: str) -> None:
    """The best answer is no close one: two exercises together, or one more item."""
    st.info(why)
    _list(_rescue(graph, request))


def _list(sentences: list[str]) -> None:
    if sentences:
        st.markdown("\n".join(f"- {sentence}" for sentence in sentences))


def _rescue(graph: nx.DiGraph, request: Request) -> list[str]:
    pair = best_pair(graph, request)
    said = [pair_sentence(graph, pair)] if pair else []
    for item, best in helpful_items(graph, request):
        label = exercises(graph)[best.exercise].label
        said.append(f"{equipment(graph)[item].label} would allow {label} ({100 * best.score:.0f} of 100).")
    return said
