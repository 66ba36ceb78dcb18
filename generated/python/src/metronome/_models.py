"""The base of all response models, and how JSON becomes models.

There are two ways. *Validation* accepts exactly what the types say. *Construction* builds the
same objects from anything: what does not fit stays as it came, so that an answer with a new
enum value, an unknown variant or a missing field can still be used.
"""

from __future__ import annotations

import gc
from typing import (
    IO,
    TYPE_CHECKING,
    Any,
    AsyncIterable,
    Callable,
    ClassVar,
    Dict,
    Iterable,
    List,
    Mapping,
    NamedTuple,
    Optional,
    Tuple,
    Type,
    TypeVar,
    cast,
)
from datetime import date, datetime
from typing_extensions import (
    Annotated,
    Literal,
    Self,
    TypeAlias,
    get_args,
    get_origin,
    get_type_hints,
    override,
)

import pydantic
from pydantic import ConfigDict, TypeAdapter
from pydantic_core import CoreSchema, PydanticUndefined, core_schema

from ._types import (
    AnyMapping,
    Body,
    Headers,
    HttpxRequestFiles,
    NotGiven,
    PostParser,
    Query,
    Security,
    not_given,
)
from ._utils._datetime import parse_date, parse_datetime
from ._utils._guards import is_list, is_mapping, strip_not_given
from ._utils._property_info import PropertyInfo
from ._utils._typing import (
    is_annotated_type,
    is_literal_type,
    is_type_alias_type,
    is_union_type,
    strip_annotated_type,
)

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, ValidatorFunctionWrapHandler
    from pydantic.fields import FieldInfo

    from ._types import Timeout

__all__ = ["BaseModel", "GenericModel"]

_T = TypeVar("_T")
_Build = Callable[[Any], Any]


