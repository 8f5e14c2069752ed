"""The Flask application that the guide's examples serve."""

import os
import sys

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return "Hello from Flask\n"


@app.route("/process")
def process():
    """Tells which process answered."""
    return f"process {os.getpid()}\n"


@app.route("/prefix")
def prefix():
    """Tells which environment is active."""
    return f"{sys.prefix}\n"


@app.route("/print")
def write_line():
    """Prints, as a forgotten debugging line would."""
    print("a line on standard output")
    return "printed\n"


@app.route("/resource")
def resource():
    """Reads a file that lies beside the application."""
    with app.open_resource("greeting.txt") as file:
        return file.read()


@app.route("/data")
def data():
    """Reads a file that the server's account may or may not read."""
    with open("/var/www/yourapplication/data.txt", encoding="utf-8") as file:
        return file.read()
