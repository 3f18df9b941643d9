"""compare.py SERVER_BINARY CROWD_SQL GIN_BINARY: whole requests to Yata and to the same work with Gin and pgx, by turns on one database.

For each kind of request and each side, medians of the rounds: requests per second and the 99th percentile of their times with 16 connections
that wait for nothing, and the CPU time of the server and of Postgres for one request. Each round asks both sides, in alternating order, and the
ratios are those of one round. The statements on tickets are the same on both sides; gin/main.go says what that side leaves out. It also checks the
signature and looks up the caller with each request, as one would write it; Yata remembers both and has the database confirm the caller in the same
trip. REMEMBERED_TOKENS=0 lets Yata check each signature, too.

YATA_ROWS sets the number of tickets, YATA_ROUNDS and YATA_SECONDS how often and how long each side is asked, YATA_ONLY a part of the names of
what is asked for. Needs wrk.
"""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from measure import Postgres, cpu, free_port, prepared, server_binary, started, token_of_ada

gin_binary = sys.argv[3]
ROWS = int(os.environ.get("YATA_ROWS", 20_000))
ROUNDS = int(os.environ.get("YATA_ROUNDS", 7))
SECONDS = int(os.environ.get("YATA_SECONDS", 2))
ONLY = os.environ.get("YATA_ONLY", "")
CONNECTIONS = 16
LOAD = pathlib.Path(__file__).with_name("load.lua")


class Side:
    def __init__(self, name, port, command, environment):
        self.name, self.port = name, port
        self.process = started(command, environment, port)

    def stop(self):
        self.process.terminate()
        self.process.wait()


def ask(side, requests, postgres, token, seconds=SECONDS):
    """Requests per second, p50 and p99 in milliseconds, CPU microseconds of a request in the server and in Postgres."""
    before = cpu(side.process.pid), cpu(postgres.process)
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", LOAD, f"http://127.0.0.1:{side.port}", "--", requests]
    output = subprocess.run(command, env={**os.environ, "YATA_TOKEN": token}, capture_output=True, text=True, check=True).stdout
    after = cpu(side.process.pid), cpu(postgres.process)
    count, failures, duration, p50, p99 = map(int, output.split("figures")[1].split())
    if failures:
        raise SystemExit(f"{side.name} failed {failures} of {count} requests")
    costs = [(b - a) / count * 1e6 for a, b in zip(before, after)]
    return [count / duration * 1e6, p50 / 1000, p99 / 1000, *costs]


def compare(name, sides, requests, postgres, token, folder):
    if ONLY not in name:
        return
    path = f"{folder}/requests"
    pathlib.Path(path).write_text("\n".join(requests))
    for side in sides:
        ask(side, path, postgres, token, 1)
    rounds = {side.name: [] for side in sides}
    for turn in range(ROUNDS):
        for side in sides if turn % 2 == 0 else sides[::-1]:
            rounds[side.name].append(ask(side, path, postgres, token))
    print(f"  {name}")
    for side in sides:
        rate, p50, p99, server, database = map(statistics.median, zip(*rounds[side.name]))
        print(f"    {side.name:<10} {rate:>7.0f}/s  p50 {p50:>6.2f} ms  p99 {p99:>6.2f} ms  CPU {server:>5.0f} µs, Postgres {database:>5.0f} µs")
    ours, theirs = (rounds[side.name] for side in sides)
    for label, index in [("requests/s", 0), ("p99", 2), ("CPU of the server", 3), ("CPU of Postgres", 4)]:
        ratios = [a[index] / b[index] for a, b in zip(ours, theirs)]
        print(f"    {label:<18} {statistics.median(ratios):.2f} × [{min(ratios):.2f}..{max(ratios):.2f}]", flush=True)


def kinds(postgres):
    """What is asked for: a name, and the lines of load.lua."""
    team = "/api/orgs/acme/tickets"
    ids = postgres.run("SELECT id FROM tickets WHERE organization_id = (SELECT id FROM organizations WHERE slug = 'acme') LIMIT 200").split()
    mine = postgres.run("SELECT id FROM tickets WHERE owner_id = (SELECT id FROM users WHERE clerk_id = 'user_devAda') LIMIT 200").split()
    ticket = [json.dumps({"title": f"ticket {n}", "description": "x" * 200}) for n in range(200)]
    message = json.dumps({"body": "hello " * 20})
    yield "own ticket", [f"GET /api/tickets/{id}" for id in mine]
    yield "ticket of a team", [f"GET {team}/{id}" for id in ids]
    yield "list of 50", [f"GET {team}?limit=50"]
    yield "new ticket", [f"POST {team} {body}" for body in ticket]
    yield "new chat message", [f"POST {team}/{id}/chat {message}" for id in ids]


def main():
    if not shutil.which("wrk"):
        raise SystemExit("for the comparison with Gin and pgx: apt-get install wrk")
    folder = tempfile.mkdtemp(prefix="yata-", dir="/tmp")
    os.chmod(folder, 0o755)
    sides, postgres = [], None
    try:
        postgres = Postgres(folder)
        ports = [free_port(), free_port()]
        environment = prepared(folder, postgres, ports[0], ROWS)
        sides.append(Side("Yata", ports[0], [server_binary, "serve"], environment))
        token = token_of_ada(environment)
        sides.append(Side("Gin + pgx", ports[1], [gin_binary, str(ports[1]), postgres.url, f"{folder}/state/development-key.pem"], environment))
        print(f"{ROUNDS} rounds of {SECONDS} s, {CONNECTIONS} connections, {ROWS} tickets; ratios are Yata's to Gin's:")
        for name, requests in kinds(postgres):
            compare(name, sides, requests, postgres, token, folder)
    finally:
        for side in sides:
            side.stop()
        if postgres:
            postgres.stop()
        shutil.rmtree(folder, ignore_errors=True)


main()
