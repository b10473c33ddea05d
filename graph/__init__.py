"""The NetworkX layer of Fullback: what a kit allows, what that covers, and what a name means."""

from graph.build import build
from graph.catalog import Listed, listing, nearest
from graph.content import equipment, exercises, modifiers, places, regions
from graph.coverage import coverage, everything
from graph.errors import (
    AmbiguousNameError,
    InvalidConfigurationError,
    InvalidKitError,
    InvalidSelectionError,
    UnknownTermError,
)
from graph.index import Candidate
from graph.kit import LEAST_LOAD, MOST_LOAD, Kit, dependents, make_kit, possible, unlocks
from graph.kit_text import parse_kit
from graph.lookup import require_exercise, resolve_equipment, resolve_region, resolve_regions
from graph.order import familiarity
from graph.position import Position, extras_allowed, moved, usual_position
from graph.profile import Profile, profile
from graph.purchase import purchases
from graph.records import Equipment, Exercise, Place, Region
from graph.resolve import Resolution, resolve, resolve_exercise
from graph.results import Coverage, Fix, Gap, ReadySetUp, RegionCoverage
from graph.substitutes import Substitute, substitutes
from graph.vocabulary import narrower, source_label, term_label, terms
from graph.words import counted, fix_words, gap_sentence, item_names, missing_words, setup_words, trains
from ontology.errors import KnowledgeError

__all__ = [
    "LEAST_LOAD",
    "MOST_LOAD",
    "AmbiguousNameError",
    "Candidate",
    "Coverage",
    "Equipment",
    "Exercise",
    "Fix",
    "Gap",
    "InvalidConfigurationError",
    "InvalidKitError",
    "InvalidSelectionError",
    "Kit",
    "KnowledgeError",
    "Listed",
    "Place",
    "Position",
    "Profile",
    "ReadySetUp",
    "Region",
    "RegionCoverage",
    "Resolution",
    "Substitute",
    "UnknownTermError",
    "build",
    "counted",
    "coverage",
    "dependents",
    "equipment",
    "everything",
    "exercises",
    "extras_allowed",
    "familiarity",
    "fix_words",
    "gap_sentence",
    "item_names",
    "listing",
    "make_kit",
    "missing_words",
    "modifiers",
    "moved",
    "narrower",
    "nearest",
    "parse_kit",
    "places",
    "possible",
    "profile",
    "purchases",
    "regions",
    "require_exercise",
    "resolve",
    "resolve_equipment",
    "resolve_exercise",
    "resolve_region",
    "resolve_regions",
    "setup_words",
    "source_label",
    "substitutes",
    "term_label",
    "terms",
    "trains",
    "unlocks",
    "usual_position",
]
