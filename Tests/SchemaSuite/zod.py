"""zod.py CONTRACT FOLDER [PATTERN]: the groups of draft 2020-12 as Zod schemas, and their instances, in FOLDER."""

import json
import sys
from pathlib import Path

from groups import cases, generated, here

contract, folder = sys.argv[1], Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
chosen = generated("draft2020-12", folder / "suite.json", [contract, "--typescript", str(folder)], "".join(sys.argv[3:]))
(folder / "cases.json").write_text(json.dumps(list(cases(chosen))))
(folder / "main.ts").write_text((here / "zod.ts").read_text())
