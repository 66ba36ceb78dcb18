"""Goldens are output, also where they are tests of generated SDKs: they are compared here, not run."""

collect_ignore_glob = ["*/python/*", "*/typescript/*"]
