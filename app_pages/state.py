"""The kit on the page: ticks in the session, their short form in the URL, and the kit that they mean."""

from collections.abc import Iterable, Mapping
from math import inf

import networkx as nx
import streamlit as st

from app_pages.address import share_kit, write
from app_pages.link import opened
from graph import Equipment, Fix, Kit, equipment, make_kit, parse_kit, places

# Session key of the last address of this page, for the way back from another page.
LAST = "gym-address"
PAGE_SIZE = 20
VIEWS = {"list": "What you can do", "kit": "Your kit", "next": "One item away"}
MOST_SHOWN = 10_000

# Key of a choice in URL and session → how the URL writes each value; None is the choice that it leaves out.
Choices = Mapping[str, Mapping[str | None, str | None]]


def group_key(group: str) -> str:
    """Session key of the ticks of one group."""
    return f"kit-{group}"


def load_key(item: str) -> str:
    """Session key of the greatest load of one item."""
    return f"load-{item}"


def groups(graph: nx.DiGraph) -> dict[str, list[Equipment]]:
    """Kit by group, in id order within a group."""
    found: dict[str, list[Equipment]] = {}
    for item in equipment(graph).values():
        found.setdefault(item.group, []).append(item)
    return found


def extras(graph: nx.DiGraph, items: Iterable[str]) -> set[str]:
    """Attachments that come with `items`."""
    known = equipment(graph)
    return {extra for item in items for extra in known[item].comes_with}


def ticked(graph: nx.DiGraph) -> set[str]:
    """Ids of every item that is ticked now."""
    return {item for group in groups(graph) for item in st.session_state.get(group_key(group)) or ()}


def loads(graph: nx.DiGraph, items: Iterable[str]) -> dict[str, float]:
    """Item → greatest load in kg as entered, `inf` where nothing is."""
    known = equipment(graph)
    entered = {item: st.session_state.get(load_key(item)) for item in items if known[item].takes_load_limit}
    return {item: entered.get(item) or inf for item in items}


def current_kit(graph: nx.DiGraph) -> Kit:
    """Kit of all ticks; an attachment that a ticked station brings belongs to that station."""
    items = ticked(graph)
    brought = extras(graph, items)
    return make_kit(graph, loads(graph, items - brought), without=brought - items)


def _write(graph: nx.DiGraph, kit: Kit) -> None:
    """Set all ticks and loads to `kit`."""
    for group, members in groups(graph).items():
        st.session_state[group_key(group)] = [item.id for item in members if item.id in kit.items]
    for item in equipment(graph).values():
        if item.takes_load_limit:
            load = kit.owned.get(item.id, inf)
            st.session_state[load_key(item.id)] = None if load == inf else load


def settle(graph: nx.DiGraph) -> None:
    """Tick what the chosen place offers, if the last run that came to its end was for another place.

    A callback would not do: when a second click stops its run, the browser still holds the ticks of before and sends
    them with that click. So the ticks are written again until a run has shown them.
    """
    if st.session_state["place"] != st.session_state["settled"]:
        _write(graph, make_kit(graph, places(graph)[st.session_state["place"]].offers))


def back_to_place() -> None:
    """Callback: tick again what the chosen place offers."""
    st.session_state["settled"] = None


def follow_stations(graph: nx.DiGraph, group: str) -> None:
    """Callback: a station that was just ticked brings its attachments; one that was unticked takes them away."""
    now = set(st.session_state[group_key(group)] or ())
    before = set(st.session_state.get("ticked-before", ()))
    members = {item.id for item in groups(graph)[group]}
    for item in (now - before) & members:
        _limit(graph, item)
    came, went = extras(graph, now - before), extras(graph, (before & members) - now)
    stay = extras(graph, ticked(graph))
    for other, items in groups(graph).items():
        ids = {item.id for item in items}
        if ids & (came | went):
            kept = (set(st.session_state.get(group_key(other)) or ()) | (came & ids)) - ((went - stay) & ids)
            st.session_state[group_key(other)] = [item.id for item in items if item.id in kept]


