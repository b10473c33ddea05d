"""What a visitor or a link says, made safe to show: text that Streamlit would read as Markdown stays text."""

import re

# Everything that Markdown, and Streamlit's colours, icons and formulas, give a meaning.
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$:<>&@])")


def plain(text: str) -> str:
    r"""`text` with every sign of Markdown escaped, so that it shows as it was written and loads nothing.

    Examples
    --------
    >>> print(plain("![x](http://host/a.png)"))
    \!\[x\]\(http\://host/a\.png\)
    """
    return _SPECIAL.sub(r"\\\1", text)
