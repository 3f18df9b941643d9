"""answers.py URL TOKEN: what a generated server answers to every way of being wrong, over a real socket.

Each row sends bytes as they are and checks the status, header fields and, for errors, the problem document (RFC 9457).
"""

import json
import re
import socket
import sys
from urllib.parse import urlsplit

url, token = urlsplit(sys.argv[1]), sys.argv[2]
failures = 0
ANN = f"Authorization: Bearer {token}"
JSON = "Content-Type: application/json"
TICKET = '{"title":"Printer"}'
TEAM_TICKETS = "/api/orgs/acme/tickets"


def exchange(text, body=b"", close=True):
    """The status, the fields in lower case, and the body of the answer to one raw request."""
    head = text.replace("\n", "\r\n").encode() + (b"\r\nConnection: close" if close else b"") + b"\r\n\r\n"
    with socket.create_connection((url.hostname, url.port), timeout=20) as connection:
        try:
            connection.sendall(head + body)
        except (BrokenPipeError, ConnectionResetError):
            pass  # The answer came before the body was taken; it is still there to read.
        answer = b""
        while True:
            try:
                part = connection.recv(65536)
            except ConnectionResetError:
                break
            if not part:
                break
            answer += part
    first, _, content = answer.partition(b"\r\n\r\n")
    lines = first.decode("latin-1").split("\r\n")
    fields = {}
    for line in lines[1:]:
        name, _, value = line.partition(":")
        fields.setdefault(name.lower(), value.strip())
    if fields.get("transfer-encoding") == "chunked":
        content = b"".join(dechunked(content))
    return int(lines[0].split(" ")[1]) if lines[0] else 0, fields, content


def dechunked(content):
    while content:
        size, _, content = content.partition(b"\r\n")
        yield content[: int(size, 16)]
        content = content[int(size, 16) + 2 :]


def request(method, target, *headers, body=None, length=None):
    content = body.encode() if isinstance(body, str) else body or b""
    lines = [f"{method} {target} HTTP/1.1", f"Host: {url.netloc}", *headers]
    if body is not None or length is not None:
        lines.append(f"Content-Length: {len(content) if length is None else length}")
    return "\n".join(lines), content


def expect(name, asked, status, check=None, is_request=True, **fields):
    global failures
    found, headers, content = exchange(*asked)
    wrong = []
    if found != status:
        wrong.append(f"status {found} instead of {status}: {content[:200]!r}")
    for field, value in fields.items():
        field = field.replace("_", "-")
        if not re.fullmatch(value, headers.get(field, "")):
            wrong.append(f"{field}: {headers.get(field)!r}")
    if is_request and not headers.get("x-request-id"):
        wrong.append("no X-Request-Id")
    is_head = asked[0].startswith("HEAD ")
    if status >= 400 and not is_head:
        if headers.get("content-type") != "application/problem+json":
            wrong.append(f"content-type: {headers.get('content-type')!r}")
        elif json.loads(content)["status"] != status:
            wrong.append(f"the document says {content[:200]!r}")
    if is_head and content:
        wrong.append("HEAD has a body")
    if check and not wrong and not check(headers, content):
        wrong.append(f"unexpected content {content[:300]!r}")
    if wrong:
        failures += 1
        print(f"error: {name}: {'; '.join(wrong)}", file=sys.stderr)


def issues(*codes):
    return lambda _, content: [item["code"] for item in json.loads(content).get("errors", [])] == list(codes)


def signed_in(person):
    """Somebody of the demo with the team active in the session."""
    _, _, content = exchange(*request("GET", f"/dev/tokens/{person}?organization"))
    return "Authorization: Bearer " + json.loads(content)["token"]


def post(body, *headers, length=None):
    return request("POST", "/api/tickets", ANN, *headers, body=body, length=length)


