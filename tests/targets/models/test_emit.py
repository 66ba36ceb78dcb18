"""What a printed module may hold: everything else is refused, whoever printed it."""

from __future__ import annotations

import pytest

from specpress.targets.models.emit import HEADER, Refused, emit

HEAD = "from __future__ import annotations\nfrom typing import Literal\nfrom pydantic import BaseModel, Field\n"


def emitted(body: str, *, strings: tuple[str, ...] = (), docs: tuple[str, ...] = ()) -> str:
    """What follows the imports."""
    return emit(HEAD + body, strings=strings, docs=docs).split("Field\n", 1)[1].strip("\n")


@pytest.mark.parametrize(
    "body",
    [
        "import os",
        "from os import system",
        "from pydantic import *",
        "from . import x",
        "from pydantic.main import BaseModel as B",
        "print('x')",
        "class A(BaseModel):\n    x: int = __import__('os').system('true')",
        "class A(BaseModel):\n    x: int = eval('1')",
        "class A(BaseModel):\n    x: int = (lambda: 1)()",
        "class A(BaseModel):\n    x: int = [y for y in (1,)]",
        "class A(BaseModel):\n    x: int = f'{1}'",
        "class A(BaseModel):\n    x: int = Field(default_factory=lambda: 1)",
        "class A(BaseModel):\n    x: int = Field(**{})",
        "class A(BaseModel):\n    x: int = BaseModel.__subclasses__",
        "class A(BaseModel):\n    x: unknown",
        "class A(BaseModel):\n    __slots__: int",
        "class A(BaseModel):\n    def f(self): ...",
        "class A(BaseModel):\n    class B: ...",
        "class A(metaclass=print):\n    pass",
        "@print\nclass A(BaseModel):\n    pass",
        "class A(BaseModel):\n    x: Literal['not in the schemas!']",
        "class A(BaseModel):\n    '''not in the schemas'''",
        "class A(BaseModel):\n    x: int = b'bytes'",
        "class A(BaseModel):\n    __annotations__ = {'x': int}",
        "if True:\n    pass",
        "x = 1",
        "A.model_rebuild(force=True)",
        "A.anything()",
        "del BaseModel",
        "raise Exception",
        "while True: pass",
    ],
)
def test_code_is_refused(body: str) -> None:
    with pytest.raises(Refused):
        emitted(body)


def test_declarations_are_printed_anew() -> None:
    body = (
        "class A( BaseModel ):\n  # a comment\n  x: Literal['a',\n 'b'] = Field( alias = 'the x' )"
    )
    assert emitted(body, strings=("a", "b", "the x")) == (
        'class A(BaseModel):\n    x: Literal["a", "b"] = Field(alias="the x")'
    )


def test_text_begins_with_the_header() -> None:
    assert emit("", strings=(), docs=()).startswith(HEADER)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("plain", '"plain"'),
        ("it's", '"it\'s"'),
        ('say "x"', "'say \"x\"'"),
        ("back\\slash", '"back\\\\slash"'),
        ("line\nbreak", '"line\\nbreak"'),
        ("separator\u2028", '"separator\\u2028"'),
        ("bidi\u202e", '"bidi\\u202e"'),
        ("\x00", '"\\x00"'),
        ("naïve", '"naïve"'),
    ],
)
def test_string_literals(value: str, printed: str) -> None:
    text = emitted(f"class A(BaseModel):\n    x: Literal[{value!r}]", strings=(value,))
    assert text == f"class A(BaseModel):\n    x: Literal[{printed}]"
    names: dict[str, object] = {}
    exec(f"value = {printed}", names)
    assert names["value"] == value


@pytest.mark.parametrize(
    "doc",
    [
        'ends in a quote"',
        '"begins with one',
        'three """ inside',
        "ends in a backslash\\",
        "\\",
        '"',
        '"""',
        '\\"""',
        "two\nlines",
        "return\rcarriage",
        "bidi \u202e and \u2066",
        "page\x0cbreak \x85 \u2028",
        "tab\tbed",
        "{braces} %s",
        "\\N{BULLET} \\x41",
    ],
)
def test_documentation_strings_end_where_they_should(doc: str) -> None:
    text = emitted(f"class A(BaseModel):\n    {doc!r}\n    x: int", docs=(doc,))
    names: dict[str, object] = {"BaseModel": object}
    exec("from __future__ import annotations\n" + text, names)
    printed = names["A"].__doc__
    assert isinstance(printed, str)
    assert printed.split() == doc.split()
    assert not any(mark in text for mark in "\u202e\u2066\u2028\x85\x0c\r")


def test_doc_of_whitespace_only_is_short() -> None:
    assert emitted("class A(BaseModel):\n    x: int", docs=(" ",)).count('"""') == 0
