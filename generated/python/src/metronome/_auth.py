"""Security schemes of an API: where a credential goes, and which option of the client it is."""

from __future__ import annotations

import time
import base64
from typing import Any, Dict, Mapping, NamedTuple, Optional, Tuple
from typing_extensions import Literal

from ._transport import httpx

Location = Literal["header", "query", "cookie"]


class AuthScheme:
    """A credential called `name` at `location`; `value` is what is sent, `None` without a credential."""

    def __init__(self, name: str, location: Location) -> None:
        self.name = name
        self.location: Location = location

    def value(self, client: Any) -> Optional[str]:
        raise NotImplementedError


class Bearer(AuthScheme):
    def __init__(self, option: str) -> None:
        super().__init__("Authorization", "header")
        self._option = option

    def value(self, client: Any) -> Optional[str]:
        token: Optional[str] = getattr(client, self._option)
        return None if token is None else f"Bearer {token}"


class Basic(AuthScheme):
    def __init__(self, username_option: str, password_option: str) -> None:
        super().__init__("Authorization", "header")
        self._options = (username_option, password_option)

    def value(self, client: Any) -> Optional[str]:
        username, password = (getattr(client, option) for option in self._options)
        if username is None or password is None:
            return None
        pair = f"{username}:{password}".encode()
        return f"Basic {base64.b64encode(pair).decode()}"


class ApiKey(AuthScheme):
    """`prefix` stands before the key, for headers such as `Authorization: Token <key>`."""

    def __init__(
        self, option: str, *, name: str, location: Location = "header", prefix: str = ""
    ) -> None:
        super().__init__(name, location)
        self._option = option
        self._prefix = prefix

    def value(self, client: Any) -> Optional[str]:
        key: Optional[str] = getattr(client, self._option)
        return None if key is None else self._prefix + key


class _Token(NamedTuple):
    text: str
    good_until: float


class ClientCredentials(AuthScheme):
    """OAuth 2.0 client credentials: the client asks for tokens itself, and again when they end.

    `token_url` may be relative to the base URL. Tokens are kept with the client and its copies.
    """

    # Seconds before its end at which a token is no longer used.
    _MARGIN = 30.0

    def __init__(
        self,
        id_option: str,
        secret_option: str,
        *,
        token_url: str,
        scopes: Tuple[str, ...] = (),
    ) -> None:
        super().__init__("Authorization", "header")
        self._options = (id_option, secret_option)
        self._token_url = token_url
        self._scopes = scopes

    def value(self, client: Any) -> Optional[str]:
        token = self._tokens(client).get(self._key(client))
        return None if token is None else f"Bearer {token.text}"

    def is_due(self, client: Any) -> bool:
        """Whether there are credentials, but no token that is good for a while."""
        if None in self._key(client)[:2]:
            return False
        token = self._tokens(client).get(self._key(client))
        return token is None or token.good_until < time.monotonic()

    def request(self, client: Any) -> httpx.Request:
        """The request for a token."""
        client_id, secret = self._key(client)[:2]
        data = {"grant_type": "client_credentials"}
        if self._scopes:
            data["scope"] = " ".join(self._scopes)
        pair = base64.b64encode(f"{client_id}:{secret}".encode()).decode()
        return httpx.Request(
            "POST",
            client._prepare_url(self._token_url),
            data=data,
            headers={"Accept": "application/json", "Authorization": f"Basic {pair}"},
            extensions={"timeout": httpx.Timeout(client.timeout).as_dict()},
        )

    def store(self, client: Any, answer: Mapping[str, Any]) -> None:
        lifetime = float(answer.get("expires_in") or 3600)
        good_until = time.monotonic() + lifetime - min(self._MARGIN, lifetime / 2)
        token = _Token(str(answer["access_token"]), good_until)
        self._tokens(client)[self._key(client)] = token

    def forget(self, client: Any) -> None:
        self._tokens(client).pop(self._key(client), None)

    def _key(self, client: Any) -> Tuple[Any, ...]:
        values = tuple(getattr(client, option) for option in self._options)
        return (*values, self._token_url, self._scopes)

    def _tokens(self, client: Any) -> Dict[Any, _Token]:
        tokens: Dict[Any, _Token] = client._tokens
        return tokens
