"""Fields that take a code of a vocabulary and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from portal.vocabulary import load_vocabulary


@dataclass(frozen=True)
class TermOf:
    """Annotates a string as a code of `content/vocabularies/<name>.csv`.

    The JSON Schema lists the codes, so that an editor's tool offers them.
    """

    name: str

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), "enum": list(load_vocabulary(self.name))}

    def check(self, code: str) -> str:
        """Return `code` if the vocabulary has it; a ValueError names the codes it has."""
        known = load_vocabulary(self.name)
        if code not in known:
            raise ValueError(f"'{code}' is not one of: {', '.join(known)} (vocabularies/{self.name}.csv)")
        return code
