"""An attack -> documents that hold it wherever a document may hold text."""

from __future__ import annotations

from typing import Any

# A name that no generated file may use, only quote. No casing of its words gives the same spelling.
CANARY = "Canary_Of_Specpress"

ATTACKS: dict[str, str] = {
    "call": f"{CANARY}()",
    "single quote": f"'); {CANARY}() #",
    "double quote": f'"); {CANARY}() //',
    "backtick": f"`); {CANARY}(); (`",
    "template literal": f"${{{CANARY}()}}",
    "triple double": f'"""\n{CANARY}()\n"""',
    "triple single": f"'''\n{CANARY}()\n'''",
    "triple then backslash": f'\\"""\n{CANARY}()',
    "ends in backslash": f"{CANARY}() \\",
    "ends in quote": f'{CANARY}() "',
    "comment end": f"*/ {CANARY}(); /*",
    "line comment": f"// x\n{CANARY}()",
    "hash comment": f"# x\n{CANARY}()",
    "carriage return": f"x\r{CANARY}()",
    "next line": f"x\x85{CANARY}()",
    "line separator": f"x\u2028{CANARY}()",
    "paragraph separator": f"x\u2029{CANARY}()",
    "form feed": f"x\x0c{CANARY}()",
    "vertical tab": f"x\x0b{CANARY}()",
    "nul": f"x\x00{CANARY}()",
    "bidi": f"\u202e{CANARY}()\u2066",
    "escape sequence": f"\\u0022\\x22\\N{{QUOTATION MARK}}{CANARY}()",
    "octal": f"\\42{CANARY}()\\47",
    "continuation": f"\\\n{CANARY}()",
    "jinja expression": f"{{{{ {CANARY}() }}}}",
    "jinja statement": f"{{% for x in {CANARY}() %}}",
    "jinja block": "{% extends '!python/README.md.j2' %}{{ self.__class__ }}",
    "format": f"{{{CANARY}}} %({CANARY})s %s {{0.__class__}}",
    "script": f"</script><script>{CANARY}()</script>",
    "style": f"</style><script>{CANARY}()</script>",
    "textarea": f"</textarea></title><img src=x onerror={CANARY}()>",
    "handler": f'" onmouseover="{CANARY}()" x="',
    "unquoted handler": f"x onfocus={CANARY}() autofocus",
    "markdown link": f"[x](javascript:{CANARY}())",
    "markdown entity link": f"[x](java&#115;cript:{CANARY}()) <javascript:{CANARY}()>",
    "markdown image": f"![x](https://127.0.0.1:9/{CANARY}.png) ![y](data:text/html,{CANARY})",
    "markdown reference": f"[x]\n\n[x]: javascript:{CANARY}()",
    "markdown html": f"<svg/onload={CANARY}()><iframe srcdoc='<script>{CANARY}()</script>'>",
    "fence": f"```\n{CANARY}()\n```\n~~~\n",
    "html comment": f"--><script>{CANARY}()</script><!--",
    "cdata": f"]]><script>{CANARY}()</script>",
    "shell": f"'; {CANARY}; $({CANARY}) `{CANARY}` \"",
    "toml": f'"\n[tool.{CANARY}]\nx = "',
    "yaml": f"x\n- {CANARY}: !!python/object/apply:os.system [true]",
    "path up": "../../../../../../tmp/specpress-escaped",
    "path absolute": "/tmp/specpress-escaped",
    "path windows": "..\\..\\CON",
    "device": "CON",
    "dunder": "__init__",
    "dunder class": "__class__",
    "proto": "__proto__",
    "constructor": "constructor",
    "reserved": "class",
    "soft keyword": "match",
    "self": "self",
    "runtime name": "BaseModel",
    "empty": "",
    "spaces": "   ",
    "symbols": "!@#$%^&*()",
    "emoji": "💥",
    "look-alike": "ｃｌａｓｓ",
    "long": "x" * 5000,
    "digits": "0123",
}

_JSON = "application/json"


