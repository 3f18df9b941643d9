"""measure.py SERVER_BINARY CROWD_SQL: what each request costs Yata and its Postgres, in CPU time, on a database of a million tickets.

CPU time, because machines are shared: what a request takes of a core is the same on a busy machine. Latency is that of one client alone.
The database is private and deleted at the end. YATA_ROWS sets another number of tickets.
"""

import glob
import json
import os
import pathlib
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

server_binary, crowd = sys.argv[1], pathlib.Path(sys.argv[2]).read_text()
rows = int(os.environ.get("YATA_ROWS", 1_000_000))
tick = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def stat(process):
    """Parent, and CPU seconds of the process and of those of its children that are gone."""
    try:
        fields = pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0, 0.0
    return int(fields[1]), sum(map(int, fields[11:15])) / tick


def cpu(process):
    """CPU seconds of a process and all its children."""
    total = stat(process)[1]
    for path in glob.glob("/proc/[0-9]*"):
        parent, seconds = stat(int(path[6:]))
        if parent == process:
            total += seconds
    return total


class Postgres:
    def __init__(self, folder):
        self.binaries = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        self.folder, self.port = folder, free_port()
        self.user = []
        if os.getuid() == 0:
            shutil.chown(folder, "postgres")
            self.user = ["setpriv", "--reuid=postgres", "--clear-groups", "--"]
        subprocess.run([*self.user, f"{self.binaries}/initdb", "-D", f"{folder}/data", "-U", "postgres", "--auth=trust", "-E", "UTF8",
                        "--locale=C.UTF-8", "-N"], check=True, stdout=subprocess.DEVNULL, cwd="/")
        options = f"-p {self.port} -k {folder} -c listen_addresses=127.0.0.1 -c shared_buffers=512MB -c max_wal_size=4GB -c autovacuum=off"
        subprocess.run([*self.user, f"{self.binaries}/pg_ctl", "-D", f"{folder}/data", "-o", options, "-l", f"{folder}/log", "-w", "start"],
                       check=True, stdout=subprocess.DEVNULL, cwd="/")
        self.process = int(pathlib.Path(f"{folder}/data/postmaster.pid").read_text().split()[0])
        self.url = f"postgresql://postgres@127.0.0.1:{self.port}/postgres"

    def run(self, sql):
        result = subprocess.run([f"{self.binaries}/psql", self.url, "-XqAt", "-v", "ON_ERROR_STOP=1"], input=sql, text=True, check=True,
                                stdout=subprocess.PIPE)
        return result.stdout.strip()

    def stop(self):
        subprocess.run([*self.user, f"{self.binaries}/pg_ctl", "-D", f"{self.folder}/data", "-m", "immediate", "stop"],
                       stdout=subprocess.DEVNULL, cwd="/")


