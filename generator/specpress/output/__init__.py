"""files of a target -> its folder: compared, then written, all or nothing.

    shelf = Shelf(folder)                                # new content waits there
    sheets = [shelf.take(file) for file in files]        # in any process
    planned = plan(sheets, shelf, inputs, collector)     # Plan | None
    planned.missing, planned.changed, planned.edited     # what `check` reports
    write([planned], collector)                          # Written | None; carries out what was planned

All of it `with cleared(shelf)`, for what waits has to go if nothing comes of it.

A `.specpress-manifest.json` in each folder says which files are ours and what they were made from.
A file that we did not write, or that was edited since, is never touched unless `overwrite` is asked
for.
"""

from specpress.output.manifest import Inputs, Manifest, digest, digest_all, read_manifest
from specpress.output.paths import MANIFEST
from specpress.output.plan import Plan, plan
from specpress.output.shelf import Sheet, Shelf, cleared
from specpress.output.write import Written, write

__all__ = [
    "MANIFEST",
    "Inputs",
    "Manifest",
    "Plan",
    "Sheet",
    "Shelf",
    "Written",
    "cleared",
    "digest",
    "digest_all",
    "plan",
    "read_manifest",
    "write",
]
