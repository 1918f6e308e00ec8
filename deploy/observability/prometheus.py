"""A real Prometheus with our rules, and the record of what fired. Used by played.py; see ./igf alarms --help."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from datetime import datetime, timezone

HERE = os.path.dirname(os.path.abspath(__file__))
RESULT = os.path.join(HERE, "..", "..", "docs", "alarms.md")
DURATION = re.compile(r"(\bfor: |\[|:|offset )(\d+)([smh])(?=\]|:|\s|$)", re.MULTILINE)
SECONDS = {"s": 1, "m": 60, "h": 3600}
SERVICES = ["proposal", "scheduling", "participation", "notification", "gateway"]
# So that "finally" runs when somebody ends us.
signal.signal(signal.SIGTERM, lambda *_: sys.exit("Ended."))

HEAD = """# Does every alarm fire and resolve?

Yes: every alarm of `deploy/observability/alerts.yml` was silent on a healthy system, fired after its fault, and resolved after the repair.
`./igf alarms` plays them against a real Prometheus and writes these tables.
"Fired after" counts from the fault, "resolved after" from the repair of all faults.
The [runbook](runbook.md) says what to do about each alarm.
"""


class Prometheus:
    """A Prometheus with the rules of alerts.yml; every duration in them is divided by the factor."""

    def __init__(self, folder, targets, factor=1):
        with open(os.path.join(HERE, "alerts.yml")) as rules:
            self.rules = rules.read()
        with open(os.path.join(folder, "alerts.yml"), "w") as out:
            out.write(DURATION.sub(lambda found: f"{found[1]}{int(found[2]) * SECONDS[found[3]] * 1000 // factor}ms", self.rules))
        interval = f"{15000 // factor}ms"
        with open(os.path.join(folder, "prometheus.yml"), "w") as out:
            json.dump({
                "global": {"scrape_interval": interval, "scrape_timeout": interval, "evaluation_interval": interval},
                "rule_files": ["alerts.yml"],
                "scrape_configs": [{"job_name": "igf", "honor_labels": True, "file_sd_configs": [{"files": [targets]}]}],
            }, out)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self.log = os.path.join(folder, "prometheus.log")
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                ["prometheus", f"--config.file={folder}/prometheus.yml", f"--storage.tsdb.path={folder}/data",
                 f"--web.listen-address={self.address}", "--log.level=warn"], stdout=log, stderr=log)

    def names(self):
        return re.findall(r"- alert: (\w+)", self.rules)

    def get(self, path):
        """Returns the data of an answer; None while Prometheus starts."""
        try:
            with urllib.request.urlopen(f"http://{self.address}/api/v1/{path}", timeout=5) as answer:
                return json.load(answer)["data"]
        except OSError:
            if self.process.poll() is not None:
                with open(self.log) as log:
                    sys.exit("Prometheus has ended:\n" + log.read())
            return None

    def firing(self):
        data = self.get("alerts")
        return None if data is None else {alert["labels"]["alertname"] for alert in data["alerts"] if alert["state"] == "firing"}

    def value(self, expression):
        """Returns the value of an expression; None if it has none."""
        data = self.get("query?query=" + urllib.parse.quote(expression))
        return float(data["result"][0]["value"][1]) if data and data["result"] else None

    def stop(self):
        self.process.terminate()
        self.process.wait(30)


def watch(prometheus, limit, until):
    """Asks for the firing alarms every second until a condition holds or the time is over; returns the last answer."""
    end = time.monotonic() + limit
    while True:
        firing = prometheus.firing()
        if (firing is not None and until(firing)) or time.monotonic() > end:
            return firing or set()
        time.sleep(0.2)


class Record:
    """When each alarm fired and resolved. Seconds are those of the rules, which run faster by the factor."""

    def __init__(self, factor=1):
        self.factor = factor
        self.began, self.fired, self.resolved = {}, {}, {}
        self.mended = None

    def begins(self, *names):
        """Notes that the faults of these alarms begin now."""
        self.began.update((name, time.monotonic()) for name in names)

    def note(self, firing):
        now = time.monotonic()
        wanted = firing & set(self.began)
        for name in wanted - set(self.fired):
            self.fired[name] = now
            print(f"  {name} fired after {self.shown(name, self.began)}", flush=True)
        for name in wanted & set(self.resolved):
            del self.resolved[name]
        for name in set(self.fired) - wanted - set(self.resolved):
            self.resolved[name] = now
            print(f"  {name} resolved", flush=True)

    def all_fired(self, firing):
        self.note(firing)
        return set(self.began) == set(self.fired)

    def all_resolved(self, firing):
        self.note(firing)
        return set(self.fired) == set(self.resolved)

    def shown(self, name, since, until=None):
        seconds = int(((until or self.fired)[name] - since[name]) * self.factor)
        return f"{seconds // 60} min {seconds % 60} s"

    def failed(self):
        return [name for name in self.began if name not in self.resolved]

    def rows(self, cases):
        """The table, from what was done for each alarm."""
        lines = ["| Alarm | What was done | Fired after | Resolved after |", "|---|---|---|---|"]
        for name, what in cases.items():
            if name not in self.fired:
                fired = resolved = "never"
            else:
                fired = self.shown(name, self.began)
                by_itself = name in self.resolved and self.resolved[name] < self.mended
                resolved = (
                    "never" if name not in self.resolved
                    else self.shown(name, self.fired, self.resolved) + ", by itself" if by_itself
                    else self.shown(name, dict.fromkeys(cases, self.mended), self.resolved))
            lines.append(f"| [{name}](runbook.md#{name.lower()}) | {what} | {fired} | {resolved} |")
        return "\n".join(lines)


def write(heading, text):
    """Writes one section of docs/alarms.md and leaves the others as they are."""
    document = HEAD
    if os.path.exists(RESULT):
        with open(RESULT) as result:
            document = result.read()
    document = re.sub(rf"(?ms)^## {re.escape(heading)}\n.*?(?=^## |\Z)", "", document).rstrip("\n")
    with open(RESULT, "w") as out:
        out.write(f"{document}\n\n## {heading}\n\n{text}\n")


def how(command):
    version = subprocess.run(["prometheus", "--version"], capture_output=True, text=True).stdout.split(" (")[0].replace(", version", "")
    return f"{datetime.now(timezone.utc):%Y-%m-%d %H:%M} UTC, {version}: `{command}`."
