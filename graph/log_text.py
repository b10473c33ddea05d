"""Bytes of a file → its text: encodings that apps and spreadsheets write, and files that are no text at all."""

import codecs
import re

from graph.log_formats import InvalidLogError

# A set is a row of about 130 bytes at most, so this is more than a hundred thousand of them.
MOST_BYTES = 25_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_FILES = {
    b"PK\x03\x04": "a ZIP archive or a spreadsheet",
    b"%PDF": "a PDF",
    b"SQLite format 3": "a database, perhaps a backup",
    b"\x1f\x8b": "a compressed archive",
}
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")
# Bytes that are looked at to tell UTF-16 without a mark, in which every other byte of plain text is zero.
_SAMPLE = 2_000


def _encoding(data: bytes) -> str:
    """The encoding that marks or zeros tell; UTF-8 otherwise."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    if sample[1::2].count(0) > len(sample) / 4:
        return "utf-16-le"
    return "utf-16-be" if sample[::2].count(0) > len(sample) / 4 else "utf-8"


def read_text(data: bytes) -> tuple[str, str | None]:
    """The text of a file.

    Returns
    -------
    The text without a byte-order mark, and a note if the encoding is a guess, else None.

    Raises
    ------
    InvalidLogError
        The file is too large, empty, or no text.

    Examples
    --------
    >>> read_text("Übung".encode("utf-16"))
    ('Übung', None)
    >>> read_text("Übung".encode("cp1252"))[1]
    'The file is no UTF-8; it is read as Windows-1252.'
    """
    if len(data) > MOST_BYTES:
        raise InvalidLogError(
            f"the file is larger than {MOST_BYTES / 1e6:g} MB, the most that is read; split it, or export fewer years."
        )
    for start, what in _OTHER_FILES.items():
        if data.startswith(start):
            raise InvalidLogError(f"the file is {what} and no CSV; export the log as CSV.")
    text, note = _decoded(data)
    if _NO_TEXT.search(text):
        raise InvalidLogError("the file is no text; export the log as CSV.")
    if not text.strip():
        raise InvalidLogError("the file is empty; export the log as CSV.")
    return text, note


def _decoded(data: bytes) -> tuple[str, str | None]:
    encoding = _encoding(data)
    try:
        return data.decode(encoding), None
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise InvalidLogError(f"the file is broken {encoding.upper()}; save it as UTF-8.") from None
    try:
        return data.decode("cp1252"), "The file is no UTF-8; it is read as Windows-1252."
    except UnicodeDecodeError:
        raise InvalidLogError("the file is no text; export the log as CSV.") from None