class Connection:
    """HTTP/1.1 with as little work as possible on this side."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer = b""

    def send(self, request):
        self.socket.sendall(request)

    def receive(self):
        while b"\r\n\r\n" not in self.buffer:
            self.buffer += self.socket.recv(65536)
        head, _, rest = self.buffer.partition(b"\r\n\r\n")
        length = int(next((line.split(b":")[1] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0))
        while len(rest) < length:
            rest += self.socket.recv(65536)
        self.buffer = rest[length:]
        return int(head[9:12]), rest[:length]


def request(method, path, token, body=None):
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", f"Authorization: Bearer {token}"]
    content = json.dumps(body).encode() if body else b""
    if body:
        lines += ["Content-Type: application/json", f"Content-Length: {len(content)}"]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


def measure(name, port, server, postgres, make, count):
    connections = [Connection(port) for _ in range(8)]
    for index, connection in enumerate(connections * 4):
        connection.send(make(index))
        status, body = connection.receive()
        assert status in (200, 201), (name, status, body[:500])
    before = cpu(server), cpu(postgres.process)
    for turn in range(count // len(connections)):
        for index, connection in enumerate(connections):
            connection.send(make(turn * len(connections) + index))
        for connection in connections:
            status, _ = connection.receive()
            assert status in (200, 201), (name, status)
    after = cpu(server), cpu(postgres.process)
    times = []
    for index in range(200):
        start = time.perf_counter()
        connections[0].send(make(index))
        connections[0].receive()
        times.append((time.perf_counter() - start) * 1000)
    per_request = [(b - a) / count * 1e6 for a, b in zip(before, after)]
    times.sort()
    print(f"  {name:<34} {per_request[0]:>7.0f} {per_request[1]:>9.0f} {statistics.median(times):>8.2f} {times[197]:>8.2f}", flush=True)
    return per_request


def prepared(folder, postgres, port, rows):
    """Migrates the database and fills it with `rows` tickets; gives the environment in which Yata serves it on `port`."""
    environment = {**os.environ, "DATABASE_URL": postgres.url, "YATA_MODE": "development", "YATA_DATA_DIRECTORY": f"{folder}/state",
                   "HOST": "127.0.0.1", "PORT": str(port), "RATE_LIMIT_PER_MINUTE": "1000000", "LOG_LEVEL": "warning"}
    os.makedirs(f"{folder}/state")
    subprocess.run([server_binary, "migrate"], env=environment, check=True, stderr=subprocess.DEVNULL)
    postgres.run(crowd.replace(":rows", str(rows)))
    postgres.run("VACUUM ANALYZE")
    return environment


def started(command, environment, port, log=subprocess.DEVNULL):
    """The process of a server, once it listens."""
    process = subprocess.Popen(command, env=environment, stderr=log)
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return process
        except OSError:
            time.sleep(0.1)
    process.kill()
    raise SystemExit(f"{command[0]} does not listen on {port}")


def token_of_ada(environment):
    return subprocess.run([server_binary, "token", "ada", "--organization"], env=environment, check=True, text=True,
                          stdout=subprocess.PIPE).stdout.strip()


def search_cost(postgres):
    """The search behind an @ among 100,000 members: the plan of the function's own statement, and how long it takes."""
    postgres.run("""
      INSERT INTO organizations (id, clerk_id, slug, name) VALUES ('00000000-0000-4000-9999-000000000000', 'org_big', 'big', 'Big');
      SET session_replication_role = replica;
      INSERT INTO memberships (organization_id, user_clerk_id, clerk_id, role, user_id, search_name, search)
        SELECT '00000000-0000-4000-9999-000000000000', clerk_id, 'orgmem_big_' || clerk_id, 'org:member', id, lower(name),
          lower(name || ' ' || split_part(email, '@', 1)) FROM users LIMIT 100000;
      SET session_replication_role = DEFAULT;
      VACUUM ANALYZE memberships;""")
    members = postgres.run("SELECT count(*) FROM memberships WHERE organization_id = '00000000-0000-4000-9999-000000000000'")
    print(f"search among {members} members (limit: 10 ms):")
    name = postgres.run("SELECT search_name FROM memberships WHERE clerk_id LIKE 'orgmem_big_user_777%' LIMIT 1")
    misspelt = name[:3] + name[4:9]
    # The beginning of every address is `person`: what resembles that resembles all of them.
    common = ["person", "personn", "person77", "persom77", "perrson77", "persom 7"]
    for typed in ["a", name[:2], name[:6], misspelt, *common, "nobody at all"]:
        text = typed.replace("'", "''")
        output = postgres.run(f"""
          LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0; SET auto_explain.log_nested_statements = on;
          SET auto_explain.log_level = 'log'; SET auto_explain.log_format = 'text';
          SET yata.organization_id = '00000000-0000-4000-9999-000000000000';
          SELECT count(*) FROM search_members('{text}', 10);
          DO $$ BEGIN FOR n IN 1..10 LOOP PERFORM search_members('{text}', 10); END LOOP; END $$;
          SET auto_explain.log_min_duration = -1; SET client_min_messages = warning;
          EXPLAIN (ANALYZE, FORMAT JSON) SELECT * FROM search_members('{text}', 10);""")
        found, _, plan = output.partition("\n")
        milliseconds = json.loads(plan)[0]["Execution Time"]
        print(f"  {typed!r:<20} {found:>3} found  {milliseconds:>7.2f} ms", flush=True)
    plans = pathlib.Path(f"{postgres.folder}/log").read_text()
    assert "idx_memberships_name" in plans and "idx_memberships_search" in plans, "the search does not use its indexes"
    assert "Seq Scan on memberships" not in plans, "the search reads all members"


