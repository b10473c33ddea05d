"""The address of a page: its state lives in the URL, and the kit goes with the visitor from page to page."""

import streamlit as st

SHARED = "shared-kit"
DEFAULT_PLACE = "garage"


def enter(page: str) -> None:
    """Note which page runs; coming from another one, the URL leads again and not what that one left behind."""
    if st.session_state.get("page") != page:
        st.session_state["page"] = page
        st.session_state.pop("address", None)


def url_leads(current: dict[str, str] | None) -> bool:
    """Whether the URL has to fill the session: on the first run, and after the browser went back or forward.

    A click that was made before the browser heard of the last address still carries an older one. So when the
    session says something else (`current`) than that last address, a widget was used and the URL has to follow.
    """
    last = st.session_state.get("address")
    return last is None or (last != st.query_params.to_dict() and last == current)


def share_kit(place: str, words: str) -> None:
    """Keep the kit for the other pages: its preset and how it differs from that."""
    st.session_state[SHARED] = (place, words)


def kit_said() -> tuple[str, str]:
    """Preset and changes that the URL names, else those of the page before, else the usual preset."""
    if {"place", "kit"} & set(st.query_params):
        return st.query_params.get("place", DEFAULT_PLACE), st.query_params.get("kit", "")
    place, words = st.session_state.get(SHARED, (DEFAULT_PLACE, ""))
    return str(place), str(words)


def write(parameters: dict[str, str]) -> None:
    """Make the URL say what the page shows."""
    st.session_state["address"] = parameters
    if st.query_params.to_dict() != parameters:
        st.query_params.from_dict(parameters)
