"""Cycles of a directed graph: its strongly connected components of more than one node (Tarjan), without recursion."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator


def cycles(edges: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """The groups of nodes that can all be reached from one another, each sorted, in order of their first node."""
    after: dict[str, list[str]] = defaultdict(list)
    for source, target in edges:
        after[source].append(target)
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    waiting: set[str] = set()
    found: list[tuple[str, ...]] = []

    def enter(node: str) -> tuple[str, Iterator[str]]:
        order[node] = lowest[node] = len(order)
        stack.append(node)
        waiting.add(node)
        return node, iter(after.get(node, ()))

    for start in sorted(after):
        path = [] if start in order else [enter(start)]
        while path:
            node, rest = path[-1]
            step = next(rest, None)
            if step is not None:
                if step not in order:
                    path.append(enter(step))
                elif step in waiting:
                    lowest[node] = min(lowest[node], order[step])
                continue
            path.pop()
            if path:
                lowest[path[-1][0]] = min(lowest[path[-1][0]], lowest[node])
            if lowest[node] == order[node]:
                group = []
                while True:
                    member = stack.pop()
                    waiting.discard(member)
                    group.append(member)
                    if member == node:
                        break
                if len(group) > 1:
                    found.append(tuple(sorted(group)))
    return sorted(found)
