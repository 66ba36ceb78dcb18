"""Auth schemes and requirements -> how the client adds credentials, and which methods want others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from specpress.model import Api, AuthKind, AuthRequirement, AuthScheme, Method, Text
from specpress.render.layout import Layout
from specpress.targets.typescript import code, literals
from specpress.targets.typescript.names import Names

_PLACES = {AuthKind.HEADER: "'header'", AuthKind.QUERY: "'query'", AuthKind.COOKIE: "'cookie'"}


class Security:
    """What the API asks for: `default` are the alternatives of most methods."""

    def __init__(self, api: Api, names: Names) -> None:
        self._api = api
        self._names = names
        self._schemes = {scheme.id: scheme for scheme in api.auth}
        stated = Counter(self._wanted(method) for method in api.walk_methods())
        silent = not api.security and not any(method.security for method in api.walk_methods())
        if silent and api.auth:
            # The document asks for nothing, but has credentials to offer: send what the client has.
            self.default = (*((scheme.id,) for scheme in api.auth), ())
        elif api.security or not stated:
            self.default = self._known(api.security)
        else:
            self.default = stated.most_common(1)[0][0]
        self._is_silent = silent

    def override(self, method: Method) -> Layout | None:
        """The alternatives of a method that are not the client's; None if they are."""
        if not self._schemes or (self._is_silent and method.security is None):
            return None
        wanted = self._wanted(method)
        return None if wanted == self.default else literals.lists(wanted)

    def alternatives(self) -> Layout:
        """The client's own alternatives: `[['bearerAuth'], ['user', 'app']]`"""
        return literals.lists(self.default)

    def single(self) -> AuthScheme | None:
        """The one scheme that every method needs and every client has, if the API is so simple."""
        options = {option.id: option for option in self._api.options}
        if len(self._schemes) != 1 or len(self.default) != 1 or len(self.default[0]) != 1:
            return None
        scheme = self._schemes[self.default[0][0]]
        # Tokens have to be fetched, and cookies added to those of the caller.
        simple = scheme.kind not in (AuthKind.CLIENT_CREDENTIALS, AuthKind.COOKIE)
        simple = simple and all(options[id].required for id in scheme.options)
        simple = simple and all(
            self.override(method) is None for method in self._api.walk_methods()
        )
        return scheme if simple else None

    def credentials(self, scheme: AuthScheme) -> Layout:
        """The call that makes credentials of a scheme: `bearer(this.bearerToken)`."""
        secrets = [f"this.{self._names.options[id]}" for id in scheme.options]
        match scheme.kind:
            case AuthKind.BEARER:
                return f"bearer({secrets[0]})"
            case AuthKind.BASIC:
                return f"basic({', '.join(secrets)})"
            case AuthKind.CLIENT_CREDENTIALS:
                url = literals.text(scheme.token_url or Text(""))
                return code.call(
                    f"this.{tokens(self._api, scheme)}.credentials", ["this", url, *secrets]
                )
            case _:
                key = literals.text(scheme.key or Text("authorization"))
                arguments = [_PLACES[scheme.kind], key, *secrets]
                if scheme.prefix is not None:
                    arguments.append(literals.prefix(scheme.prefix))
                return f"apiKey({', '.join(arguments)})"

    def functions(self) -> set[str]:
        """The functions of the runtime that `credentials` calls."""
        names = {AuthKind.BEARER: "bearer", AuthKind.BASIC: "basic"}
        return {
            names.get(scheme.kind, "apiKey")
            for scheme in self._api.auth
            if scheme.kind is not AuthKind.CLIENT_CREDENTIALS
        }

    def own_headers(self) -> list[str]:
        """Literals of the headers and cookies of the API's own that carry credentials; platforms may send them to anybody."""
        return [
            literals.text(scheme.key)
            for scheme in self._api.auth
            if scheme.kind in (AuthKind.HEADER, AuthKind.COOKIE)
            and scheme.key is not None
            and not literals.is_authorization(scheme.key)
        ]

    def odd_names(self) -> list[str]:
        """Literals of the names by which nobody would know that they carry a secret."""
        return [
            literals.text(scheme.key)
            for scheme in self._api.auth
            if scheme.key is not None and not literals.is_secret(scheme.key)
        ]

    def _wanted(self, method: Method) -> tuple[tuple[Text, ...], ...]:
        return self._known(self._api.security if method.security is None else method.security)

    def _known(self, stated: Sequence[AuthRequirement]) -> tuple[tuple[Text, ...], ...]:
        """The alternatives that clients can meet."""
        known = [item.schemes for item in stated if self._schemes.keys() >= set(item.schemes)]
        return tuple(dict.fromkeys(known))


def tokens(api: Api, scheme: AuthScheme) -> str:
    """The member of the client that keeps the tokens of a client credentials scheme."""
    place = [item.id for item in api.auth if item.kind is AuthKind.CLIENT_CREDENTIALS].index(
        scheme.id
    )
    return "#tokens" if place == 0 else f"#tokens{place + 1}"
