"""Random questions for substitutes, for tests of properties."""

from math import inf

from hypothesis import strategies as st

from graph import Wishes, build, equipment, exercises, regions
from graph.wishes import STRAINS

GRAPH = build()
EXERCISES = exercises(GRAPH)

kits = st.dictionaries(st.sampled_from(sorted(equipment(GRAPH))), st.just(inf), max_size=8)
targets = st.sampled_from(sorted(EXERCISES))
wishes = st.builds(
    Wishes,
    avoid=st.lists(st.sampled_from([*STRAINS, *regions(GRAPH)]), max_size=3, unique=True).map(tuple),
    one_arm=st.booleans(),
    level=st.sampled_from([None, "easier", "harder"]),
    same_repetitions=st.booleans(),
    explosive=st.sampled_from([None, True, False]),
    session=st.lists(targets, max_size=2, unique=True).map(tuple),
)
