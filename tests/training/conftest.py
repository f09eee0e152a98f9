"""The scripts of `training/` stand in no package: their folder goes on the path."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "training" / "attribution"))
