"""Write the release files: the graph in open formats, the tables, and a manifest with checksums."""

import hashlib
import json
from importlib.resources import files
from pathlib import Path

import pyoxigraph as ox

from ontology.errors import KnowledgeError
from ontology.formats import SPECS
from ontology.store import load


def _ntriples(store: ox.Store) -> bytes:
    """All triples, one a line, sorted, so that two exports compare byte by byte."""
    triples = ox.Dataset(store)
    triples.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return "".join(sorted(f"{quad.triple} .\n" for quad in triples)).encode()


def export(folder: Path) -> dict[str, str]:
    """Write every release file under `folder`, which is made if it is missing.

    Returns
    -------
    File name → SHA-256, in name order, as the manifest holds it.

    Raises
    ------
    KnowledgeError
        `folder` cannot be written. LoadError if the shipped data cannot be read.
    """
    package = files("ontology")
    content = {name: (package / name).read_bytes() for name in ("fullback.ttl", "schema.ttl", "shapes.ttl")}
    content["fullback.nt"] = _ntriples(load())
    content |= {f"tables/{name}.csv": (package / "tables" / f"{name}.csv").read_bytes() for name in SPECS}
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(content.items())}
    content["manifest.json"] = (json.dumps(digests, indent=2, sort_keys=True) + "\n").encode()
    try:
        for name, data in content.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    except OSError as error:
        raise KnowledgeError(f"cannot write {str(folder)!r}: {error.strerror}; name a folder you may write.") from error
    return digests