def hostile_document(attack: str) -> dict[str, Any]:
    """An API of one resource in which every name and every text is the attack."""
    ref = {"$ref": "#/components/schemas/" + attack.replace("~", "~0").replace("/", "~1")}
    segment = attack.replace("{", "").replace("}", "").replace("/", "")
    answer = {
        "description": attack,
        "headers": {_token(attack): {"description": attack, "schema": {"type": "string"}}},
        "content": {
            _JSON: {
                "schema": ref,
                "examples": {
                    attack or "x": {"summary": attack, "value": {attack: attack, "id": attack}}
                },
            }
        },
    }
    parameters = [
        {
            "name": attack or "x",
            "in": place,
            "description": attack,
            "schema": {"type": "string", "enum": [attack, "b"], "default": attack},
            "example": attack,
        }
        for place in ("query", "cookie")
    ]
    header = {"name": _token(attack), "in": "header", "schema": {"type": "string", "const": attack}}
    operation = {
        "operationId": attack,
        "summary": attack,
        "description": attack,
        "tags": [attack],
        "externalDocs": {"url": attack, "description": attack},
        "parameters": [*parameters, header],
        "security": [{attack: []}],
        "requestBody": {
            "description": attack,
            "content": {_JSON: {"schema": ref, "example": {"id": attack}}},
        },
        "responses": {
            "200": answer,
            "400": {"description": attack, "content": {_JSON: {"schema": ref}}},
        },
        "x-codeSamples": [{"lang": attack, "label": attack, "source": attack}],
        "deprecated": True,
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"Acme {attack}",  # a package is named after it, so it begins with a word
            "version": attack or "x",
            "summary": attack,
            "description": attack,
            "termsOfService": attack,
            "license": {"name": attack, "url": attack},
            "contact": {"name": attack, "url": attack, "email": attack},
        },
        "servers": [
            {
                "url": f"https://api.example.com/{{{_token(attack)}}}",
                "description": attack,
                "variables": {
                    _token(attack): {"default": attack, "enum": [attack], "description": attack}
                },
            },
            {"url": f"https://{attack}"},
        ],
        "tags": [{"name": attack, "description": attack}],
        "paths": {
            "/v1/things": {"get": operation, "post": {**operation, "operationId": attack + "2"}},
            "/v1/things/{id}": {
                "get": {
                    "parameters": [
                        {
                            "name": "id",
                            "in": "path",
                            "required": True,
                            "description": attack,
                            "schema": {"type": "string"},
                        }
                    ],
                    "responses": {"200": answer},
                }
            },
            f"/v1/{segment}/a": {"get": {"responses": {"200": answer}}},
            "/v1/uploads": {
                "post": {
                    "requestBody": {
                        "content": {
                            "multipart/form-data": {
                                "schema": {
                                    "type": "object",
                                    "properties": {attack: {"type": "string", "format": "binary"}},
                                },
                                "encoding": {attack: {"contentType": attack}},
                            }
                        }
                    },
                    "responses": {
                        "200": {"description": attack, "content": {attack or "x": {"schema": {}}}}
                    },
                }
            },
        },
        "webhooks": {
            attack: {
                "post": {"summary": attack, "requestBody": {"content": {_JSON: {"schema": ref}}}}
            }
        },
        "components": {
            "schemas": {
                attack: _schema(attack),
                "Left": _variant(attack, attack),
                "Right": _variant(attack, "right"),
            },
            "securitySchemes": {
                attack: {
                    "type": "apiKey",
                    "in": "header",
                    "name": _token(attack),
                    "description": attack,
                },
                "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": attack},
                "flow": {
                    "type": "oauth2",
                    "flows": {
                        "clientCredentials": {
                            "tokenUrl": f"https://{attack}",
                            "scopes": {attack: attack},
                        }
                    },
                },
            },
        },
    }


def _schema(attack: str) -> dict[str, Any]:
    text = {"description": attack, "title": attack, "examples": [attack], "x-anything": attack}
    return {
        "type": "object",
        **text,
        "required": [attack],
        "properties": {
            attack: {
                "type": "string",
                **text,
                "default": attack,
                "pattern": attack,
                "format": attack,
            },
            f"{attack} enum": {
                "enum": [attack, 1, None, attack + "2"],
                "x-enum-varnames": [attack, attack],
            },
            "const": {"const": attack, **text},
            "map": {"type": "object", "additionalProperties": {"type": "string", **text}},
            "inline": {
                "type": "object",
                **text,
                "properties": {attack: {"type": "integer", "default": 1}},
            },
            "default": {"type": "object", "default": {attack: [attack]}},
            "union": {
                **text,
                "oneOf": [
                    {"$ref": "#/components/schemas/Left"},
                    {"$ref": "#/components/schemas/Right"},
                ],
                "discriminator": {
                    "propertyName": attack,
                    "mapping": {attack: "#/components/schemas/Left", "right": "Right"},
                },
            },
            "id": {"type": "string"},
        },
    }


def _variant(attack: str, tag: str) -> dict[str, Any]:
    return {
        "type": "object",
        "required": [attack],
        "properties": {attack: {"const": tag, "description": attack}},
    }


def _token(attack: str) -> str:
    """The attack as a name that headers and server variables may have, else a plain one."""
    return (
        "".join(character for character in attack if character.isalnum() and character.isascii())[
            :60
        ]
        or "x"
    )
