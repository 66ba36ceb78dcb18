"""A method and arguments -> the curl command that calls it."""

from __future__ import annotations

from specpress.model import (
    Api,
    AuthKind,
    AuthScheme,
    MediaKind,
    Method,
    sample_arguments,
    shown_arguments,
)
from specpress.render import pretty_json
from specpress.targets.http.shell import expanded, variable_name, word
from specpress.targets.http.wire import Request, request


def curl(api: Api, method: Method, *, all_arguments: bool) -> str:
    """A command for a POSIX shell. Secrets are environment variables that the reader sets."""
    arguments = (
        sample_arguments(api, method, all_arguments=True)
        if all_arguments
        else shown_arguments(api, method)
    )
    made = request(api, method, arguments)
    head = "curl"
    if any(bracket in made.url for bracket in "[]{}"):
        head += " -g"  # else curl takes them for patterns
    if method.streaming is not None:
        head += " -N"
    if method.verb != ("post" if made.has_body else "get"):
        head += " --head" if method.verb == "head" else f" -X {word(method.verb.upper())}"
    options = [f"{head} {word(made.url)}"]
    for scheme in credentials(api, method):
        options.append(_credential(api, scheme))
    options += [f"-H {word(f'{name}: {value}')}" for name, value in made.headers]
    options += [f"-b {word(f'{name}={value}')}" for name, value in made.cookies]
    if made.has_body:
        options += _body(made)
    elif method.returns.kind is MediaKind.BINARY:
        options.append("-o answer.bin")
    return " \\\n  ".join(options) + "\n"


def credentials(api: Api, method: Method) -> tuple[AuthScheme, ...]:
    """The schemes of the first set that is sufficient."""
    alternatives = api.security if method.security is None else method.security
    wanted = alternatives[0].schemes if alternatives else ()
    return tuple(scheme for scheme in api.auth if scheme.id in wanted)


def secret(api: Api, scheme: AuthScheme, index: int = 0) -> str:
    """The environment variable that holds a scheme's secret."""
    if scheme.kind is AuthKind.CLIENT_CREDENTIALS:
        return "ACCESS_TOKEN"
    id = scheme.options[index] if index < len(scheme.options) else "api_key"
    env = next((option.env for option in api.options if option.id == id), None)
    return variable_name(env or id)


def _credential(api: Api, scheme: AuthScheme) -> str:
    key = scheme.key.reveal() if scheme.key is not None else ""
    prefix = f"{scheme.prefix.reveal()} " if scheme.prefix is not None else ""
    match scheme.kind:
        case AuthKind.BASIC:
            return f'-u "${secret(api, scheme)}:${secret(api, scheme, 1)}"'
        case AuthKind.HEADER:
            return f"-H {expanded(f'{key}: {prefix}', secret(api, scheme))}"
        case AuthKind.QUERY:
            return f"--url-query {expanded(f'{key}=', secret(api, scheme))}"
        case AuthKind.COOKIE:
            return f"-b {expanded(f'{key}=', secret(api, scheme))}"
        case AuthKind.BEARER | AuthKind.CLIENT_CREDENTIALS:
            return f"-H {expanded('Authorization: Bearer ', secret(api, scheme))}"


def _body(made: Request) -> list[str]:
    content_type = f"-H {word(f'Content-Type: {made.content_type}')}"
    match made.kind:
        case MediaKind.FORM:
            return [f"--data-urlencode {word(f'{one.name}={one.value}')}" for one in made.form]
        case MediaKind.MULTIPART:
            return [
                (
                    f"-F {word(f'{one.name}=@file.bin')}"
                    if one.is_file
                    else f"--form-string {word(f'{one.name}={one.value}')}"
                )
                for one in made.form
            ]
        case MediaKind.BINARY:
            return [content_type, "--data-binary @file.bin"]
        case MediaKind.TEXT if isinstance(made.body, str):
            return [content_type, f"--data-raw {word(made.body)}"]
        case _:
            return [content_type, f"-d {word(pretty_json(made.body))}"]
