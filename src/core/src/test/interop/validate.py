"""python3 validate.py FOLDER CASES: judges cases with Python's jsonschema; see cases.mjs for their form."""

import json
import os
import sys

from jsonschema import validators


def validator(path, known={}):
    if path not in known:
        with open(path, encoding="utf-8") as file:
            schema = json.load(file)
        kind = validators.validator_for(schema)
        kind.check_schema(schema)
        known[path] = kind(schema)
    return known[path]


def verdict(case, folder):
    try:
        document = json.loads(case["text"])
        schema = os.path.join(folder, case["schema"])
        return "valid" if validator(schema).is_valid(document) else "invalid"
    except Exception as e:  # whatever goes wrong is a verdict too
        return "error: " + " ".join(str(e).split())[:300]


def main(folder, cases):
    with open(os.path.join(folder, cases), encoding="utf-8") as lines:
        for line in lines:
            case = json.loads(line)
            print(case["id"], verdict(case, folder), sep="\t")


main(*sys.argv[1:])
