"""The format of every source table: columns, keys, references, and which cells may hold several items or none."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Spec:
    """Format of one table: its columns, the columns that make a row unique, and what each column may point to.

    A reference is written `table` (its `id` column) or `terms:scheme`; `a/b` allows either.
    Cells of `many` columns hold several items joined by `|`; `optional` cells may be empty.
    """

    columns: tuple[str, ...]
    key: tuple[str, ...] = ("id",)
    references: Mapping[str, str] = field(default_factory=dict)
    many: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()


def _spec(columns: str, key: str = "id", many: str = "", optional: str = "", **references: str) -> Spec:
    return Spec(
        tuple(columns.split()),
        tuple(key.split()),
        references,
        frozenset(many.split()),
        frozenset(optional.split()),
    )


REGION_COLUMNS = (
    "trapezius-descending trapezius-transverse trapezius-ascending rhomboids levator-scapulae deltoid-posterior "
    "infraspinatus-teres-minor teres-major latissimus-thoracic latissimus-iliac erectors-thoracic erectors-lumbar "
    "elbow-flexors forearm-grip gluteus-maximus hamstrings"
)

SPECS: dict[str, Spec] = {
    "terms": _spec(
        "scheme id label broader order low high unit definition",
        key="scheme id",
        optional="broader order low high unit",
    ),
    "actions": _spec(
        "id joint movement label opposes definition", optional="opposes", joint="structures", opposes="actions"
    ),
    "structures": _spec(
        "id kind label latin part_of layer uberon uberon_match fma fma_match ta98 wger verified_in no_match_note "
        "aliases definition",
        many="part_of aliases verified_in",
        optional="latin part_of layer uberon uberon_match fma fma_match ta98 wger verified_in no_match_note aliases",
        part_of="structures",
        verified_in="sources",
    ),
    "regions": _spec(
        "id label plain status group order confidence_cap comprises aliases definition",
        many="comprises aliases",
        comprises="structures",
        group="terms:region-group",
        confidence_cap="terms:confidence",
    ),
    "attachments": _spec(
        "muscle end site sources note",
        key="muscle end site",
        many="sources",
        optional="note",
        muscle="structures",
        site="structures",
        sources="sources",
    ),
    "movers": _spec(
        "muscle action grade condition sources note",
        key="muscle action condition",
        many="sources",
        optional="condition note",
        muscle="structures",
        action="actions",
        grade="terms:grade",
        sources="sources",
    ),
    "sources": _spec(
        "id label authors year citation doi address tier note",
        optional="authors year citation doi address note",
        tier="terms:tier",
    ),
    "capabilities": _spec("id label always definition", optional="always"),
    "handles": _spec(
        "capability layer grips widths arm_paths note",
        key="capability",
        many="grips widths arm_paths",
        optional="arm_paths",
        capability="capabilities",
        grips="terms:grip",
        widths="terms:width",
        arm_paths="terms:arm-path",
    ),
    "equipment": _spec(
        "id label group station affords comes_with loadable cost rank aliases definition",
        many="affords comes_with aliases",
        optional="station affords comes_with loadable aliases",
        group="terms:equipment-group",
        affords="capabilities",
        comes_with="equipment",
    ),
    "places": _spec("id label equipment definition", many="equipment", optional="equipment", equipment="equipment"),
    "exercises": _spec(
        "id label aliases description pattern variant_of implement line_of_pull actions holds support stability "
        "laterality tempo lumbar_load grip_demand skill familiarity easier harder may_use cautions sources",
        many="aliases actions holds easier harder may_use sources",
        optional="aliases variant_of actions holds easier harder may_use cautions",
        pattern="terms:pattern",
        variant_of="exercises",
        implement="terms:implement",
        line_of_pull="terms:line-of-pull",
        actions="actions",
        holds="actions",
        support="terms:support",
        stability="terms:stability",
        laterality="terms:laterality",
        tempo="terms:tempo",
        lumbar_load="terms:lumbar-load",
        grip_demand="terms:grip-demand",
        skill="terms:skill",
        familiarity="terms:familiarity",
        easier="exercises",
        harder="exercises",
        may_use="equipment",
        sources="sources",
    ),
    "setups": _spec(
        "exercise option needs note",
        key="exercise option",
        many="needs",
        optional="needs",
        exercise="exercises",
        needs="capabilities",
    ),
    "configurations": _spec(
        "exercise grip grips width widths arm_path arm_paths",
        key="exercise",
        many="grips widths arm_paths",
        exercise="exercises",
        grip="terms:grip",
        grips="terms:grip",
        width="terms:width",
        widths="terms:width",
        arm_path="terms:arm-path",
        arm_paths="terms:arm-path",
    ),
    "variations": _spec(
        "id label aliases exercise grip width arm_path tempo note sources",
        many="aliases sources",
        optional="aliases grip width arm_path tempo note",
        exercise="exercises",
        grip="terms:grip",
        width="terms:width",
        arm_path="terms:arm-path",
        tempo="terms:tempo",
        sources="sources",
    ),
    "weights": _spec(
        "subject confidence derived_from rationale sources " + REGION_COLUMNS,
        key="subject",
        many="sources",
        optional="derived_from " + REGION_COLUMNS,
        subject="exercises",
        confidence="terms:confidence",
        derived_from="exercises",
        sources="sources",
    ),
    "parts": _spec("id label order share definition"),
    "modifiers": _spec(
        "id label patterns supports implements lateralities except axis from to verdict confidence sources against "
        "note",
        many="patterns supports implements lateralities except sources against",
        optional="supports implements lateralities except from to against",
        patterns="terms:pattern",
        supports="terms:support",
        implements="terms:implement",
        lateralities="terms:laterality",
        axis="terms:axis",
        verdict="terms:verdict",
        confidence="terms:confidence",
        sources="sources",
        against="sources",
        **{
            "except": "exercises",
            "from": "terms:grip/terms:width/terms:arm-path",
            "to": "terms:grip/terms:width/terms:arm-path",
        },
    ),
    "effects": _spec(
        "modifier region operation amount",
        key="modifier region",
        modifier="modifiers",
        region="regions",
        operation="terms:operation",
    ),
    "reps": _spec(
        "exercise low high unit sets_low sets_high source",
        key="exercise unit source low",
        many="source",
        optional="low high sets_low sets_high",
        exercise="exercises",
        unit="terms:rep-unit",
        source="sources",
    ),
    "cues": _spec("exercise position cue", key="exercise position", exercise="exercises"),
    "labels": _spec(
        "kind subject lang label type",
        key="kind subject lang label type",
        subject="exercises/variations/regions/equipment",
    ),
    "retired": _spec("kind id replaced_by", key="kind id"),
    "plan_rules": _spec(
        "id label priority unit beginner intermediate advanced sources definition",
        many="sources",
        optional="priority unit beginner intermediate advanced",
        sources="sources",
    ),
    "guidelines": _spec(
        "id says kind acts part choice against exercises sources shown_by note",
        many="against exercises sources",
        optional="choice against exercises note",
        kind="terms:guideline-kind",
        acts="terms:guideline-effect",
        against="guidelines",
        exercises="exercises",
        sources="sources",
    ),
    "landmarks": _spec(
        "id label unit regions least low high most sources note",
        many="regions sources",
        optional="regions least low high most",
        unit="terms:set-unit",
        regions="regions",
        sources="sources",
    ),
    "outside": _spec("name kind", key="name"),
}
