"""The manifest tells which weights ship."""

import hashlib
from pathlib import Path

import headwater.models
from headwater.models import shipped

FOLDER = Path(headwater.models.__file__).parent


def test_the_manifest_names_the_weights_that_are_there() -> None:
    files = (p for p in (FOLDER / "attribution").iterdir() if p.suffix in (".onnx", ".npz"))
    weights = b"".join(p.read_bytes() for p in sorted(files))
    assert shipped() == {"attribution": hashlib.sha256(weights).hexdigest()}


def test_every_model_has_its_card_and_is_small() -> None:
    for name in shipped():
        files = list((FOLDER / name).iterdir())
        assert FOLDER / name / "CARD.md" in files
        assert sum(f.stat().st_size for f in files) < 30_000_000
