"""A language model's endpoint on a free loopback port, which it prints; every answer is the same two tokens."""

import http.server
import json


class Model(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        for text in ["Have you tried ", "turning it off and on again?"]:
            self.wfile.write(b"data: %s\n\n" % json.dumps({"choices": [{"delta": {"content": text}}]}).encode())
        self.wfile.write(b"data: [DONE]\n\n")

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Model)
print(server.server_port, flush=True)
server.serve_forever()
