"""`targets.docs.options` -> typed settings of the reference site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from specpress.targets import Language, TargetOptions
from specpress.targets.docs.views import Link


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """What the site's owner decides.

    `title` None: the document's. `site_url` is where the site will live (`https://docs.acme.com/api/`),
    needed for the sitemap and canonical links only: all other links are relative. `languages` in the
    order in which readers see them, the default one first. `code_samples` adds the copy of the
    document with our samples in it.
    """

    title: str | None
    call_to_action: Link | None
    site_url: str | None
    languages: tuple[Language, ...]
    code_samples: bool


def read_settings(options: TargetOptions) -> Settings:
    """The settings; what has the wrong type has been reported by the configuration and is ignored."""
    given = options.settings.get("options")
    data: Mapping[str, object] = given if isinstance(given, Mapping) else {}
    site_url = _url(data.get("site_url"))
    code_samples = data.get("code_samples")
    title = data.get("title")
    return Settings(
        title=title if isinstance(title, str) and title else None,
        call_to_action=_call(data.get("call_to_action")),
        site_url=site_url.rstrip("/") + "/" if site_url else None,
        languages=_languages(options.languages, data),
        code_samples=code_samples is True,
    )


def _languages(known: tuple[Language, ...], data: Mapping[str, object]) -> tuple[Language, ...]:
    wanted = data.get("languages")
    by_id = {language.id: language for language in known}
    if isinstance(wanted, list | tuple):
        by_id = {name: by_id[name] for name in wanted if name in by_id}
    first = data.get("default_language")
    return tuple(sorted(by_id.values(), key=lambda language: language.id != first))


def _call(value: object) -> Link | None:
    if not isinstance(value, Mapping):
        return None
    label, url = value.get("label"), _url(value.get("url"))
    return Link(href=url, text=label) if isinstance(label, str) and url else None


def _url(value: object) -> str | None:
    """An address with a scheme that a click may follow."""
    if isinstance(value, str) and urlsplit(value).scheme in ("http", "https", "mailto"):
        return value
    return None