class BaseModel(pydantic.BaseModel):
    """A value of the API. Fields that the API sends and the type does not name are kept as they are.

    `model_fields_set` tells `null` from absent.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="allow", defer_build=True, protected_namespaces=()
    )

    def to_dict(
        self,
        *,
        mode: Literal["json", "python"] = "python",
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = False,
    ) -> Dict[str, object]:
        """The model as a dictionary, nested models too: what the API sent, under its own names.

        Args:
          mode: `json` leaves only values that JSON has, so a `datetime` becomes a string;
              `python` keeps them.

          use_api_names: Use the names on the wire rather than those of the properties.

          exclude_unset: Leave out what the API did not send.

          exclude_defaults: Leave out what is equal to its default.

          exclude_none: Leave out `None`.

          warnings: Warn where a value does not fit its type.
        """
        return self.model_dump(
            mode=mode,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )

    def to_json(
        self,
        *,
        indent: int | None = 2,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = False,
    ) -> str:
        """The model as JSON text. `indent=None` gives one line; for the rest see `to_dict`."""
        return self.model_dump_json(
            indent=indent,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )

    @override
    def __str__(self) -> str:
        return repr(self)

    @classmethod
    @override
    def construct(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, /, _fields_set: set[str] | None = None, **values: object
    ) -> Self:
        """Build the model without validation, nested models too."""
        return cast(Self, _construct_model(cls, values, _fields_set))

    if not TYPE_CHECKING:
        # Only the defaults differ: a model of an answer may hold what its type does not
        # foresee, and that is no reason to warn.
        model_construct = construct

        def model_dump(self, *, warnings=False, **kwargs):
            return super().model_dump(warnings=warnings, **kwargs)

        def model_dump_json(self, *, warnings=False, **kwargs):
            return super().model_dump_json(warnings=warnings, **kwargs)


GenericModel = BaseModel


# Validation


# Bytes from which on an answer is worth it to keep the garbage collector off.
_LARGE = 64 * 1024

_adapters: Dict[Any, TypeAdapter[Any]] = {}


def _adapter(type_: Any) -> TypeAdapter[Any]:
    try:
        adapter = _adapters.get(type_)
        if adapter is None:
            adapter = _adapters[type_] = TypeAdapter(type_)
        return adapter
    except TypeError:  # metadata that cannot be hashed
        return TypeAdapter(type_)


def validate_type(*, type_: Type[_T], value: object) -> _T:
    """Raises `pydantic.ValidationError` where `value` does not fit."""
    return cast(_T, _adapter(type_).validate_python(value))


def validate_json(type_: Any, content: str | bytes, *, strict: bool) -> Any:
    """`validate_type` straight from bytes.

    `strict` also refuses what would have to be converted (`"1"` for an integer): then a
    value that passes is what construction would have made of it.
    """
    adapter = _adapter(type_)
    if len(content) < _LARGE or not gc.isenabled():
        return adapter.validate_json(content, strict=strict)
    # Tens of thousands of new objects, none of them garbage, would be looked through again and again.
    gc.disable()
    try:
        return adapter.validate_json(content, strict=strict)
    finally:
        gc.enable()


# Construction


def build(model: Callable[..., _T], **values: object) -> _T:
    """`construct_type` for a model, typed."""
    return cast(_T, construct_type(type_=model, value=values))


def construct_type(
    *, value: object, type_: object, metadata: Optional[List[Any]] = None
) -> object:
    """`value` as `type_` wherever it fits, as it came where not. Never raises."""
    return _builder(type_, tuple(metadata or ()))(value)


_builders: Dict[Any, _Build] = {}


def _builder(type_: Any, metadata: Tuple[Any, ...] = ()) -> _Build:
    """The function that constructs `type_`, made once."""
    try:
        found = _builders.get((type_, metadata))
        if found is None:
            found = _builders[(type_, metadata)] = _make_builder(type_, metadata)
        return found
    except TypeError:  # metadata that cannot be hashed
        return _make_builder(type_, metadata)


def _make_builder(type_: Any, metadata: Tuple[Any, ...]) -> _Build:
    if is_type_alias_type(type_):
        type_ = type_.__value__
    if is_annotated_type(type_):
        type_, metadata = get_args(type_)[0], metadata or get_args(type_)[1:]

    if is_union_type(type_):
        return _union_builder(type_, metadata)
    if is_literal_type(type_):
        return _as_is
    origin, args = get_origin(type_) or type_, get_args(type_)
    if origin is list:
        return _list_builder(args[0] if args else object)
    if origin is dict:
        return _dict_builder(args[1] if args else object)
    if isinstance(origin, type) and issubclass(origin, BaseModel):
        return _model_builder(type_)
    return {float: _as_float, datetime: _as_datetime, date: _as_date}.get(type_, _as_is)


def _as_is(value: Any) -> Any:
    return value


def _as_float(value: Any) -> Any:
    if isinstance(value, int):
        number = float(value)
        return number if number == value else value
    return value


def _as_datetime(value: Any) -> Any:
    try:
        return parse_datetime(value)
    except Exception:
        return value


def _as_date(value: Any) -> Any:
    try:
        return parse_date(value)
    except Exception:
        return value


def _list_builder(item_type: Any) -> _Build:
    # Looked up at first use, as a type may contain itself.
    def build_list(value: Any) -> Any:
        if not is_list(value):
            return value
        item = _builder(item_type)
        return [item(entry) for entry in value]

    return build_list


def _dict_builder(item_type: Any) -> _Build:
    def build_dict(value: Any) -> Any:
        if not is_mapping(value):
            return value
        item = _builder(item_type)
        return {key: item(entry) for key, entry in value.items()}

    return build_dict


def _model_builder(model: Type[BaseModel]) -> _Build:
    def build_model(value: Any) -> Any:
        if is_mapping(value):
            return _construct_model(model, value)
        if is_list(value):
            return [
                build_model(entry) if is_mapping(entry) else entry for entry in value
            ]
        return value

    return build_model


def _union_builder(union: Any, metadata: Tuple[Any, ...]) -> _Build:
    tagged = next((m for m in metadata if _is_tagged(m)), None)
    checked: Any = union if tagged is None else Annotated[union, tagged]

    def build_union(value: Any) -> Any:
        try:
            return validate_type(type_=checked, value=value)
        except Exception:
            pass
        # The tag says which variant is meant, even if the rest of the value does not fit it.
        if tagged is not None and is_mapping(value):
            details = _discriminator(union, tagged.discriminator)
            if details is not None:
                tag = value.get(details.field_alias_from)
                variant = details.mapping.get(tag) if isinstance(tag, str) else None
                if variant is not None:
                    return _builder(variant)(value)
        for variant in get_args(union):
            try:
                return _builder(variant)(value)
            except Exception:
                continue
        return value

    return build_union


class _Field(NamedTuple):
    name: str
    key: str
    build: _Build
    info: FieldInfo
    default: object


class _Plan(NamedTuple):
    fields: Tuple[_Field, ...]
    by_name: bool
    build_extra: _Build


_plans: Dict[type, _Plan] = {}


def _plan(model: Type[BaseModel]) -> _Plan:
    found = _plans.get(model)
    if found is not None:
        return found
    if not getattr(model, "__pydantic_fields_complete__", model.__pydantic_complete__):
        model.model_rebuild()
    fields = tuple(
        _Field(
            name,
            info.alias or name,
            _builder(info.annotation, tuple(info.metadata)),
            info,
            _constant_default(info),
        )
        for name, info in model.model_fields.items()
    )
    by_name = bool(model.model_config.get("populate_by_name"))
    plan = _plans[model] = _Plan(fields, by_name, _extra_builder(model))
    return plan


_NOT_CONSTANT = object()


def _constant_default(info: FieldInfo) -> object:
    """A default that need not be copied for each model; a required field is `None`."""
    if info.default_factory is not None:
        return _NOT_CONSTANT
    if info.default is PydanticUndefined:
        return None
    if isinstance(info.default, (str, int, float, type(None))):
        return info.default
    return _NOT_CONSTANT


def _extra_builder(model: Type[BaseModel]) -> _Build:
    """Models may say what their unnamed fields are: `__pydantic_extra__: Dict[str, Item]`."""
    for cls in model.__mro__:
        if cls is pydantic.BaseModel:
            break
        if "__pydantic_extra__" in vars(cls).get("__annotations__", ()):
            hint = get_type_hints(cls, include_extras=True)["__pydantic_extra__"]
            return _builder(get_args(strip_annotated_type(hint))[1])
    return _as_is


def _construct_model(
    model: Type[Any], values: Mapping[str, Any], fields_set: set[str] | None = None
) -> Any:
    plan = _plan(model)
    rest = dict(values)
    state: Dict[str, Any] = {}
    given: set[str] = set() if fields_set is None else fields_set
    for name, key, build_field, info, default in plan.fields:
        if key not in rest and plan.by_name:
            key = name
        value = None
        if key in rest:
            given.add(name)
            value = rest.pop(key)
        if value is not None:
            state[name] = build_field(value)
        elif default is _NOT_CONSTANT:
            state[name] = info.get_default(call_default_factory=True)
        else:
            state[name] = default
    given.update(rest)
    if plan.build_extra is not _as_is:
        rest = {key: plan.build_extra(value) for key, value in rest.items()}

    # What pydantic's own `model_construct()` sets.
    made = object.__new__(model)
    object.__setattr__(made, "__dict__", state)
    object.__setattr__(made, "__pydantic_fields_set__", given)
    object.__setattr__(made, "__pydantic_extra__", rest)
    object.__setattr__(made, "__pydantic_private__", None)
    return made


# Unions that are told apart by a tag


class DiscriminatorDetails(NamedTuple):
    """`mapping` has the variant of each tag; the tag is called `field_alias_from` on the wire."""

    mapping: Dict[str, Any]
    field_alias_from: str
    unique: bool
    """Whether every variant is in the mapping, and no tag stands for two of them."""


DISCRIMINATOR_CACHE: Dict[Any, Optional[DiscriminatorDetails]] = {}


def _is_tagged(metadata: object) -> bool:
    return isinstance(metadata, PropertyInfo) and metadata.discriminator is not None


def _discriminator(union: Any, field_name: str) -> Optional[DiscriminatorDetails]:
    if union not in DISCRIMINATOR_CACHE:
        DISCRIMINATOR_CACHE[union] = _find_discriminator(union, field_name)
    return DISCRIMINATOR_CACHE[union]


def _find_discriminator(union: Any, field_name: str) -> Optional[DiscriminatorDetails]:
    mapping: Dict[str, Any] = {}
    alias, tags, untagged = field_name, 0, 0
    for variant in _variants(union):
        fields: Mapping[str, FieldInfo] = getattr(variant, "model_fields", {})
        field = fields.get(field_name)
        annotation = None if field is None else strip_annotated_type(field.annotation)
        if field is None or not is_literal_type(annotation):
            untagged += 1
            continue
        alias = field.alias or field_name
        for tag in get_args(annotation):
            if isinstance(tag, str):
                mapping[tag] = variant
                tags += 1
    if not mapping:
        return None
    return DiscriminatorDetails(mapping, alias, untagged == 0 and tags == len(mapping))


def _variants(union: Any) -> Iterable[Any]:
    for variant in get_args(union):
        variant = strip_annotated_type(variant)
        if is_union_type(variant):
            yield from _variants(variant)
        else:
            yield variant


def tagged_union_schema(
    union: Any, field_name: str, handler: GetCoreSchemaHandler
) -> CoreSchema:
    """The schema that looks at the tag only; a plain union's where the tag does not decide."""
    details = _discriminator(union, field_name) if is_union_type(union) else None
    if details is None or not details.unique:
        return handler(union)
    choices: Dict[Any, CoreSchema] = {
        tag: handler.generate_schema(variant)
        for tag, variant in details.mapping.items()
    }
    return core_schema.tagged_union_schema(choices, details.field_alias_from)


