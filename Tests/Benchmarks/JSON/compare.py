"""compare.py FOLDER: the same documents through pydantic-core (same constraints) and orjson (untyped), in the form of the Swift rows."""

import sys
import time
import uuid
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal, Optional

import orjson
from pydantic import BaseModel, Field, TypeAdapter


def text(low=None, high=None):
    return Annotated[str, Field(min_length=low, max_length=high)]


Long = text(None, 5000)


class Author(BaseModel):
    id: text(1, 64)
    name: text(None, 100)
    avatarUrl: Optional[text(None, 500)] = None


class Ticket(BaseModel):
    id: uuid.UUID
    title: text(1, 200)
    description: Optional[text(None, 2000)] = None
    status: Literal["open", "in_progress", "done", "cancelled"]
    priority: Annotated[int, Field(ge=0, le=5)]
    assigneeId: Optional[text(None, 64)] = None
    tags: Optional[Annotated[list[text(None, 30)], Field(max_length=10)]] = None
    createdAt: datetime
    updatedAt: datetime
    author: Author
    commentCount: Optional[Annotated[int, Field(ge=0)]] = None


class TicketPage(BaseModel):
    items: Annotated[list[Ticket], Field(max_length=200)]
    nextCursor: Optional[text(None, 200)]
    total: Annotated[int, Field(ge=0)]


class Point(BaseModel):
    time: int
    x: Annotated[float, Field(ge=-180, le=180)]
    y: Annotated[float, Field(ge=-90, le=90)]
    z: float
    weight: Annotated[float, Field(ge=0, le=1)]


class Series(BaseModel):
    name: str
    points: list[Point]


class Article(BaseModel):
    title: text(1, 500)
    summary: Long
    text: Annotated[str, Field(max_length=100000)]
    keywords: Optional[list[text(None, 100)]] = None


class Library(BaseModel):
    articles: list[Article]


def measure(operation):
    best = float("inf")
    for _ in range(9):
        count, used = 1, 0.0
        while used < 0.04:
            start = time.process_time()
            for _ in range(count):
                operation()
            used = time.process_time() - start
            count *= 2
        best = min(best, used / (count // 2))
    return best


def row(name, label, size, operation):
    print(f"{name:12} {label:20} {int(size / measure(operation) / 1e6):6} MB/s")


for name, model in [("tickets", TicketPage), ("charges", None), ("numbers", Series), ("strings", Library)]:
    data = Path(sys.argv[1], name + ".json").read_bytes()
    if model:
        adapter = TypeAdapter(model)
        value = adapter.validate_json(data)
        row(name, "pydantic-core in", len(data), lambda: adapter.validate_json(data))
        row(name, "pydantic-core out", len(data), lambda: adapter.dump_json(value))
    tree = orjson.loads(data)
    row(name, "orjson.loads", len(data), lambda: orjson.loads(data))
    row(name, "orjson.dumps", len(data), lambda: orjson.dumps(tree))