def _limit(graph: nx.DiGraph, item: str) -> None:
    """Give an item that was just ticked the greatest load that the place has of it."""
    load = places(graph)[st.session_state["place"]].offers.get(item, inf)
    if load < inf:
        st.session_state[load_key(item)] = load


def tick(graph: nx.DiGraph, item: str) -> None:
    """Callback: tick one item, with what comes with it; the place's limit of its load comes back too."""
    if item not in ticked(graph):
        _limit(graph, item)
    for wanted in (item, *equipment(graph)[item].comes_with):
        key = group_key(equipment(graph)[wanted].group)
        if wanted not in (st.session_state.get(key) or ()):
            st.session_state[key] = [*(st.session_state.get(key) or ()), wanted]


def apply_fix(graph: nx.DiGraph, fix: Fix) -> None:
    """Callback: tick what a fix names; what is there but too light gets the load that it lacks."""
    for item in fix.items:
        tick(graph, item)
        if (st.session_state.get(load_key(item)) or inf) < fix.loads.get(item, 0):
            st.session_state[load_key(item)] = fix.loads[item]


def fix_button(graph: nx.DiGraph, fix: Fix, label: str, prefix: str) -> None:
    """A button that applies a fix; its key is `prefix` and the ids of the items."""
    st.button(label, on_click=apply_fix, args=(graph, fix), key=f"{prefix}-{'-'.join(fix.items)}")


def is_changed(graph: nx.DiGraph, kit: Kit) -> bool:
    """Whether the kit differs from what the chosen place offers."""
    return bool(kit_words(graph, st.session_state["place"], kit))


def restore(graph: nx.DiGraph, choices: Choices) -> list[str]:
    """Fill the session from the URL where that leads.

    Returns
    -------
    Sentences on what the URL says wrongly; that is then left out.
    """
    link = opened(LAST, lambda: _address(graph, choices))
    if link is None:
        return []
    place, changes = link.kit(graph)
    st.session_state["place"] = st.session_state["settled"] = place
    _write(graph, parse_kit(graph, [change for change in changes.split(",") if change], place=place))
    shown = link.whole("shown", (PAGE_SIZE, MOST_SHOWN))
    # Without a filter that it was chosen for, the number holds for the list that comes next.
    st.session_state["shown"], st.session_state["shown-for"] = shown or PAGE_SIZE, None
    st.session_state["find"] = link.text("find")
    for name, options in choices.items():
        known = [option for option in options if option]
        st.session_state[name] = options[link.one_of(name, known, "") or None]
    st.session_state["address"] = _address(graph, choices)
    return link.problems


def kit_words(graph: nx.DiGraph, place: str, kit: Kit) -> str:
    """Short form of how `kit` differs from `place`: items added (with loads), then `-item` for items taken away."""
    base = make_kit(graph, places(graph)[place].offers)
    added = [
        item if load == inf else f"{item}:{load:g}"
        for item, load in kit.owned.items()
        if item not in base.items or base.owned.get(item, inf) != load
    ]
    absent = (base.items | extras(graph, kit.owned)) - kit.items
    return ",".join(added + [f"-{item}" for item in sorted(absent)])


def _address(graph: nx.DiGraph, choices: Choices) -> dict[str, str]:
    """Parameters of the URL that say what the session says; what is usual is left out."""
    place, shown = st.session_state["place"], st.session_state["shown"]
    parameters = {"place": place, "kit": kit_words(graph, place, current_kit(graph))}
    parameters["find"] = st.session_state["find"].strip()
    for name, options in choices.items():
        short = {value: written for written, value in options.items()}
        parameters[name] = short[st.session_state[name]]
    parameters["shown"] = str(shown) if shown > PAGE_SIZE else None
    return {name: value for name, value in parameters.items() if value}


def remember(graph: nx.DiGraph, choices: Choices) -> None:
    """Write the state of the page into the URL, so that the address reproduces it."""
    st.session_state["ticked-before"] = sorted(ticked(graph))
    st.session_state["settled"] = st.session_state["place"]
    parameters = st.session_state[LAST] = _address(graph, choices)
    share_kit(st.session_state["place"], parameters.get("kit", ""))
    write(parameters)
