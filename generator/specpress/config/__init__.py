"""specpress.yml or stainless.yml -> Config: typed settings, every key with its place.

    config = read(Path("specpress.yml"), collector)
    config.resources[0].methods[0].endpoint      # Endpoint(verb="get", path="/v1/customers")

``read(path, collector) -> Config`` reports whatever is unknown, unsupported or wrong;
``find_config(folder)`` and ``find_document(folder)`` say which file is meant when none is named;
``schema()`` is the JSON Schema of the format, the one list of its keys.
"""

from specpress.config.check import schema
from specpress.config.discovery import (
    baseline_beside,
    candidates,
    find_config,
    find_document,
    released_documents,
)
from specpress.config.reader import read
from specpress.config.settings import (
    CasingSettings,
    ClientConfig,
    Config,
    Endpoint,
    MethodSettings,
    ModelSettings,
    OptionSettings,
    PageSettings,
    ResourceSettings,
    StreamingSettings,
    TargetSettings,
)

__all__ = [
    "CasingSettings",
    "ClientConfig",
    "Config",
    "Endpoint",
    "MethodSettings",
    "ModelSettings",
    "OptionSettings",
    "PageSettings",
    "ResourceSettings",
    "StreamingSettings",
    "TargetSettings",
    "baseline_beside",
    "candidates",
    "find_config",
    "find_document",
    "read",
    "released_documents",
    "schema",
]
