"""The groups of the JSON Schema Test Suite as components of one document for each draft (2020-12 in OpenAPI 3.1, draft 4 in 3.0)."""

import json
import re
import subprocess
import sys
from pathlib import Path

here = Path(__file__).resolve().parent
shared = here.parents[2] / "shared/json-schema-test-suite"
root = shared if shared.exists() else here.parent / "ContractRuntimeTests/JSONSchemaTestSuite"
versions = {"draft2020-12": "3.1.0", "draft4": "3.0.3"}
prefixes = {"draft2020-12": "D2020", "draft4": "D4"}


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


def groups(draft, wanted, is_small):
    for file in sorted((root / "tests" / draft).rglob("*.json")):
        name = str(file.relative_to(root / "tests"))
        # `format.json` holds that formats are annotations; we assert them, as the files below optional/format do.
        if not re.search(wanted, name) or file.name == "format.json" and file.parent.name == draft:
            continue
        found = json.loads(file.read_text())
        if is_small:
            found = [] if "optional" in name else found[:: max(1, len(found) // 2)][:2]
        for group in found:
            yield name, group


def document(draft, chosen, extra):
    schemas = {}
    for key, (_, group) in chosen.items():
        schemas[key] = moved(group["schema"], f"#/components/schemas/{key}")
        schemas.update(extra(key))
    return {"openapi": versions[draft], "info": {"title": draft, "version": "1"}, "paths": {}, "components": {"schemas": schemas}}


def diagnostics(text):
    found = json.loads(text) if text.strip() else []
    return found["diagnostics"] if isinstance(found, dict) else found


def generate(draft, chosen, source, command, extra):
    """Generates code for `chosen`; returns the codes that speak against a group, by its key."""
    text = json.dumps(document(draft, chosen, extra), indent=1)
    owners, owner = [], None
    for line in text.split("\n"):
        found = re.match(r'   "(D\d+G\d+)\w*": ', line)
        owner = found.group(1) if found else owner
        owners.append(owner)
    source.write_text(text)
    done = subprocess.run([command[0], "generate", str(source), *command[1:], "--format", "json"], capture_output=True, text=True)
    against = {}
    for item in diagnostics(done.stdout or done.stderr):
        if item["severity"] == "error" or item["code"].startswith("not-supported"):
            against.setdefault(owners[item["line"] - 1], item["code"])
    if done.returncode != 0 and not against:
        sys.exit(f"{draft}: the generator failed: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    return against


def generated(draft, source, command, wanted="", is_small=False, extra=lambda key: {}):
    """Generates code by `command`; returns the groups in it, and prints those that had to be left out, with the code that says why."""
    chosen = {f"{prefixes[draft]}G{index}": item for index, item in enumerate(groups(draft, wanted, is_small))}
    left = {}
    while against := generate(draft, chosen, source, command, extra):
        for key, code in against.items():
            left[key] = (*chosen.pop(key), code)
    print(f"{draft}: {len(chosen)} groups generated, {len(left)} not supported")
    for file, group, code in left.values():
        print(f"  not supported [{code}] {file}: {group['description']}")
    return chosen


def cases(chosen):
    """Each instance with the name of its test, and whether it is valid."""
    for key, (file, group) in chosen.items():
        for test in group["tests"]:
            yield {"group": key, "name": f"{file}: {group['description']}: {test['description']}", "valid": test["valid"], "data": test["data"]}
