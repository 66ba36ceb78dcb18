"""The reference site: static HTML, a Markdown twin of every page, a search index, llms.txt, a sitemap."""

from specpress.targets.docs.target import target

__all__ = ["target"]
