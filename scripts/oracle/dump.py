"""Parses files with docutils and prints their trees as JSON: {"version": …, "trees": {path: pseudo-XML}}.

The argument is a JSON file: {"paths": […], "settings": {…}}.
"""

import json
import sys
import warnings

warnings.simplefilter("ignore")

import docutils
from docutils import frontend, utils
from docutils.parsers.rst import Parser

job = json.load(open(sys.argv[1], encoding="utf-8"))
parser = Parser()
trees = {}
for path in job["paths"]:
    settings = frontend.OptionParser(components=(Parser,)).get_default_values()
    settings.report_level = settings.halt_level = 5
    settings.warning_stream = False
    settings.file_insertion_enabled = False
    settings.syntax_highlight = "none"
    settings.line_length_limit = 1_000_000
    for name, value in job.get("settings", {}).items():
        setattr(settings, name, value)
    document = utils.new_document("test data", settings)
    with open(path, encoding="utf-8-sig", newline="") as file:
        parser.parse(file.read(), document)
    trees[path] = document.pformat()
json.dump({"version": docutils.__version__, "trees": trees}, sys.stdout)
