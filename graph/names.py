"""How people write names → comparable tokens. Pure text; knows gym English, not the catalogue."""

import re
import unicodedata

# Spellings of one word that people write in several pieces or ways; applied to the lower-case text, in order.
_JOINS = tuple(
    (re.compile(rf"\b{pattern}\b"), replacement)
    for pattern, replacement in (
        (r"pull? ?downs?", "pulldown"),
        (r"pull ?ups?", "pullup"),
        (r"chin ?ups?", "chinup"),
        (r"push ?ups?", "pushup"),
        (r"pull ?overs?", "pullover"),
        (r"pull ?throughs?", "pullthrough"),
        (r"pull ?aparts?", "pullapart"),
        (r"dead ?lift(s|ing)?", "deadlift"),
        (r"good ?mornings?", "goodmorning"),
        (r"back ?ext(ensions?)?", "backextension"),
        (r"(hyper ?extensions?|hypers)", "hyperextension"),
        (r"t ?bars?", "tbar"),
        (r"v ?bars?", "vbar"),
        (r"(ez|sz|e z) ?bars?", "ezbar"),
        (r"(trap|hex|hexagonal) ?bars?", "trapbar"),
        (r"rack ?pulls?", "rackpull"),
        (r"pec ?dec?k?s?", "pecdeck"),
        (r"(resistance|elastic|rubber|loop) ?bands?", "band"),
        (r"banded", "band"),
        (r"leverages?|lever", "machine"),
        (r"(swiss|exercise|stability|physio|gym) ?balls?", "ball"),
        (r"(one|1|single|uni) ?(arm|armed|hand|handed)", "singlearm"),
        (r"(unilateral|singlearm)", "singlearm"),
        (r"(one|1|single) ?(leg|legged)", "singleleg"),
        (r"(two|2) ?(arm|armed|hand|handed)", "twoarm"),
        (r"(bent|bend|bending|leaned) ?over", "bentover"),
        (r"bentforward", "bentover"),
        (r"stiff(ed)? ?leg(ged)?", "stiffleg"),
        (r"straight ?leg(ged)?", "stiffleg"),
        (r"straight ?arm(ed)?", "straightarm"),
        (r"bent ?arm(ed)?", "bentarm"),
        (r"(close|tight) ?grips?", "close"),
        (r"(reverse|reversed|under ?hand|undergrip|supinated|supine|reverse ?hand) ?grip", "underhand"),
        (r"(over ?hand|pronated|prone) ?grip", "overhand"),
        (r"(supinated|under ?hand(ed)?)", "underhand"),
        (r"(pronated|over ?hand(ed)?)", "overhand"),
        (r"(neutral|parallel|hammer|palms in|palms facing)( grip)?", "neutral"),
        (r"(wide|medium|narrow|mixed) ?grips?", r"\1"),
        (r"farmers?( s)?", "farmer"),
        (r"dls?", "deadlift"),
        (r"(rdls?)", "romanian deadlift"),
        (r"(sldls?|sdls?)", "stiffleg deadlift"),
        (r"(d b|dbs?|dumbells?|dumb bells?|dumbels?)", "dumbbell"),
        (r"(b b|bbs?|barbel|bar bells?)", "barbell"),
        (r"(k b|kbs?|kettle bells?|kettlebels?)", "kettlebell"),
        (r"bw|body ?weights?|body only", "bodyweight"),
        (r"(posterior|rear) ?(deltoids?|delts?|shoulders?)", "reardelt"),
        (r"reardelts?", "reardelt"),
        (r"lats", "lat"),
        (r"(flyes|flye|flies|flys)", "fly"),
        (r"(rowing|rows)", "row"),
        (r"behind (the )?(neck|head)", "behindneck"),
        (r"behind (the )?back", "behindback"),
        (r"chest ?support(ed)?", "chestsupported"),
        (r"half ?kneeling", "halfkneeling"),
        (r"face ?pulls?", "facepull"),
        (r"(ytwl?s?|iyts?|ywts?|yws?|i y t|y t w|y t w l|yt ?w)", "ytw"),
        (r"(assist|assistance)", "assisted"),
        (r"upper ?back", "upperback"),
        (r"lower ?back", "lowerback"),
        (r"mid(dle)? ?back", "midback"),
        (r"high ?pulley", "high pulley"),
        (r"isometrics?", "isometric"),
    )
)

_STOP_WORDS = """
a an and at by classic conventional exercise exercises for from in my normal of on or regular s standard style the to
using variation with your
"""
_STOP = frozenset(_STOP_WORDS.split())


def _singular(token: str) -> str:
    if len(token) > 4 and token.endswith(("ches", "shes", "sses", "xes")):
        return token[:-2]
    if len(token) > 3 and token.endswith("s") and not token.endswith(("ss", "us", "ps")):
        return token[:-1]
    if len(token) > 4 and token.endswith("ps") and not token.endswith("eps"):
        return token[:-1]
    return token


def fold(text: str) -> str:
    """Lower-case `text` without accents and with single spaces instead of anything that is no letter or digit."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]+|_", " ", plain).split())


def tokens(text: str) -> tuple[str, ...]:
    """Canonical tokens of `text` in order: spellings joined, plurals dropped, filler words left out.

    >>> tokens("One-Arm DB Rows")
    ('singlearm', 'dumbbell', 'row')
    >>> tokens("Lat Pull-Down (Cable)")
    ('lat', 'pulldown', 'cable')
    """
    folded = fold(text)
    for pattern, replacement in _JOINS:
        folded = pattern.sub(replacement, folded)
    return tuple(_singular(token) for token in folded.split() if token not in _STOP)


def key(text: str) -> frozenset[str]:
    """Tokens of `text` as a set, so that word order does not matter."""
    return frozenset(tokens(text))
