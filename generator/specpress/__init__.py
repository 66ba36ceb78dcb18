"""Specpress: an OpenAPI document goes in; client SDKs, models and a reference site come out."""

__version__ = "0.1.0"
