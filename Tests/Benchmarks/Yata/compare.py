"""compare.py SERVER_BINARY CROWD_SQL GIN_BINARY: what a whole request costs Yata, and what it costs with Gin and pgx, by turns on one database.

CPU time of the server and of Postgres for one request, medians of interleaved rounds, and the ratio of the two servers. The statements are the
same on both sides; see gin/main.go for what that side leaves out. YATA_ROWS sets the number of tickets.
"""

import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

from measure import Connection, Postgres, cpu, crowd, free_port, request, server_binary

gin_binary = sys.argv[3]
ROWS = int(os.environ.get("YATA_ROWS", 20_000))
ROUNDS, REQUESTS, CLIENTS = 7, 1600, 16


def await_port(port):
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"nothing listens on {port}")


def round_of(port, process, postgres, make, first, count=REQUESTS):
    """CPU microseconds of one request: of the server, of Postgres."""
    connections = [Connection(port) for _ in range(CLIENTS)]
    before = cpu(process), cpu(postgres.process)
    for turn in range(count // CLIENTS):
        for index, connection in enumerate(connections):
            connection.send(make(first + turn * CLIENTS + index))
        for connection in connections:
            status, body = connection.receive()
            assert status in (200, 201), (status, body[:500])
    after = cpu(process), cpu(postgres.process)
    for connection in connections:
        connection.socket.close()
    return [(b - a) / count * 1e6 for a, b in zip(before, after)]


def compare(name, sides, postgres, make):
    costs = [[], []]
    for port, process in sides:
        round_of(port, process, postgres, make, 0, REQUESTS // 2)
    for turn in range(ROUNDS):
        for side in (0, 1) if turn % 2 == 0 else (1, 0):
            costs[side].append(round_of(*sides[side], postgres, make, turn * REQUESTS))
    ratios = [ours[0] / theirs[0] for ours, theirs in zip(*costs)]
    (yata, yata_postgres), (gin, gin_postgres) = ([statistics.median(cost[part] for cost in side) for part in (0, 1)] for side in costs)
    print(f"  {name:<24} {yata:>7.0f} {yata_postgres:>9.0f} {gin:>7.0f} {gin_postgres:>9.0f}"
          f"   {statistics.median(ratios):.2f} × [{min(ratios):.2f}..{max(ratios):.2f}]", flush=True)


def main():
    folder = tempfile.mkdtemp(prefix="yata-", dir="/tmp")
    os.chmod(folder, 0o755)
    servers, postgres = [], None
    try:
        postgres = Postgres(folder)
        ports = [free_port(), free_port()]
        environment = {**os.environ, "DATABASE_URL": postgres.url, "YATA_MODE": "development", "YATA_DATA_DIRECTORY": f"{folder}/state",
                       "HOST": "127.0.0.1", "PORT": str(ports[0]), "RATE_LIMIT_PER_MINUTE": "1000000", "LOG_LEVEL": "warning"}
        os.makedirs(f"{folder}/state")
        subprocess.run([server_binary, "migrate"], env=environment, check=True, stderr=subprocess.DEVNULL)
        postgres.run(crowd.replace(":rows", str(ROWS)))
        postgres.run("VACUUM ANALYZE")
        servers.append(subprocess.Popen([server_binary, "serve"], env=environment, stderr=subprocess.DEVNULL))
        await_port(ports[0])
        token = subprocess.run([server_binary, "token", "ada", "--organization"], env=environment, check=True, text=True,
                               stdout=subprocess.PIPE).stdout.strip()
        servers.append(subprocess.Popen([gin_binary, str(ports[1]), postgres.url, f"{folder}/state/development-key.pem"]))
        await_port(ports[1])
        sides = list(zip(ports, [server.pid for server in servers]))
        tickets = "/api/orgs/acme/tickets"
        ids = postgres.run("SELECT id FROM tickets WHERE organization_id = (SELECT id FROM organizations WHERE slug = 'acme') LIMIT 200").split()
        mine = postgres.run("SELECT id FROM tickets WHERE owner_id = (SELECT id FROM users WHERE clerk_id = 'user_devAda') LIMIT 200").split()
        print("CPU microseconds of one request; the ratio is that of the servers:")
        print(f"  {'':<24} {'Yata':>7} {'Postgres':>9} {'Gin+pgx':>7} {'Postgres':>9}")
        compare("own ticket", sides, postgres, lambda n: request("GET", f"/api/tickets/{mine[n % len(mine)]}", token))
        compare("ticket of a team", sides, postgres, lambda n: request("GET", f"{tickets}/{ids[n % len(ids)]}", token))
        compare("list of 50", sides, postgres, lambda n: request("GET", f"{tickets}?limit=50", token))
        compare("new ticket", sides, postgres, lambda n: request("POST", tickets, token, {"title": f"ticket {n}", "description": "x" * 200}))
        compare("new chat message", sides, postgres,
                lambda n: request("POST", f"{tickets}/{ids[n % len(ids)]}/chat", token, {"body": "hello " * 20}))
    finally:
        for server in servers:
            server.terminate()
            server.wait()
        if postgres:
            postgres.stop()
        shutil.rmtree(folder, ignore_errors=True)


main()
