# SPDX-License-Identifier: MIT
"""validate.py SCHEMA FILE: every JSON document of FILE, one after another, against a JSON Schema."""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
text = open(sys.argv[2], encoding="utf-8").read().strip()
documents = errors = 0
while text:
    document, end = json.JSONDecoder().raw_decode(text)
    text = text[end:].lstrip()
    documents += 1
    for error in validator.iter_errors(document):
        print(f"document {documents}: {list(error.path)}: {error.message[:200]}")
        errors += 1
sys.exit(0 if documents and not errors else 1)