def main():
    folder = tempfile.mkdtemp(prefix="yata-", dir="/tmp")
    os.chmod(folder, 0o755)
    server = postgres = None
    try:
        postgres = Postgres(folder)
        port = free_port()
        start = time.time()
        environment = prepared(folder, postgres, port, rows)
        size = postgres.run("SELECT pg_size_pretty(pg_database_size(current_database()))")
        print(f"{rows} tickets, {rows // 10} people, {rows // 50} organizations: {size}, filled in {time.time() - start:.0f} s", flush=True)
        search_cost(postgres)
        server = started([server_binary, "serve"], environment, port, open(f"{folder}/server.log", "w"))
        token = token_of_ada(environment)
        print("CPU microseconds of one request, and milliseconds for a client alone:")
        print(f"  {'':<34} {'server':>7} {'Postgres':>9} {'median':>8} {'p99':>8}")
        tickets = "/api/orgs/acme/tickets"
        ids = postgres.run("SELECT id FROM tickets WHERE organization_id = (SELECT id FROM organizations WHERE slug = 'acme') LIMIT 200").split()
        name = postgres.run("SELECT substr(search_name, 1, 3) FROM memberships LIMIT 1")
        count = int(os.environ.get("YATA_REQUESTS", 4000))

        costs = {}

        def run(label, make, share=1.0):
            costs[label] = measure(label, port, server.pid, postgres, make, int(count * share) // 8 * 8)

        run("hello", lambda n: request("GET", "/", token))
        run("token and person (/api/me)", lambda n: request("GET", "/api/me", token))
        run("get a ticket", lambda n: request("GET", f"{tickets}/{ids[n % len(ids)]}", token))
        run("list 20 tickets", lambda n: request("GET", f"{tickets}?limit=20", token))
        run("list 50 tickets", lambda n: request("GET", f"{tickets}?limit=50", token))
        run("search tickets", lambda n: request("GET", f"{tickets}?q=login", token), 0.25)
        run("search members", lambda n: request("GET", f"/api/orgs/acme/members?q={name}", token), 0.5)
        run("dashboard, 30 days", lambda n: request("GET", "/api/orgs/acme/metrics", token), 0.1)
        run("create a ticket", lambda n: request("POST", tickets, token, {"title": f"ticket {n}", "description": "x" * 200}))
        run("change a ticket", lambda n: request("PATCH", f"{tickets}/{ids[n % len(ids)]}", token, {"priority": ["low", "high"][n // len(ids) % 2]}))
        run("write a chat message", lambda n: request("POST", f"{tickets}/{ids[n % len(ids)]}/chat", token, {"body": "hello " * 20}))
        run("read a chat", lambda n: request("GET", f"{tickets}/{ids[n % len(ids)]}/chat", token))
        costs["tell"] = live(port, server.pid, postgres, token, tickets)
        print(f"memory of the server: {resident(server.pid)} MB")
        plan(costs)
    finally:
        if server:
            server.terminate()
            server.wait()
        if postgres:
            postgres.stop()
        shutil.rmtree(folder, ignore_errors=True)


# Requests per second of a million people in their busiest minute, as SCALE.md explains.
PEAK = {
    "list 20 tickets": 2500, "get a ticket": 3000, "read a chat": 2500, "search tickets": 300, "search members": 500, "dashboard, 30 days": 200,
    "token and person (/api/me)": 500, "create a ticket": 100, "change a ticket": 150, "write a chat message": 250, "tell": 500 * 20,
}


def plan(costs):
    """How many cores that takes."""
    server, postgres = (sum(rate * costs[name][side] for name, rate in PEAK.items()) / 1e6 for side in (0, 1))
    requests = sum(rate for name, rate in PEAK.items() if name != "tell")
    print(f"a million people, {requests} requests/s at the peak: {server:.1f} cores of servers, {postgres:.1f} cores of Postgres busy")
    for name, rate in PEAK.items():
        shares = [rate * costs[name][side] / 1e6 for side in (0, 1)]
        print(f"  {name:<34} {rate:>6}/s {shares[0]:>7.2f} {shares[1]:>7.2f} cores")


def resident(process):
    return int(pathlib.Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") >> 20


def live(port, server, postgres, token, tickets):
    """What it costs to tell one reader of one change, and to hold a stream open."""
    before_memory = resident(server)
    readers = []
    for _ in range(500):
        connection = Connection(port)
        connection.send(b"GET /api/orgs/acme/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                        + f"Authorization: Bearer {token}\r\n\r\n".encode())
        readers.append(connection)
    for connection in readers:
        connection.socket.recv(65536)
    memory = (resident(server) - before_memory) * 1024 / len(readers)
    writer = Connection(port)
    before, changes = (cpu(server), cpu(postgres.process)), 10
    for number in range(changes):
        writer.send(request("POST", tickets, token, {"title": f"live {number}"}))
        assert writer.receive()[0] == 201
        for connection in readers:
            connection.socket.settimeout(20)
            connection.socket.recv(65536)
    after = cpu(server), cpu(postgres.process)
    costs = [(b - a) / changes / len(readers) * 1e6 for a, b in zip(before, after)]
    print(f"  {'tell one reader of one change':<34} {costs[0]:>7.0f} {costs[1]:>9.0f}")
    print(f"an open stream of live updates takes {memory:.0f} KB of the server")
    return costs


if __name__ == "__main__":
    main()
