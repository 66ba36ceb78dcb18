"""Document -> OpenApi, or the reasons why not."""

from collections.abc import Sequence
from typing import Literal

from specpress.diag import Collector, Kind
from specpress.openapi.document import OpenApi
from specpress.openapi.features import record_news
from specpress.openapi.findings import Findings
from specpress.openapi.lift import Approximation, Lift
from specpress.openapi.operations import check_operations
from specpress.openapi.prune import prune
from specpress.openapi.references import check_circles, check_references
from specpress.openapi.schemas import check_schemas
from specpress.openapi.structure import check_outline, check_parameters, check_structure
from specpress.openapi.transforms import Transform, apply_transforms
from specpress.openapi.versions import check_version
from specpress.openapi.walk import objects
from specpress.source import Document

Validate = Literal["fast", "full"]


def read(
    document: Document,
    *,
    collector: Collector,
    validate: Validate = "fast",
    transforms: Sequence[Transform] = (),
) -> OpenApi | None:
    """Return the document in 3.1 form, after ``transforms``; reports everything that is wrong with it.

    ``"fast"`` looks at everything that generation depends on, ``"full"`` asks the whole of
    openapi-spec-validator besides. None if the document's version cannot be read.
    """
    document = apply_transforms(document, transforms, collector)
    version = check_version(document, collector)
    if version is None:
        return None
    minor = version[:3]
    findings = Findings(document, collector)
    found = list(objects(document.data))
    check_outline(document.data, findings)
    check_structure(found, findings)
    check_parameters(found, findings)
    check_schemas(found, findings)
    changes = len(findings.changes)
    api, approximations = _lift(document, version, findings)
    # These follow references, which a document without ill-typed values does not stumble over.
    check_references(found, api, findings)
    check_circles(found, api, findings)
    check_operations(found, api, findings)
    # Imported here, as is the other validator below: a run that has nothing to do needs neither.
    from specpress.openapi.metaschema import check_metaschema

    check_metaschema(document.data, minor, findings)
    if len(findings.changes) > changes:
        api, approximations = _lift(document, version, findings)
    for keyword, pointer, how in approximations:
        collector.ledger.approximated(Kind.KEYWORD, keyword, api.origin(pointer), how)
    if minor == "3.2":
        record_news(found, api, collector)
    if validate == "full" and not collector.has_errors:
        from specpress.openapi.full import check_in_full

        check_in_full(prune(document.data, findings.changes), minor, findings)
    return api


def _lift(
    document: Document, version: str, findings: Findings
) -> tuple[OpenApi, list[Approximation]]:
    lift = Lift(prune(document.data, findings.changes), version)
    api = OpenApi(document=document, data=lift.data, version=version, moved=lift.moved)
    return api, lift.approximations
