"""The SELECT queries that fetch the graph from the store, by name; each states its order so that results repeat."""

QUERIES = {
    "terms": """
SELECT ?term ?scheme ?label ?broader ?order ?low ?high WHERE {
  ?term a skos:Concept ; skos:inScheme ?scheme ; skos:prefLabel ?label .
  OPTIONAL { ?term fb:minimum ?low ; fb:maximum ?high }
  OPTIONAL { ?term skos:broader ?broader } OPTIONAL { ?term fb:position ?order } } ORDER BY ?scheme ?term""",
    "regions": """
SELECT ?region ?label ?plain ?back ?order ?group WHERE {
  ?region a fb:MuscleRegion ; skos:prefLabel ?label ; fb:plainName ?plain ; fb:countsAsGap ?back ; fb:position ?order ;
    fb:regionGroup ?group
} ORDER BY ?order""",
    "structures": """
SELECT ?structure ?label ?class WHERE {
  ?structure a ?class ; skos:prefLabel ?label . ?class rdfs:subClassOf fb:AnatomicalEntity .
  FILTER(?class != fb:MuscleRegion) FILTER(LANG(?label) = "en") } ORDER BY ?structure""",
    "actions": "SELECT ?action ?label WHERE { ?action a fb:JointAction ; skos:prefLabel ?label } ORDER BY ?action",
    "capabilities": """
SELECT ?capability ?label ?always WHERE {
  ?capability a fb:Capability ; skos:prefLabel ?label ; fb:alwaysAtHand ?always } ORDER BY ?capability""",
    "handles": """
SELECT ?handle ?label ?layer ?note ?scheme ?term WHERE {
  ?handle fb:gripLayer ?layer ; skos:prefLabel ?label ; skos:note ?note ; fb:handleAllows ?term .
  ?term skos:inScheme ?scheme } ORDER BY ?handle ?scheme ?term""",
    "equipment": """
SELECT ?item ?label ?group ?groupLabel ?station ?loadable ?cost ?rank ?definition WHERE {
  ?item a fb:EquipmentItem ; skos:prefLabel ?label ; fb:inGroup ?group ; fb:takesLoadLimit ?loadable ;
    fb:isStation ?station ;
    fb:costClass ?cost ; fb:position ?rank ; skos:definition ?definition .
  ?group skos:prefLabel ?groupLabel } ORDER BY ?item""",
    "places": """
SELECT ?place ?label ?definition ?item ?load WHERE {
  ?place a fb:Place ; skos:prefLabel ?label ; skos:definition ?definition .
  OPTIONAL { ?place fb:offers ?item
    OPTIONAL { ?place fb:hasLoadBound ?bound . ?bound fb:about ?item ; fb:kilograms ?load } }
} ORDER BY ?place ?item""",
    "exercises": """
SELECT ?exercise ?label ?definition ?pattern ?implement ?line ?support ?stability ?laterality ?tempo ?lumbar ?grip
  ?skill ?familiarity ?family ?caution ?confidence ?rationale ?derived WHERE {
  ?exercise a fb:Exercise ; skos:prefLabel ?label ; skos:definition ?definition ; fb:movementPattern ?pattern ;
    fb:implement ?implement ; fb:lineOfPull ?line ; fb:bodySupport ?support ; fb:stability ?stability ;
    fb:laterality ?laterality ; fb:tempo ?tempo ; fb:lumbarLoad ?lumbar ; fb:gripDemand ?grip ; fb:skillLevel ?skill ;
    fb:familiarity ?familiarity .
  OPTIONAL { ?exercise fb:variantOf ?family }
  OPTIONAL { ?exercise fb:caution ?caution }
  BIND(IRI(REPLACE(STR(?exercise), "/id/exercise/", "/id/appraisal/")) AS ?appraisal)
  ?appraisal fb:confidence ?confidence ; fb:rationale ?rationale .
  OPTIONAL { ?appraisal prov:wasDerivedFrom ?derived }
} ORDER BY ?exercise""",
    "links": """
SELECT ?from ?relation ?to WHERE {
  VALUES ?property { fb:affords fb:comesWith fb:movesAction fb:holdsAction fb:mayUse fb:hasProgression fb:comprises
    fb:partOf fb:hasMover fb:allows fb:leavesOut fb:contradictedBy }
  ?from ?property ?to . BIND(STRAFTER(STR(?property), "#") AS ?relation) } ORDER BY ?relation ?from ?to""",
    "aliases": """
SELECT ?key ?alias WHERE {
  ?of skos:altLabel ?alias FILTER(LANG(?alias) = "en") BIND(STRAFTER(STR(?of), "/id/") AS ?key)
} ORDER BY ?key ?alias""",
    "names": """
SELECT ?key ?name WHERE {
  { ?of skos:hiddenLabel ?name } UNION { ?of skos:altLabel ?name FILTER(LANG(?name) != "en" && LANG(?name) != "la") }
  BIND(STRAFTER(STR(?of), "/id/") AS ?key) } ORDER BY ?key ?name""",
    "setups": """
SELECT ?exercise ?setup ?position ?note ?capability ?least WHERE {
  ?exercise fb:hasSetUp ?setup . ?setup fb:position ?position ; skos:note ?note .
  OPTIONAL { ?setup fb:needs ?capability
    OPTIONAL { ?setup fb:hasLoadBound ?bound . ?bound fb:about ?capability ; fb:kilograms ?least } }
} ORDER BY ?exercise ?position ?capability""",
    "configurations": """
SELECT ?configuration ?exercise ?grip ?width ?path ?tempo ?label ?note WHERE {
  ?configuration a fb:ExerciseConfiguration ; fb:configurationOf ?exercise ; fb:grip ?grip ; fb:gripWidth ?width ;
    fb:armPath ?path .
  OPTIONAL { ?configuration fb:tempo ?tempo } OPTIONAL { ?configuration skos:prefLabel ?label }
  OPTIONAL { ?configuration skos:note ?note } } ORDER BY ?configuration""",
    "involvements": """
SELECT ?configuration ?region ?weight ?role ?confidence WHERE {
  ?involvement fb:involvementOf ?configuration ; fb:involvedRegion ?region ; fb:role ?role .
  ?region fb:position ?order .
  ?assessment fb:about ?involvement ; fb:weight ?weight ; fb:confidence ?confidence
} ORDER BY ?configuration DESC(?weight) ?order""",
    "modifiers": """
SELECT ?modifier ?label ?note ?axis ?from ?to ?verdict ?confidence WHERE {
  ?modifier a fb:Modifier ; skos:prefLabel ?label ; skos:definition ?note ; fb:axis ?axis ; fb:verdict ?verdict ;
    fb:confidence ?confidence .
  OPTIONAL { ?modifier fb:fromTerm ?from } OPTIONAL { ?modifier fb:toTerm ?to } } ORDER BY ?modifier""",
    "parts": """
SELECT ?part ?label ?order ?share WHERE {
  ?part a fb:ScorePart ; skos:prefLabel ?label ; fb:position ?order ; fb:scoreShare ?share } ORDER BY ?order""",
    "landmarks": """
SELECT ?landmark ?label ?note ?unit ?least ?low ?high ?most WHERE {
  ?landmark a fb:VolumeLandmark ; skos:prefLabel ?label ; skos:definition ?note ; fb:setUnit ?unit .
  OPTIONAL { ?landmark fb:leastSets ?least } OPTIONAL { ?landmark fb:lowSets ?low }
  OPTIONAL { ?landmark fb:highSets ?high } OPTIONAL { ?landmark fb:mostSets ?most } } ORDER BY ?landmark""",
    "plan_rules": """
SELECT ?rule ?label ?note ?priority ?unit WHERE {
  ?rule a fb:PlanRule ; skos:prefLabel ?label ; skos:definition ?note .
  OPTIONAL { ?rule fb:priority ?priority } OPTIONAL { ?rule fb:limitUnit ?unit } } ORDER BY ?rule""",
    "guidelines": """
SELECT ?guideline ?label ?says ?kind ?acts ?part ?choice ?note WHERE {
  ?guideline a fb:Guideline ; skos:prefLabel ?label ; skos:definition ?says ; fb:guidelineKind ?kind ;
    fb:guidelineEffect ?acts ; fb:actsIn ?part .
  OPTIONAL { ?guideline fb:choiceName ?choice } OPTIONAL { ?guideline skos:editorialNote ?note }
} ORDER BY ?guideline""",
    "contradictions": "SELECT ?one ?other WHERE { ?one fb:contradicts ?other } ORDER BY ?one ?other",
    "guideline_exercises": """
SELECT ?guideline ?exercise WHERE { ?guideline a fb:Guideline ; fb:about ?exercise } ORDER BY ?guideline ?exercise""",
    "rule_limits": """
SELECT ?rule ?level ?low ?high WHERE { ?rule fb:hasLimit ?limit . ?limit fb:forLevel ?level ; fb:lowLimit ?low ;
  fb:highLimit ?high } ORDER BY ?rule ?level""",
    "landmark_regions": """
SELECT ?landmark ?region WHERE { ?landmark a fb:VolumeLandmark ; fb:about ?region . ?region fb:position ?order }
ORDER BY ?landmark ?order""",
    "scopes": """
SELECT ?modifier ?facet ?term WHERE { ?modifier fb:appliesTo ?term . ?term skos:inScheme ?facet }
ORDER BY ?modifier ?facet ?term""",
    "effects": """
SELECT ?modifier ?region ?operation ?amount WHERE {
  ?modifier fb:hasEffect ?effect . ?effect fb:about ?region ; fb:operation ?operation ; fb:amount ?amount
} ORDER BY ?modifier ?region""",
    "doses": """
SELECT ?exercise ?unit ?low ?high ?source ?locus WHERE {
  ?exercise fb:hasDose ?dose . ?dose fb:doseUnit ?unit ; dcterms:source ?source .
  OPTIONAL { ?dose fb:minimum ?low } OPTIONAL { ?dose fb:maximum ?high }
  OPTIONAL { ?dose fb:cites ?citation . ?citation dcterms:source ?source ; fb:locus ?locus }
} ORDER BY ?exercise ?unit ?source ?locus ?low""",
    "cues": """
SELECT ?exercise ?text WHERE {
  ?exercise fb:hasCue ?cue . ?cue fb:position ?position ; skos:note ?text } ORDER BY ?exercise ?position""",
    "sources": """
SELECT ?of ?source ?locus WHERE {
  { ?of dcterms:source ?source FILTER NOT EXISTS { ?of fb:cites ?any . ?any dcterms:source ?source } }
  UNION { ?of fb:cites ?citation . ?citation dcterms:source ?source ; fb:locus ?locus }
  ?of a ?class .
  FILTER(?class IN (fb:Exercise, fb:Appraisal, fb:Modifier, fb:VolumeLandmark, fb:PlanRule, fb:Guideline))
} ORDER BY ?of ?source ?locus""",
    "titles": "SELECT ?source ?title WHERE { ?source a fb:Source ; dcterms:title ?title } ORDER BY ?source",
    "outside": """
SELECT ?name ?kind WHERE { ?activity a fb:OutOfScopeActivity ; skos:prefLabel ?name ; skos:note ?kind }
ORDER BY ?name""",
}
