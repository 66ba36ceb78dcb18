"""The model -> the pages about the whole API as plain HTTP sees it."""

from __future__ import annotations

from specpress.model import Api, AuthKind, AuthScheme, PageKind, PageScheme, Text
from specpress.targets import Guide
from specpress.targets.http.curl import secret
from specpress.targets.http.shell import expanded, visible
from specpress.targets.http.wire import base_url

_PAGES = {
    PageKind.CURSOR: (
        "Each answer holds the cursor of the page that follows in {next}. Send it back as {param};"
        " when it is `null`, empty or absent there is nothing more."
    ),
    PageKind.CURSOR_ID: "To get the page that follows, send the {id} of the last item as {param}.",
    PageKind.OFFSET: "Send the number of items that you have already as {param}.",
    PageKind.PAGE_NUMBER: "Pages are counted: send the number of the page that you want as {param}.",
    PageKind.URL: "Each answer holds the whole URL of the page that follows in {next}.",
    PageKind.SINGLE: "All items come in one answer.",
}


def guides(api: Api) -> tuple[Guide, ...]:
    """Authentication, errors, and pagination where the API has pages."""
    found = [
        Guide(slug="authentication", title="Authentication", markdown=_authentication(api)),
        Guide(slug="errors", title="Errors", markdown=_ERRORS),
    ]
    if api.pages:
        parts = [_page(scheme) for scheme in api.pages]
        found.append(Guide(slug="pagination", title="Pagination", markdown="\n\n".join(parts)))
    return tuple(found)


def _authentication(api: Api) -> str:
    intro = f"Requests go to {_code(base_url(api))}."
    if not api.auth:
        return f"{intro} No credentials are needed.\n"
    parts = [
        f"{intro} Each request carries a credential. The samples of these pages read it from an"
        " environment variable, so that it is in no command that you share:"
    ]
    parts += [_scheme(api, scheme) for scheme in api.auth]
    return "\n\n".join(parts) + "\n"


def _scheme(api: Api, scheme: AuthScheme) -> str:
    variable = secret(api, scheme)
    export = f"export {variable}='My secret'"
    key = visible(scheme.key.reveal()) if scheme.key is not None else ""
    match scheme.kind:
        case AuthKind.BASIC:
            second = secret(api, scheme, 1)
            how = "A user name and a password, as HTTP basic authentication:"
            export = f"export {variable}='My user name'\nexport {second}='My password'"
            option = f'-u "${variable}:${second}"'
        case AuthKind.HEADER:
            prefix = f"{visible(scheme.prefix.reveal())} " if scheme.prefix is not None else ""
            how = f"An API key, in the header {_code(key)}:"
            option = f"-H {expanded(f'{key}: {prefix}', variable)}"
        case AuthKind.QUERY:
            how = f"An API key, in the query as {_code(key)}:"
            option = f"--url-query {expanded(f'{key}=', variable)}"
        case AuthKind.COOKIE:
            how = f"A key, in the cookie {_code(key)}:"
            option = f"-b {expanded(f'{key}=', variable)}"
        case AuthKind.BEARER:
            how = "A token, in the header `Authorization`:"
            option = f"-H {expanded('Authorization: Bearer ', variable)}"
        case AuthKind.CLIENT_CREDENTIALS:
            where = f" from {_code(visible(scheme.token_url.reveal()))}" if scheme.token_url else ""
            how = (
                "An access token, which a client gets for its ID and its secret (OAuth 2 client"
                f" credentials){where}:"
            )
            option = f"-H {expanded('Authorization: Bearer ', variable)}"
    block = f"{export}\ncurl {option} {base_url(api)}"
    return f"{how}\n\n```bash\n{block}\n```"


def _page(scheme: PageScheme) -> str:
    def path(names: tuple[Text, ...]) -> str:
        return _code(".".join(visible(name.reveal()) for name in names))

    items = f"The items are in {path(scheme.items)}." if scheme.items else "The answer is the list."
    how = _PAGES[scheme.kind].format(
        next=path(scheme.next_cursor),
        id=path(scheme.item_id),
        param=_code(visible(scheme.cursor_param.reveal())) if scheme.cursor_param else "",
    )
    size = (
        f" {_code(visible(scheme.limit_param.reveal()))} says how many items a page may have."
        if scheme.limit_param
        else ""
    )
    return f"{items} {how}{size}"


def _code(text: str) -> str:
    """A code span: document text that no Markdown renderer takes for anything else."""
    flat = " ".join(text.split()).replace("`", "'")
    return f"`{flat}`" if flat else "the answer"


_ERRORS = """\
A request that fails is answered with a status of 400 or more, and a body that says why.

| Status | Meaning | Worth a retry |
| --- | --- | --- |
| 400 | The request is malformed | no |
| 401 | The credential is missing or wrong | no |
| 403 | The credential is not allowed to do this | no |
| 404 | There is nothing here | no |
| 408 | The server waited too long for the request | yes |
| 409 | The request contradicts what is stored | sometimes |
| 422 | The request is understood and refused | no |
| 429 | Too many requests: wait as long as `Retry-After` says | yes |
| 500 and above | The fault is on the server's side | yes, later and ever less often |

curl prints the body of an error like any other; `--fail-with-body` makes it exit with 22 as well, and
`--retry 2` repeats a request for you.
"""
