"""suite.py CONTRACT FOLDER [PATTERN | small]: the JSON Schema Test Suite through generated Swift.

Every group's schema becomes a component of one document (draft 2020-12 in OpenAPI 3.1, draft 4 in 3.0), held by a required member so that
the checks at its place are generated too. Groups for which the generator reports an error, or something it does not support, are taken
out and listed with the code. The rest is written to FOLDER as a package whose program reads every instance; `small` takes a few groups
of each keyword and writes one program for each draft, to be linked with what is built already.
"""

import json
import sys
from pathlib import Path

from groups import cases, generated, here, prefixes, versions

contract, folder = sys.argv[1], Path(sys.argv[2])
is_small = sys.argv[3:] == ["small"]
wanted = sys.argv[3] if len(sys.argv) > 3 and not is_small else ""


def holder(key):
    return {key + "Holder": {"type": "object", "required": ["value"], "properties": {"value": {"$ref": f"#/components/schemas/{key}"}}}}


def prepare(draft):
    """Writes the generated module of a draft; returns its name and the groups in it."""
    prefix = prefixes[draft]
    module = folder / prefix if is_small else folder / "Sources" / prefix
    command = [contract, "--swift", str(module), "--shards", "8"]
    chosen = generated(draft, folder / f"{draft}.json", command, wanted, is_small, holder)
    lines = ["import ContractRuntime", "", "public let readers: [(String, @Sendable ([UInt8]) throws -> String?)] = ["]
    lines += [f'  ("{key}", {{ try disagreement({key}Holder.self, $0) }}),' for key in chosen]
    (module / "Readers.swift").write_text("\n".join(lines) + "\n]\n" + (here / "disagreement.swift.txt").read_text())
    return prefix, chosen


targets, instances = [], []
folder.mkdir(parents=True, exist_ok=True)
for draft in versions:
    prefix, chosen = prepare(draft)
    targets.append(prefix)
    for case in cases(chosen):
        instances.append(case | {"value": {"value": case.pop("data")}})
if is_small:
    for name in targets:
        own = [case for case in instances if case["group"].startswith(name + "G")]
        (folder / name / "cases.jsonl").write_text("".join(json.dumps(case) + "\n" for case in own))
        (folder / name / "main.swift").write_text((here / "main.swift.txt").read_text().replace("// imports\n", ""))
    sys.exit(0)
(folder / "cases.jsonl").write_text("".join(json.dumps(case) + "\n" for case in instances))
library = '.product(name: "ContractRuntime", package: "contract")'
server = '.product(name: "ContractServer", package: "contract")'
modules = "\n".join(f'    .target(name: "{name}", dependencies: [{library}, {server}]),' for name in targets)
names = ", ".join(f'"{name}"' for name in targets)
checkout = here.parents[1]
(folder / "Package.swift").write_text(
    f"""// swift-tools-version: 6.2
import PackageDescription
let package = Package(
  name: "schema-suite", platforms: [.macOS(.v15)],
  dependencies: [.package(name: "contract", path: "{checkout}", traits: [])],
  targets: [
{modules}
    .executableTarget(name: "SchemaSuite", dependencies: [{names}, {library}]),
  ])
""")
program = folder / "Sources/SchemaSuite"
program.mkdir(parents=True, exist_ok=True)
imports = "".join(f"import {name}\n" for name in targets) + "let readers = " + " + ".join(f"{name}.readers" for name in targets) + "\n"
(program / "main.swift").write_text((here / "main.swift.txt").read_text().replace("// imports\n", imports))
