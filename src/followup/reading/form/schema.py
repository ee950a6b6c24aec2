"""The tables of a list -> the JSON Schema with which an editor completes and checks it (JSON Schema 2020-12).

What the reader takes without a word, an editor may not underline: so where words are fixed, others are allowed beside
them, a text may be a number, and a key may be spelt in every way that `identity.folded` makes one. Keys that the reader
does not know are refused here too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from followup.identity import folded
from followup.reading.etiquette.contents import STEP
from followup.reading.form.contents.candidate import CANDIDATE
from followup.reading.form.contents.interview import INTERVIEW
from followup.reading.form.contents.people import INTERVIEWER, REFERENCE
from followup.reading.form.contents.settings import SETTINGS
from followup.reading.form.contents.whole import LIST
from followup.reading.form.fields import Field, Kind, Shape, Table
from followup.reading.sources.nodes import Entries, Items, Node
from followup.reading.sources.yaml_files import yaml_source

FILE_NAME = "followup.schema.json"
IDENTITY = "urn:followup:schema:list"

Json = dict[str, Any]

_RECORDS = {
    "list": LIST,
    "candidate": CANDIDATE,
    "settings": SETTINGS,
    "reference": REFERENCE,
    "interviewer": INTERVIEWER,
    "interview": INTERVIEW,
}
_TEXT: Json = {"$ref": "#/$defs/text"}
_ANY_TEXT: Json = {"type": ["string", "number", "boolean", "null"]}


def schema(steps: Iterable[str]) -> Json:
    """The JSON Schema of a list, for a playbook that has these steps."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": IDENTITY,
        "title": "A list of interviews",
        "description": "What followup reads: interviews alone, or keys for the candidate, settings, references, interviews.",
        "if": {"type": "array"},
        "then": {"$ref": "#/$defs/list/properties/interviews"},
        "else": {"$ref": "#/$defs/list"},
        "$defs": {
            "text": _ANY_TEXT,
            **{name: _record(name, table) for name, table in _RECORDS.items()},
            **_step_forms(tuple(steps)),
        },
    }


def is_ours(data: bytes) -> bool:
    """Whether a file holds this schema, in whatever version."""
    try:
        found = json.loads(data)
    except ValueError:
        return False
    return isinstance(found, dict) and found.get("$id") == IDENTITY


def _record(name: str, table: Table) -> Json:
    properties = {field.key: _property(field) for field in table}
    required = [_has(field.key) for field in table if field.required]
    # Interviews in other words are read as tables are, by their neighbours; an editor helps with the words of this program.
    others = {} if table is INTERVIEW else {field.key: table.words_for(field) for field in table}
    return {**_keys(name, properties, others), "title": table.what, **({"allOf": required} if required else {})}


def _property(field: Field) -> Json:
    form = {"description": field.meaning, **_form(field.kind)}
    if field.required:
        form["not"] = {"type": "null"}
    if field.example:
        form["examples"] = [_plain(yaml_source(field.example.encode(), "").node)]
    return form


def _keys(name: str, properties: Json, others: Mapping[str, Iterable[str]] | None = None) -> Json:
    """The form `name`: keys and values, with no other keys; nothing at all is fine as well. `others` are other words for keys."""
    words = {key: (others or {}).get(key, ()) for key in properties}
    return {
        "type": ["object", "null"],
        "properties": properties,
        "patternProperties": {
            _other_spellings(key, words[key]): {"$ref": f"#/$defs/{name}/properties/{key}"} for key in properties
        },
        "additionalProperties": False,
    }


def _has(key: str) -> Json:
    """That a key is there, in any spelling; the first form alone is what an editor can put into words."""
    return {"anyOf": [{"required": [key]}, {"not": {"propertyNames": {"not": {"pattern": _other_spellings(key)}}}}]}


def _other_spellings(key: str, others: Iterable[str] = ()) -> str:
    """A pattern of the spellings that `identity.folded` takes for one with `key`, or with another word for it, but for `key`
    itself.
    """
    words = "|".join(map(_any_spelling, (folded(key), *others)))
    return rf"^(?!{key}$)[\W_]*(?:{words})[\W_]*$"


def _any_spelling(words: str) -> str:
    """A pattern of some folded words. JSON Schema's patterns cannot be told to ignore case."""
    return r"(?:[\W_]+|(?=[A-Z]))".join("".join(map(_any_case, word)) for word in words.split())


def _any_case(letter: str) -> str:
    return f"[{letter}{letter.upper()}]" if len(letter.upper()) == 1 and letter != letter.upper() else letter


def _form(kind: Kind) -> Json:
    """What a value of a kind looks like once YAML is read."""
    match kind.shape:
        case Shape.TEXT:
            return _one_of(kind.words) if kind.words else _TEXT
        case Shape.SEVERAL if kind.each is not None:
            return _several(_form(kind.each))
        case Shape.PERSON:
            return {"anyOf": [_TEXT, _of(kind)]}
        case Shape.RECORD:
            return _of(kind)
        case Shape.ROWS:
            return {"type": ["array", "null"], "items": _of(kind)}
        case Shape.STEPS | Shape.STEPS_DONE | Shape.STEPS_CHANGED:
            return {"$ref": f"#/$defs/{kind.shape.name.lower()}"}
    return {}


def _of(kind: Kind) -> Json:
    return {"$ref": next(f"#/$defs/{name}" for name, table in _RECORDS.items() if table is kind.of)}


def _one_of(words: Iterable[str]) -> Json:
    return {"anyOf": [{"enum": list(words)}, _TEXT]}


def _several(form: Json) -> Json:
    return {"anyOf": [form, {"type": "array", "items": form}]}


def _step_forms(steps: tuple[str, ...]) -> Json:
    """What may be said of steps: that some are skipped or done, and what is changed about them."""
    names = _several(_one_of(steps))
    done_for = {"anyOf": [_one_of(("yes", "no")), {"type": "array", "items": _TEXT}]}
    change = {"anyOf": [_one_of(("off", "on")), {"$ref": "#/$defs/step"}]}
    return {
        "steps": names,
        "steps_done": {"anyOf": [names, {"$ref": "#/$defs/done"}]},
        "steps_changed": _keys("steps_changed", dict.fromkeys(steps, change)),
        "done": _keys("done", dict.fromkeys(steps, done_for)),
        "step": _record("step", Table(STEP.what, tuple(map(_optional, STEP)))),
    }


def _optional(field: Field) -> Field:
    return Field(field.key, field.meaning, field.parse)


def _plain(node: Node | None) -> Any:
    """A node as JSON has it: all cells are texts."""
    if isinstance(node, Items):
        return [_plain(item) for item in node.items]
    if isinstance(node, Entries):
        return {key.text: _plain(value) for key, value in node.entries}
    return node.text if node is not None else None
