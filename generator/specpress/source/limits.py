"""The budgets that keep a hostile document from eating the machine. All of them fail in two seconds."""

# One file. The largest public documents (Microsoft Graph, all of Kubernetes) have 40 MB.
MAX_FILE_BYTES = 128 * 1024 * 1024

# All files of one document together, and how many they may be.
MAX_TOTAL_BYTES = 256 * 1024 * 1024
MAX_FILES = 20_000

# Levels of nesting. Real documents stay below 60; every later stage may recurse over the tree.
MAX_DEPTH = 128

# Nodes that exist only because an alias, a merge key or a reference that is put in place repeats them.
# Three hundred merges of a thousand nodes are honest; "billion laughs" passes a million at its seventh
# line.
MAX_REPEATED_NODES = 1_000_000

# References put in place within one another. Split documents have three: path, operation, text.
MAX_INLINE_DEPTH = 16

# Digits of one integer. Longer ones stay text: Python refuses to print them, JSON has no such type.
MAX_INTEGER_DIGITS = 300
