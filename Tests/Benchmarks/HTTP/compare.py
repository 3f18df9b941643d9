"""The same two endpoints on several servers, by turns: CPU and allocations per request.

In: the folder of the built servers (BenchmarkServer, gin) and, optionally, the seconds of one run and the number of rounds. Needs wrk;
allocations need clang and Linux. Out: one line for each server and endpoint: the median CPU of a request, the median of the rounds' ratios
to Gin and to the server by hand, allocations. CPU is that of the server process alone, from /proc; a machine that others use slows all
sides of a round alike.
"""
import json, os, re, signal, socket, statistics, struct, subprocess, sys, tempfile, time

FOLDER = sys.argv[1]
SECONDS = max(1, round(float(sys.argv[2]))) if len(sys.argv) > 2 else 2
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 7
HERE = os.path.dirname(os.path.abspath(__file__))
SWIFT = os.path.join(FOLDER, "BenchmarkServer")
SIDES = {
    "ContractNIO": [SWIFT, "nio"], "ContractNIO, tasks on the global pool": [SWIFT, "nio-elsewhere"],
    "ContractHummingbird": [SWIFT, "hummingbird"], "Hummingbird by hand": [SWIFT, "by-hand"],
    "Gin": [os.path.join(FOLDER, "gin")], "swift-nio alone": [SWIFT, "bare"]}
PERSON = {"id": "9f1b2c3d-0000-4000-8000-000000000001", "name": "Ada Lovelace", "email": "ada@example.com"}
TICKET = {
    "id": "9f1b2c3d-0000-4000-8000-000000000002", "title": "Uploads fail on slow connections", "description": "Steps to reproduce: " * 18,
    "status": "in_progress", "priority": 3, "createdAt": "2026-01-02T03:04:05Z", "updatedAt": "2026-01-02T03:04:06Z",
    "tags": ["upload", "network", "regression"], "assignee": PERSON, "watchers": [PERSON, PERSON], "estimate": 2.5}
BODY = json.dumps(TICKET, separators=(",", ":"))
ENDPOINTS = [("GET with a path parameter", "/tickets/4711/title", None), (f"POST of {len(BODY)} bytes of JSON", "/tickets", BODY)]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def start(side, environment=None):
    port = free_port()
    process = subprocess.Popen(
        [*SIDES[side], str(port)], env={**os.environ, **(environment or {})}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return process, port
        time.sleep(0.05)
    raise SystemExit(f"{side} does not listen")


def stop(process):
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()


def cpu(process):
    with open(f"/proc/{process.pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def load(port, path, body, seconds, connections=16):
    """The number of requests that wrk made; anything but 200 is an end of the comparison."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", f"http://127.0.0.1:{port}{path}"]
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        if body is not None:
            script.write(f'wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\nwrk.body = {json.dumps(body)}\n')
            script.flush()
            command[1:1] = ["-s", script.name]
        text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in text or "Socket errors" in text:
        raise SystemExit(text)
    return int(re.search(r"(\d+) requests in", text).group(1))


def microseconds(process, port, path, body):
    before = cpu(process)
    requests = load(port, path, body, SECONDS)
    return (cpu(process) - before) / requests * 1e6


def allocations(path, body):
    """Calls of the allocator per request; empty where they cannot be counted. Go has an allocator of its own."""
    library = os.path.join(tempfile.mkdtemp(), "allocations.so")
    try:
        subprocess.run(["clang", "-O2", "-shared", "-fPIC", "-o", library, os.path.join(HERE, "allocations.c")], check=True)
    except (OSError, subprocess.CalledProcessError):
        return {}
    counts = {}
    for side in SIDES:
        if side == "Gin":
            continue
        counter = library + ".count"
        process, port = start(side, {"LD_PRELOAD": library, "ALLOCATIONS": counter})
        load(port, path, body, 1)
        before = struct.unpack("Q", open(counter, "rb").read(8))[0]
        requests = load(port, path, body, 1)
        counts[side] = (struct.unpack("Q", open(counter, "rb").read(8))[0] - before) / requests
        stop(process)
    return counts


def compare(name, path, body):
    servers = {side: start(side) for side in SIDES}
    for process, port in servers.values():
        load(port, path, body, 1)
    costs = {side: [] for side in SIDES}
    for turn in range(ROUNDS):
        for side in list(SIDES) if turn % 2 == 0 else list(SIDES)[::-1]:
            costs[side].append(microseconds(*servers[side], path, body))
    for process, _ in servers.values():
        stop(process)
    counts = allocations(path, body)
    print(f"  {name}:")
    for side in SIDES:
        line = f"    {side:38} {statistics.median(costs[side]):6.1f} µs"
        for other in ("Gin", "Hummingbird by hand"):
            ratios = [ours / theirs for ours, theirs in zip(costs[side], costs[other])]
            line += f"  {statistics.median(ratios):5.2f} [{min(ratios):.2f}..{max(ratios):.2f}] × {other}"
        print(line + (f"  {counts[side]:5.1f} allocations" if side in counts else ""), flush=True)


for endpoint in ENDPOINTS:
    compare(*endpoint)
