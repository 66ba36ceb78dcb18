"""Request options in, the HTTP library's request out."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, cast

from ._client_options import ClientOptions, set_headers
from ._models import FinalRequestOptions
from ._transport import httpx
from ._types import NotGiven
from ._utils._guards import is_mapping
from ._utils._json import openapi_dumps


class RequestBuilder(ClientOptions):
    """The part of a client that builds requests."""

    @property
    def custom_auth(self) -> httpx.Auth | None:
        """An authentication flow of the HTTP library, for subclasses."""
        return None

    def _build_request(
        self, options: FinalRequestOptions, *, retries_taken: int = 0
    ) -> httpx.Request:
        timeout = (
            self.timeout if isinstance(options.timeout, NotGiven) else options.timeout
        )
        if not isinstance(timeout, httpx.Timeout):
            timeout = httpx.Timeout(timeout)
        headers = self._build_headers(options, timeout, retries_taken)
        url = self._build_url(options)
        extensions: Dict[str, Any] = {"timeout": timeout.as_dict()}
        if "_" in url.host:
            # Certificates of such hosts are refused unless they are asked for without it.
            extensions["sni_hostname"] = url.host.replace("_", "-")

        method = options.method.upper()
        body = self._build_body(options, headers)
        if method == "GET" and not body:
            headers.pop("content-type", None)
        if not self._owns_client:
            request: httpx.Request = self._client.build_request(
                method, url, headers=headers, extensions=extensions, **body
            )
            return request
        cookies = self._client.cookies
        if cookies:
            body["cookies"] = cookies
        return httpx.Request(
            method, url, headers=headers, extensions=extensions, **body
        )

    def _build_headers(
        self,
        options: FinalRequestOptions,
        timeout: httpx.Timeout,
        retries_taken: int,
    ) -> httpx.Headers:
        security = self._security if options.security is None else options.security
        headers = self._base_headers(security).copy()
        if self._telemetry:
            headers["x-stainless-retry-count"] = str(retries_taken)
            if timeout.read is not None:
                headers["x-stainless-read-timeout"] = str(timeout.read)
        if self._idempotency_header is not None and options.idempotency_key is not None:
            headers[self._idempotency_header] = options.idempotency_key
        if options.headers:
            cookie = headers.get("cookie")
            set_headers(headers, options.headers)
            if cookie is not None and headers.get("cookie", cookie) != cookie:
                headers["cookie"] = f"{cookie}; {headers['cookie']}"
        return headers

    def _build_url(self, options: FinalRequestOptions) -> httpx.URL:
        if options.security is None:
            defaults = self.default_query
        else:
            own = dict(self._credentials(options.security).query)
            defaults = {**own, **self._custom_query}
        if not defaults and not options.params:
            return self._prepare_url(options.url)

        params = {**defaults, **options.params}
        path, _, query = options.url.partition("?")
        if query:
            # A query in the path stays, unless a parameter of the same name is given.
            params = {**dict(httpx.QueryParams(query)), **params}
        text = self.qs.stringify(params)
        return self._prepare_url(f"{path}?{text}" if text else path)

    def _build_body(
        self, options: FinalRequestOptions, headers: httpx.Headers
    ) -> Dict[str, Any]:
        """Arguments for the HTTP library; the content type is dropped where it sets it itself."""
        data, files = options.json_data, options.files
        if options.extra_json is not None:
            if data is not None and not is_mapping(data):
                raise RuntimeError(
                    f"Unexpected JSON data type, {type(data)}, cannot merge with `extra_body`"
                )
            data = {**(data or {}), **options.extra_json}
        if options.content is not None:
            if data is not None:
                raise TypeError(
                    "Passing both `content` and `json_data` is not supported"
                )
            if files is not None:
                raise TypeError("Passing both `content` and `files` is not supported")
            if options.content_start is not None:
                cast(Any, options.content).seek(options.content_start)
            return {"content": self._content(options.content, headers)}

        content_type = headers.get("content-type", "")
        if files or content_type.startswith("multipart/form-data"):
            if "boundary" not in content_type:
                headers.pop("content-type", None)
            return {"data": self._form(data), "files": files or _NoFiles()}
        if data is None:
            return {}
        if isinstance(data, bytes):
            return {"content": data}
        if content_type.startswith("application/x-www-form-urlencoded"):
            return {"content": self.qs.stringify(_form_fields(data)).encode()}
        return {"content": openapi_dumps(data)}

    def _content(self, content: Any, headers: httpx.Headers) -> Any:
        return bytes(content) if isinstance(content, bytearray) else content

    def _form(self, data: object) -> Dict[str, object]:
        """Fields of a multipart form; those of the same name become a list."""
        fields: Dict[str, List[str]] = {}
        items = self.qs.stringify_items(_form_fields(data), array_format="brackets")
        for key, value in items:
            fields.setdefault(key, []).append(value)
        return {k: v if len(v) > 1 else v[0] for k, v in fields.items()}


class _NoFiles(Dict[str, None]):
    """Makes the HTTP library send a multipart form without files."""

    def __bool__(self) -> bool:
        return True


def _form_fields(data: object) -> Mapping[str, Any]:
    if data is None:
        return {}
    if not is_mapping(data):
        raise TypeError(
            f"Expected the body of a form to be a dictionary but got {type(data)} instead."
        )
    return data
