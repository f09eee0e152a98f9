"""What the program prints is what the contract says."""

import json

import jsonschema

from headwater.nouns import Collection, Problem, Report
from headwater.views import schema
from headwater.views.json import collection


def test_a_collection_as_json_fits_the_schema() -> None:
    found = Collection(
        reports=(Report("r1", "a.html", "Text.", "0" * 64),), problems=(Problem("b.html", "empty", "b.html is empty"),)
    )
    jsonschema.validate(json.loads(collection(found)), json.loads(schema.text()))
