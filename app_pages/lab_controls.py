"""What can be set on the page "Grip lab": the exercise, and for each side handle, grip, width, elbows and extras."""

from collections.abc import Mapping

import networkx as nx
import streamlit as st

from app_pages.lab_settings import ANY, OTHER_NAME, Control, Setting, controls, exercise_now, sides_now, told, usual
from app_pages.lab_state import back_to_usual
from app_pages.lab_words import PALMS, width_words
from graph import exercises, handle_choices, handles_for, position_words, terms


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
    default = told("lab-exercise", exercise_now(graph).id)
    st.selectbox(
        "Exercise (type any name of it)",
        [*labels, *others],
        index=list(labels).index(default) if default else 0,
        key="lab-exercise",
        format_func=(labels | others).get,
        width=560,
    )


def pick_sides() -> None:
    """The switch between one setting and two."""
    compared = told("lab-compare", len(sides_now()) > 1)
    st.toggle("Compare two settings", value=bool(compared), key="lab-compare", width="content")


def show_controls(graph: nx.DiGraph, side: str, setting: Setting, *, named: str) -> None:
    """Everything that can be set on one side; where hands leave no choice, it says so. `named` follows the labels."""
    known = controls(graph, side, setting)
    if not known:
        words = position_words(graph, setting.position)
        only = "the hands hold nothing" if setting.position.grip == "hands-free" else f"the only way is {words}"
        st.caption(f"There is nothing to set in this exercise: {only}. Try a row or a pulldown.")
        return
    if "held" in known:
        _handles(graph, known["held"], setting, named)
    _grips(graph, known.get("grip"), setting.position.grip, named)
    _sliders(known, setting, named)
    if "extras" in known:
        key, options, labels = known["extras"].key, known["extras"].options, terms(graph, "axis")
        default = told(key, sorted(setting.position.extras))
        st.pills(
            f"Add{named}",
            options,
            selection_mode="multi",
            default=default,
            key=key,
            format_func=labels.get,
            wrap=True,
        )
    if "one-arm" in setting.position.extras:
        st.caption("With one arm at a time there is no distance between the hands.")
    at_rest = usual(graph, exercise_now(graph))
    if setting != at_rest:
        key = f"lab-{side}-reset"
        st.button("Back to the usual way", on_click=back_to_usual, args=(side,), key=key, type="tertiary")
        st.caption(f"Usual: {position_words(graph, at_rest.position)}.")


def _handles(graph: nx.DiGraph, control: Control, setting: Setting, named: str) -> None:
    exercise = exercise_now(graph)
    known = {handle.id: handle for handle in handle_choices(graph, exercise)}
    st.pills(
        f"Held by{named}",
        control.options,
        default=told(control.key, setting.held),
        key=control.key,
        required=True,
        format_func=lambda id_: "Any handle" if id_ == ANY else known[id_].label,
        wrap=True,
    )
    if setting.handle:
        st.caption(known[setting.handle].note)
    elif able := handles_for(graph, exercise, setting.position):
        st.caption(f"Hands can take this on: {'; '.join(handle.label for handle in able)}.")


def _grips(graph: nx.DiGraph, control: Control | None, grip: str, named: str) -> None:
    labels = terms(graph, "grip")
    if control:
        st.pills(
            f"Grip{named}",
            control.options,
            default=told(control.key, grip),
            key=control.key,
            required=True,
            format_func=labels.get,
            wrap=True,
        )
        st.caption(PALMS[grip])
    else:
        st.markdown(f"**Grip{named}:** {labels[grip].lower()}, the only one possible here. {PALMS[grip]}")


def _sliders(known: Mapping[str, Control], setting: Setting, named: str) -> None:
    """Width and arm angle; one that is the only one possible is said in words."""
    at, hands, elbows = setting.position, f"Distance between the hands{named}", f"Elbows out from your sides{named}"
    if "width" in known:
        key, widths = known["width"].key, known["width"].options
        st.select_slider(hands, widths, told(key, at.width), key=key, format_func=width_words)
    elif at.width is not None:
        st.markdown(f"**{hands}:** {width_words(at.width)}, the only one possible here.")
    if "angle" in known:
        key, angles = known["angle"].key, known["angle"].options
        step, default = angles[1] - angles[0], told(key, int(at.arm_angle))
        st.slider(elbows, angles[0], angles[-1], default, step, format="%d°", key=key)
    elif at.arm_angle is not None:
        st.markdown(f"**{elbows}:** {at.arm_angle:g}°, the only angle possible here.")