class _EagerIterable:
    """Takes any iterable and keeps its kind; pydantic alone would read a generator once, at its end."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        (item,) = get_args(source) or (Any,)
        return core_schema.no_info_wrap_validator_function(
            cls._validate,
            core_schema.list_schema(handler.generate_schema(item)),
            serialization=core_schema.plain_serializer_function_ser_schema(list),
        )

    @staticmethod
    def _validate(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
        kind = cast(Any, type(value))
        items = handler(list(value))
        if issubclass(kind, (list, str)):
            return items
        try:
            return kind(items)
        except (TypeError, ValueError):
            return items


EagerIterable: TypeAlias = Annotated[Iterable[_T], _EagerIterable]


# Requests


class FinalRequestOptions:
    """A request before it is built. `url` is a path below the base URL, or absolute."""

    def __init__(
        self,
        *,
        method: str,
        url: str,
        params: Query | None = None,
        headers: Headers | NotGiven | None = not_given,
        max_retries: int | NotGiven = not_given,
        timeout: float | Timeout | None | NotGiven = not_given,
        files: HttpxRequestFiles | None = None,
        idempotency_key: str | None = None,
        post_parser: PostParser | NotGiven = not_given,
        follow_redirects: bool | None = None,
        content: (
            bytes
            | bytearray
            | IO[bytes]
            | Iterable[bytes]
            | AsyncIterable[bytes]
            | None
        ) = None,
        json_data: Body | None = None,
        extra_json: AnyMapping | None = None,
        security: Security | None = None,
        response_mode: Literal["raw", "stream"] | None = None,
    ) -> None:
        self.method = method
        self.url = url
        self.params: Query = params or {}
        self.headers: Headers = headers or {}
        self.max_retries = max_retries
        self.timeout = timeout
        self.files = files
        self.idempotency_key = idempotency_key
        self.post_parser = post_parser
        self.follow_redirects = follow_redirects
        self.content = content
        self.json_data = json_data
        self.extra_json = extra_json
        self.security = security
        self.response_mode = response_mode
        self.content_start: int | None = None

    @classmethod
    def construct(cls, **values: Any) -> Self:
        """The same, without the parameters that are not given."""
        return cls(**{key: strip_not_given(value) for key, value in values.items()})

    def get_max_retries(self, default: int) -> int:
        return default if isinstance(self.max_retries, NotGiven) else self.max_retries

    def copy(self) -> Self:
        new = object.__new__(type(self))
        new.__dict__.update(self.__dict__)
        return new