# 400: what cannot be read.
# What the HTTP parser refuses never becomes a request with an id.
expect("a target that is no path", request("GET", "nothing"), 400, is_request=False)
expect("a method that is no token", request("B R E W", "/"), 400, is_request=False)
expect("a broken escape in the path", request("GET", "/api/t%zz", ANN), 400)
expect("a broken escape in the query", request("GET", "/api/tickets?limit=%zz", ANN), 400)
expect("too many parameters", request("GET", "/api/tickets?" + "&".join("a=1" for _ in range(1100)), ANN), 400)
expect("JSON that ends early", post("{", JSON), 400, issues("json.end"))
expect("JSON with a comma too much", post('{"title":"x",}', JSON), 400)
expect("a member twice", post('{"title":"x","title":"y"}', JSON), 400)
expect("JSON nested too deep", post("[" * 100_000, JSON), 400)
expect("a lone surrogate", post('{"title":"\\ud800"}', JSON), 400)
expect("text that is not UTF-8", post(b'{"title":"\xff"}', JSON), 400)
# 401 and 403.
expect("no credentials", request("GET", "/api/me"), 401, www_authenticate="Bearer.*")
expect("bad credentials", request("GET", "/api/me", "Authorization: Bearer x.y.z"), 401, www_authenticate="Bearer.*")
expect("another scheme", request("GET", "/api/me", "Authorization: Basic YTpi"), 401, www_authenticate="Bearer.*")
grace, ada = signed_in("grace"), signed_in("ada")
_, _, created = exchange(*request("POST", TEAM_TICKETS, ada, JSON, body=TICKET))
of_ada = TEAM_TICKETS + "/" + json.loads(created)["id"]
no_challenge = lambda headers, _: "www-authenticate" not in headers
expect("a token without the organization", request("GET", TEAM_TICKETS, ANN), 403, no_challenge)
expect("a token of another organization", request("GET", "/api/orgs/other/tickets", ada), 403, no_challenge)
expect("a token that lacks the permission", request("DELETE", of_ada, grace), 403, no_challenge)
expect("one that has it", request("DELETE", of_ada, ada), 204)
# 404 and 405.
expect("an unknown path", request("GET", "/nothing"), 404)
expect("a path with a slash too much", request("GET", "/api/tickets/", ANN), 404)
expect("a method the path lacks", request("PUT", "/api/tickets", ANN), 405, allow="GET, HEAD, POST, OPTIONS")
expect("a method that no path has", request("PROPFIND", "/healthz"), 405, allow="GET, HEAD, OPTIONS")
# HEAD and OPTIONS.
_, plain, text = exchange(*request("GET", "/api/tickets?limit=1", ANN))
expect("HEAD", request("HEAD", "/api/tickets?limit=1", ANN), 200, content_length=str(len(text)), content_type="application/json")
expect("HEAD of nothing", request("HEAD", "/nothing"), 404)
expect("OPTIONS", request("OPTIONS", "/api/tickets"), 204, allow="GET, HEAD, POST, OPTIONS")
expect("OPTIONS *", request("OPTIONS", "*"), 204)
# 406 and weights.
expect("nothing acceptable", request("GET", "/api/tickets", ANN, "Accept: text/html"), 406)
expect("refused by weight", request("GET", "/api/tickets", ANN, "Accept: application/json;q=0, text/html"), 406)
expect("the least weight", request("GET", "/api/tickets", ANN, "Accept: text/html, application/*;q=0.001"), 200)
expect("the more precise range counts", request("GET", "/api/tickets", ANN, "Accept: */*, application/json;q=0"), 406)
# 413 and 415.
large = '{"title":"' + "a" * (3 << 20) + '"}'
expect("a body that says it is too large", post(b"", JSON, length=1 << 40), 413)
expect("a body that is too large", post(large, JSON), 413)
chunk = f"{len(large):x}\r\n{large}\r\n0\r\n\r\n".encode()
chunked = "\n".join([f"POST /api/tickets HTTP/1.1", f"Host: {url.netloc}", ANN, JSON, "Transfer-Encoding: chunked"])
expect("one that does not say so", (chunked, chunk), 413)
expect("another media type", post("x", "Content-Type: text/plain"), 415, accept="application/json", accept_post="application/json")
expect("no media type", post("{}"), 415)
expect("an unknown coding", post(TICKET, JSON, "Content-Encoding: zstd"), 415)
# 414 and 431.
expect("a long target", request("GET", "/api/tickets?q=" + "a" * 20_000, ANN), 414)
expect("many header fields", request("GET", "/healthz", *[f"X-{index}: 1" for index in range(200)]), 431)
# 422: read, and not what the document says; parameters and body in one answer, no value echoed.
expect("no body", request("POST", "/api/tickets", ANN, JSON, body=""), 422)
expect("an empty title", post('{"title":""}', JSON), 422)
expect("a member too much", post('{"title":"x","secret":1}', JSON), 422, lambda _, content: b"unknown_member" in content)
expect("a parameter out of bounds", request("GET", "/api/tickets?limit=100000", ANN), 422, issues("number.too_large"))
expect("a parameter of another type", request("GET", "/api/tickets?limit=many", ANN), 422, issues("type.mismatch"))
expect("a path parameter that does not fit", request("GET", "/api/tickets/nine", ANN), 422)
expect("no echo", post('{"title":17171717}', JSON), 422, lambda _, content: b"17171717" not in content)
many = json.dumps({f"member{index}": 1 for index in range(10_000)})
expect("ten thousand mistakes", post(many, JSON), 422, lambda _, content: len(json.loads(content)["errors"]) == 64)
# Request ids.
expect("a request id of the client", request("GET", "/healthz", "X-Request-Id: abc-1"), 200, x_request_id="abc-1")
expect("one that is not sane", request("GET", "/healthz", 'X-Request-Id: a"b'), 200, x_request_id=r'[^"]+')

if failures:
    sys.exit(f"{failures} answers are not as they should be")
print("  every answer of the table is as it should be, over a socket")
