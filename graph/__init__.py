"""The NetworkX layer of Fullback: what a kit allows, what that covers, and what a name means."""

from graph.build import build, equipment, exercises, places, regions
from graph.catalog import Listed, listing
from graph.coverage import coverage, everything
from graph.errors import AmbiguousNameError, InvalidKitError, InvalidSelectionError, UnknownTermError
from graph.kit import Kit, make_kit, parse_kit, possible, unlocks
from graph.resolve import Resolution, require_exercise, resolve, resolve_exercise, resolve_region
from ontology.errors import KnowledgeError

__all__ = [
    "AmbiguousNameError",
    "InvalidKitError",
    "InvalidSelectionError",
    "Kit",
    "KnowledgeError",
    "Listed",
    "Resolution",
    "UnknownTermError",
    "build",
    "coverage",
    "equipment",
    "everything",
    "exercises",
    "listing",
    "make_kit",
    "parse_kit",
    "places",
    "possible",
    "regions",
    "require_exercise",
    "resolve",
    "resolve_exercise",
    "resolve_region",
    "unlocks",
]
