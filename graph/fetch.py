"""RDF → records: runs the queries once and assembles what they return; the only file of `graph` that sees the store."""

from collections import defaultdict
from math import inf
from typing import Any

import pyoxigraph as ox

from graph.queries import QUERIES
from graph.records import (
    Configuration,
    Dose,
    Equipment,
    Exercise,
    Handle,
    Involvement,
    Modifier,
    Need,
    Place,
    Region,
    ScorePart,
    SetUp,
)
from ontology.store import select

# Rows of our own queries: the query fixes the type of each column, which a checker cannot see.
Row = tuple[Any, ...]
Groups = dict[str, list[Row]]

# Columns of the query "exercises" after id, label and definition, in its order.
_FACETS = (
    "pattern",
    "implement",
    "line_of_pull",
    "support",
    "stability",
    "laterality",
    "tempo",
    "lumbar_load",
    "grip_demand",
    "skill",
    "familiarity",
    "variant_of",
    "caution",
    "confidence",
    "rationale",
    "derived_from",
)


def _group(rows: list[Row], *, key: int = 0) -> Groups:
    groups: Groups = defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    return groups


def _cited(source: str, locus: str | None) -> str:
    return f"{source}:{locus}" if locus else source


class Fetched:
    """All rows of all queries, and the records that they make."""

    def __init__(self, store: ox.Store) -> None:
        self.rows: dict[str, list[Row]] = {name: list(select(store, text)) for name, text in QUERIES.items()}
        self._grouped = {name: _group(rows) for name, rows in self.rows.items()}
        self._links: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._easier: dict[str, list[str]] = defaultdict(list)
        for start, relation, end in self.rows["links"]:
            self._links[relation, start].append(end)
            if relation == "hasProgression":
                self._easier[end].append(start)

    def of(self, name: str, subject: str) -> list[Row]:
        """Rows of a query that are about `subject`."""
        return self._grouped[name].get(subject, [])

    def aliases(self, kind: str, id_: str) -> tuple[str, ...]:
        """English alternative labels of a term, in alphabetical order."""
        return tuple(alias for _, alias in self.of("aliases", f"{kind}/{id_}"))

    def _names(self, kind: str, id_: str) -> tuple[str, ...]:
        return tuple(name for _, name in self.of("names", f"{kind}/{id_}"))

    def _linked(self, relation: str, subject: str) -> tuple[str, ...]:
        return tuple(self._links.get((relation, subject), ()))

    def regions(self) -> list[Region]:
        """Credited regions in their order."""
        return [
            Region(id_, label, plain, is_back, order, group, self.aliases("region", id_), self._names("region", id_))
            for id_, label, plain, is_back, order, group in self.rows["regions"]
        ]

    def equipment(self) -> list[Equipment]:
        """Kit in id order."""
        return [
            Equipment(
                id=id_,
                label=label,
                group=group,
                group_label=group_label,
                affords=self._linked("affords", id_),
                comes_with=self._linked("comesWith", id_),
                is_station=station,
                takes_load_limit=loadable,
                cost=cost,
                rank=rank,
                aliases=self.aliases("equipment", id_),
                other_names=self._names("equipment", id_),
                definition=definition,
            )
            for id_, label, group, group_label, station, loadable, cost, rank, definition in self.rows["equipment"]
        ]

    def handles(self) -> list[Handle]:
        """What hands hold, in id order."""
        found = []
        for id_, rows in self._grouped["handles"].items():
            _, label, layer, note, *_ = rows[0]
            terms = {scheme: frozenset(row[5] for row in some) for scheme, some in _group(rows, key=4).items()}
            found.append(
                Handle(id_, label, layer, terms["grip"], terms["width"], terms.get("arm-path", frozenset()), note)
            )
        return found

    def places(self) -> list[Place]:
        """Presets in id order."""
        return [
            Place(id_, label, definition, {row[3]: inf if row[4] is None else row[4] for row in rows if row[3]})
            for id_, rows in self._grouped["places"].items()
            for label, definition in [rows[0][1:3]]
        ]

    def exercises(self) -> list[Exercise]:
        """Exercises in id order."""
        return [self._exercise(row) for row in self.rows["exercises"]]

    def variations(self) -> list[Configuration]:
        """Configurations that have a name, in id order."""
        return [self._configuration(row) for row in self.rows["configurations"] if row[6]]

    def modifiers(self) -> list[Modifier]:
        """Modifiers in id order."""
        return [self._modifier(row) for row in self.rows["modifiers"]]

    def parts(self) -> list[ScorePart]:
        """Parts of the score in their order."""
        return [ScorePart(*row) for row in self.rows["parts"]]

    def _modifier(self, row: Row) -> Modifier:
        id_, label, note, axis, start, end, verdict, confidence = row
        scope = _group(self.of("scopes", id_), key=1)
        return Modifier(
            id=id_,
            label=label,
            note=note,
            axis=axis,
            start=start,
            end=end,
            scope={facet: frozenset(term for *_, term in rows) for facet, rows in scope.items()},
            leaves_out=frozenset(self._linked("leavesOut", id_)),
            verdict=verdict,
            confidence=confidence,
            sources=self.cited_by(id_),
            against=self._linked("contradictedBy", id_),
            effects={region: (operation, amount) for _, region, operation, amount in self.of("effects", id_)},
        )

    def cited_by(self, subject: str) -> tuple[str, ...]:
        """Sources of `subject` with their places."""
        return tuple(dict.fromkeys(_cited(source, locus) for _, source, locus in self.of("sources", subject)))

    def _exercise(self, row: Row) -> Exercise:
        id_, label, definition, *facets = row
        return Exercise(
            id=id_,
            label=label,
            aliases=self.aliases("exercise", id_),
            other_names=self._names("exercise", id_),
            definition=definition,
            moves=self._linked("movesAction", id_),
            holds=self._linked("holdsAction", id_),
            may_use=self._linked("mayUse", id_),
            regressions=tuple(self._easier.get(id_, ())),
            progressions=self._linked("hasProgression", id_),
            allowed=self._linked("allows", id_),
            setups=self._setups(id_),
            configuration=self._configuration(self.of("configurations", id_)[0]),
            doses=self._doses(id_),
            cues=tuple(text for _, text in self.of("cues", id_)),
            involvements=self._involvements(id_),
            sources=self.cited_by(id_),
            **dict(zip(_FACETS, facets, strict=True)),
        )

    def _configuration(self, row: Row) -> Configuration:
        id_, exercise, grip, width, path, tempo, label, note = row
        kind = "configuration"
        return Configuration(
            id_, exercise, grip, width, path, tempo, label, self.aliases(kind, id_), self._names(kind, id_), note
        )

    def _setups(self, exercise: str) -> tuple[SetUp, ...]:
        return tuple(
            SetUp(
                id=id_,
                position=rows[0][2],
                needs=tuple(Need(capability, least) for *_, capability, least in rows if capability),
                note=rows[0][3],
            )
            for id_, rows in _group(self.of("setups", exercise), key=1).items()
        )

    def _doses(self, exercise: str) -> tuple[Dose, ...]:
        ranges: dict[tuple[str, int | None, int | None], list[str]] = defaultdict(list)
        for _, unit, low, high, source, locus in self.of("doses", exercise):
            ranges[unit, low, high].append(_cited(source, locus))
        return tuple(Dose(*span, tuple(sources)) for span, sources in ranges.items())

    def _involvements(self, configuration: str) -> tuple[Involvement, ...]:
        return tuple(Involvement(*row[1:]) for row in self.of("involvements", configuration))
