"""What can be set on the page "Grip lab": the exercise, and for each side handle, grip, width, elbows and extras."""

import networkx as nx
import streamlit as st

from app_pages.lab_state import ANY, OTHER_NAME, Setting, back_to_usual, exercise_now, key, sliders, usual
from app_pages.lab_words import PALMS, width_words
from graph import (
    exercises,
    extra_choices,
    grip_choices,
    handle_choices,
    handles_for,
    position_words,
    terms,
)


def pick_exercise(graph: nx.DiGraph) -> None:
    """The list of exercises; typing finds them by any of their names."""
    known = exercises(graph)
    labels = {id_: known[id_].label for id_ in sorted(known, key=lambda id_: known[id_].label)}
    others = {
        f"{id_}{OTHER_NAME}{name}": f"{name}: {label}"
        for id_, label in labels.items()
        for name in (*known[id_].aliases, *known[id_].other_names)
    }
    # An exercise that was found by another name shows its own from then on.
    if OTHER_NAME in st.session_state["lab-exercise"]:
        st.session_state["lab-exercise"] = exercise_now(graph).id
    st.selectbox(
        "Exercise (type any name of it)",
        [*labels, *others],
        key="lab-exercise",
        format_func=(labels | others).get,
        width=560,
    )


def show_controls(graph: nx.DiGraph, side: str, setting: Setting, *, named: str) -> None:
    """Everything that can be set on one side; where hands leave no choice, it says so. `named` follows the labels."""
    exercise, at = exercise_now(graph), setting.position
    if at.grip == "hands-free" and at.arm_angle is None and len(grip_choices(graph, exercise)) == 1:
        st.caption("The hands hold nothing in this exercise, so there is nothing to set. Try a row or a pulldown.")
        return
    _handles(graph, side, setting, named)
    _grips(graph, side, setting, named)
    _width(graph, side, setting, named)
    _angle(graph, side, setting, named)
    extras = extra_choices(graph, exercise, handle=setting.handle)
    if extras:
        labels = terms(graph, "axis")
        st.pills(
            f"Add{named}", extras, selection_mode="multi", key=key(side, "extras"), format_func=labels.get, wrap=True
        )
    if setting != usual(graph, exercise):
        st.button(
            "Back to the usual way",
            on_click=back_to_usual,
            args=(side,),
            key=key(side, "reset"),
            type="tertiary",
        )
        st.caption(f"Usual: {position_words(graph, usual(graph, exercise).position)}.")


def _handles(graph: nx.DiGraph, side: str, setting: Setting, named: str) -> None:
    exercise = exercise_now(graph)
    known = {handle.id: handle for handle in handle_choices(graph, exercise)}
    if not known:
        return
    st.pills(
        f"Held by{named}",
        [ANY, *known],
        key=key(side, "held"),
        required=True,
        format_func=lambda id_: "Any handle" if id_ == ANY else known[id_].label,
        wrap=True,
    )
    if setting.handle:
        st.caption(known[setting.handle].note)
    elif able := handles_for(graph, exercise, setting.position):
        st.caption(f"Hands can take this on: {'; '.join(handle.label for handle in able)}.")


def _grips(graph: nx.DiGraph, side: str, setting: Setting, named: str) -> None:
    labels, grip = terms(graph, "grip"), setting.position.grip
    grips = grip_choices(graph, exercise_now(graph), handle=setting.handle)
    if len(grips) > 1:
        st.pills(f"Grip{named}", grips, key=key(side, "grip"), required=True, format_func=labels.get, wrap=True)
        st.caption(PALMS[grip])
    else:
        st.markdown(f"**Grip{named}:** {labels[grip].lower()}, the only one possible here. {PALMS[grip]}")


def _width(graph: nx.DiGraph, side: str, setting: Setting, named: str) -> None:
    slider, widths = sliders(graph, side, setting)["width"]
    label = f"Distance between the hands{named}"
    if len(widths) > 1:
        st.select_slider(label, widths, key=slider, format_func=width_words)
    elif widths:
        st.markdown(f"**{label}:** {width_words(widths[0])}, the only one possible here.")


def _angle(graph: nx.DiGraph, side: str, setting: Setting, named: str) -> None:
    slider, angles = sliders(graph, side, setting)["angle"]
    label = f"Elbows out from your sides{named}"
    if len(angles) > 1:
        st.slider(label, angles[0], angles[-1], step=angles[1] - angles[0], format="%d°", key=slider)
    elif angles:
        st.markdown(f"**{label}:** {angles[0]}°, the only angle possible here.")
