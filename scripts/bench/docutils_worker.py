"""Parses every file of a list with docutils, several times, and prints what it cost. Called by scripts/bench.ts."""

import json
import resource
import sys
import time
import warnings

warnings.simplefilter("ignore")

import docutils
from docutils import frontend, utils
from docutils.parsers.rst import Parser

paths = json.load(open(sys.argv[1], encoding="utf-8"))
texts = [open(path, encoding="utf-8-sig", newline="").read() for path in paths]
parser = Parser()
rounds = []
failed = 0
for _ in range(int(sys.argv[2])):
    failed = 0
    start = time.perf_counter()
    for text in texts:
        settings = frontend.OptionParser(components=(Parser,)).get_default_values()
        settings.report_level = settings.halt_level = 5
        settings.warning_stream = False
        settings.file_insertion_enabled = False
        settings.syntax_highlight = "none"
        document = utils.new_document("", settings)
        try:
            parser.parse(text, document)
        except Exception:
            failed += 1
    rounds.append((time.perf_counter() - start) * 1000)
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"version": docutils.__version__, "rounds": rounds, "failed": failed, "memory": memory}))
