"""suite.py CONTRACT FOLDER [PATTERN | small]: the JSON Schema Test Suite through generated Swift.

Every group's schema becomes a component of one document (draft 2020-12 in OpenAPI 3.1, draft 4 in 3.0), held by a required member so that
the checks at its place are generated too. Groups for which the generator reports an error, or something it does not support, are taken
out and listed with the code. The rest is written to FOLDER as a package whose program reads every instance; `small` takes a few groups
of each keyword and writes one program for each draft, to be linked with what is built already.
"""

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

contract, folder = sys.argv[1], Path(sys.argv[2])
is_small = sys.argv[3:] == ["small"]
wanted = re.compile(sys.argv[3] if len(sys.argv) > 3 and not is_small else "")
here = Path(__file__).resolve().parent
shared = here.parents[2] / "shared/json-schema-test-suite"
root = shared if shared.exists() else here.parent / "ContractRuntimeTests/JSONSchemaTestSuite"
versions = {"draft2020-12": "3.1.0", "draft4": "3.0.3"}


def moved(schema, base):
    """The schema with its local references below `base`."""
    if isinstance(schema, list):
        return [moved(item, base) for item in schema]
    if not isinstance(schema, dict):
        return schema
    result = {}
    for name, value in schema.items():
        if name == "$ref" and isinstance(value, str) and value.startswith("#"):
            value = base + value[1:] if value == "#" or value.startswith("#/") else value
        elif name not in ("const", "enum", "default", "examples"):
            value = moved(value, base)
        if name != "$schema":
            result[name] = value
    return result


def groups(draft):
    for file in sorted((root / "tests" / draft).rglob("*.json")):
        name = str(file.relative_to(root / "tests"))
        # `format.json` holds that formats are annotations; we assert them, as the files below optional/format do.
        if not wanted.search(name) or file.name == "format.json" and file.parent.name == draft:
            continue
        found = json.loads(file.read_text())
        if is_small:
            found = [] if "optional" in name else found[:: max(1, len(found) // 2)][:2]
        for group in found:
            yield name, group


def document(draft, chosen):
    schemas = {}
    for key, (_, group) in chosen.items():
        schemas[key] = moved(group["schema"], f"#/components/schemas/{key}")
        schemas[key + "Holder"] = {
            "type": "object", "required": ["value"], "properties": {"value": {"$ref": f"#/components/schemas/{key}"}}}
    return {"openapi": versions[draft], "info": {"title": draft, "version": "1"}, "paths": {}, "components": {"schemas": schemas}}


def diagnostics(text):
    found = json.loads(text) if text.strip() else []
    return found["diagnostics"] if isinstance(found, dict) else found


def generate(draft, chosen, target):
    """Generates Swift for `chosen`; returns the codes that speak against a group, by its key."""
    text = json.dumps(document(draft, chosen), indent=1)
    owners, owner = [], None
    for line in text.split("\n"):
        found = re.match(r'   "(D\w+?)(Holder)?": ', line)
        owner = found.group(1) if found else owner
        owners.append(owner)
    source = folder / f"{draft}.json"
    source.write_text(text)
    done = subprocess.run(
        [contract, "generate", str(source), "--swift", str(target), "--shards", "8", "--format", "json"], capture_output=True, text=True)
    against = {}
    for item in diagnostics(done.stdout or done.stderr):
        if item["severity"] == "error" or item["code"].startswith("not-supported"):
            against.setdefault(owners[item["line"] - 1], item["code"])
    if done.returncode != 0 and not against:
        sys.exit(f"{draft}: the generator failed: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    return against


def prepare(draft):
    """Writes the generated module of a draft; returns the groups in it and the codes of those left out."""
    prefix = "D4" if draft == "draft4" else "D2020"
    chosen = {f"{prefix}G{index}": item for index, item in enumerate(groups(draft))}
    left = {}
    module = folder / prefix if is_small else folder / "Sources" / prefix
    while True:
        against = generate(draft, chosen, module)
        if not against:
            break
        for key, code in against.items():
            left[key] = (*chosen.pop(key), code)
    lines = ["import ContractRuntime", "", "public let readers: [(String, @Sendable ([UInt8]) throws -> String?)] = ["]
    lines += [f'  ("{key}", {{ try disagreement({key}Holder.self, $0) }}),' for key in chosen]
    (module / "Readers.swift").write_text("\n".join(lines) + "\n]\n" + (here / "disagreement.swift.txt").read_text())
    return prefix, chosen, left


targets, cases, counts = [], [], Counter()
folder.mkdir(parents=True, exist_ok=True)
for draft in versions:
    prefix, chosen, left = prepare(draft)
    targets.append(prefix)
    for key, (file, group) in chosen.items():
        for test in group["tests"]:
            name = f"{file}: {group['description']}: {test['description']}"
            cases.append({"group": key, "name": name, "valid": test["valid"], "value": {"value": test["data"]}})
    print(f"{draft}: {len(chosen)} groups generated, {len(left)} not supported")
    for (file, group, code) in left.values():
        counts[code] += 1
        print(f"  not supported [{code}] {file}: {group['description']}")
if is_small:
    for name in targets:
        own = [case for case in cases if case["group"].startswith(name + "G")]
        (folder / name / "cases.jsonl").write_text("".join(json.dumps(case) + "\n" for case in own))
        (folder / name / "main.swift").write_text((here / "main.swift.txt").read_text().replace("// imports\n", ""))
    sys.exit(0)
(folder / "cases.jsonl").write_text("".join(json.dumps(case) + "\n" for case in cases))
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
