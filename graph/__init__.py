"""The NetworkX layer of Fullback: what a kit allows, what that covers, and what a name means."""

from graph.build import build, equipment, exercises, places, regions, source_label, term_label, terms
from graph.catalog import Listed, listing
from graph.coverage import coverage, everything
from graph.errors import AmbiguousNameError, InvalidKitError, InvalidSelectionError, UnknownTermError
from graph.kit import Kit, dependents, make_kit, parse_kit, possible, unlocks
from graph.lookup import require_exercise, resolve_equipment, resolve_region, resolve_regions
from graph.records import Coverage, Equipment, Exercise, Gap, Place, ReadySetUp, Region, RegionCoverage
from graph.resolve import Resolution, resolve, resolve_exercise
from graph.words import gap_sentence, item_names, missing_words
from ontology.errors import KnowledgeError

__all__ = [
    "AmbiguousNameError",
    "Coverage",
    "Equipment",
    "Exercise",
    "Gap",
    "InvalidKitError",
    "InvalidSelectionError",
    "Kit",
    "KnowledgeError",
    "Listed",
    "Place",
    "ReadySetUp",
    "Region",
    "RegionCoverage",
    "Resolution",
    "UnknownTermError",
    "build",
    "coverage",
    "dependents",
    "equipment",
    "everything",
    "exercises",
    "gap_sentence",
    "item_names",
    "listing",
    "make_kit",
    "missing_words",
    "parse_kit",
    "places",
    "possible",
    "regions",
    "require_exercise",
    "resolve",
    "resolve_equipment",
    "resolve_exercise",
    "resolve_region",
    "resolve_regions",
    "source_label",
    "term_label",
    "terms",
    "unlocks",
]
