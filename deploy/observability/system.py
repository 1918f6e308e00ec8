"""Plays alarms with real faults of a running system. Run by ./igf alarms --system, which gives the command that starts it.

The system runs as ./igf start --processes does. Prometheus scrapes its own ports; a process that is stopped loses its address, as it does
in the DNS of Compose and Kubernetes.
"""

import base64
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
import uuid
from datetime import datetime, timedelta, timezone

from prometheus import SERVICES, Prometheus, Record, how, watch, write

CASES = {
    "MailsFail": "the mail server is frozen (SIGSTOP), and a proposal is submitted",
    "PublisherBehind": "Kafka is killed and kept away, and an edition is changed",
    "ViewBehind": "MongoDB is killed and kept away, and an edition is changed",
    "ServiceAway": "scheduling is frozen (SIGSTOP)",
    "ReplicasMissing": "the only replica of participation is killed and kept away",
    "GatewayAway": "the only gateway is killed and kept away",
}
# The system that is started here archives nothing, and that is what this alarm is for.
ALWAYS = {"BackupOld"}
EDITION = "/api/v1/editions/alarms2032"


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class System:
    """The processes of one system, and what can be done to them."""

    def __init__(self, folder, command):
        self.data = os.path.join(folder, "data")
        self.file = os.path.join(folder, "targets.json")
        self.port, self.metrics = free_port(), free_port()
        self.out = os.path.join(folder, "system.out")
        with open(self.out, "w") as out:
            self.launcher = subprocess.Popen(
                command + ["--data", self.data, "--port", str(self.port)], stdout=out, stderr=out,
                env={**os.environ, "IGF_GATEWAY_METRICS_PORT": str(self.metrics)})
        self.over = False

    def read(self, name):
        try:
            with open(os.path.join(self.data, "run", name)) as file:
                return int(file.read().strip() or 0)
        except (FileNotFoundError, ValueError):
            return 0

    def process(self, name):
        """Returns the number of a process that runs, else 0."""
        pid = self.read(name + ".pid")
        try:
            with open(f"/proc/{pid}/stat") as stat:
                return 0 if stat.read().rsplit(")", 1)[1].split()[0] == "Z" else pid
        except FileNotFoundError:
            return 0

    def keep_targets(self):
        while not self.over:
            groups = []
            for service in SERVICES:
                name = service if service == "gateway" else service + "-service"
                port = self.metrics if service == "gateway" else self.read(name + ".management")
                if port and self.process(name):
                    labels = {"service": service, "__metrics_path__": "/actuator/prometheus"}
                    groups.append({"targets": [f"127.0.0.1:{port}"], "labels": labels})
            with open(self.file + ".new", "w") as out:
                json.dump(groups, out)
            os.replace(self.file + ".new", self.file)
            time.sleep(2)

    def await_ready(self):
        end = time.monotonic() + 480
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health/ready", timeout=5).close()
                return
            except OSError:
                if self.launcher.poll() is not None or time.monotonic() > end:
                    with open(self.out) as out:
                        sys.exit("The system does not start:\n" + out.read()[-3000:])
                time.sleep(1)

    def call(self, client, method, path, body):
        basic = base64.b64encode(f"{client}:{client}-secret".encode()).decode()
        token = json.loads(self.send("POST", "/oauth2/token", b"grant_type=client_credentials", {"Authorization": "Basic " + basic}))
        return self.send(method, path, body.encode() or None, {
            "Authorization": "Bearer " + token["access_token"], "Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())})

    def send(self, method, path, body, headers):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", body, headers, method=method)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.read()

    def define(self, theme):
        now = datetime.now(timezone.utc)
        call = {"opensAt": f"{now - timedelta(days=1):%FT%TZ}", "closesAt": f"{now + timedelta(days=1):%FT%TZ}", "graceUntil": None}
        self.call("secretariat", "PUT", EDITION, json.dumps({
            "name": "Forum", "theme": theme, "city": "Lakemouth", "timeZone": "Europe/Lisbon", "startsOn": "2032-05-03",
            "endsOn": "2032-05-06", "rules": "igf-2022", "call": call}))

    def freeze(self, pid, stop=True):
        os.kill(pid, signal.SIGSTOP if stop else signal.SIGCONT)

    def keep_away(self, name):
        with open(os.path.join(self.data, "faults", name + ".down"), "w"):
            pass
        os.kill(self.process(name), signal.SIGKILL)

    def let_come(self, name):
        os.remove(os.path.join(self.data, "faults", name + ".down"))

    def stop(self):
        self.over = True
        self.launcher.send_signal(signal.SIGCONT)
        self.launcher.terminate()
        self.launcher.wait(120)


def until(what, seconds, condition):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            sys.exit("In vain: " + what)
        time.sleep(1)


def registered(system):
    """Registers somebody, who is sent a mail; False until the edition is known everywhere."""
    try:
        edition = json.loads(system.call("secretariat", "GET", EDITION, ""))
        system.call("tool", "POST", EDITION + "/registrations", json.dumps({
            "name": "Somebody", "email": "somebody@example.org", "stakeholderGroup": "GOVERNMENT",
            "codeOfConduct": edition["codeOfConduct"]["version"]}))
        return True
    except (urllib.error.HTTPError, KeyError):
        return False


def breaks(system, prometheus, record):
    """One fault after the other: a mail needs Kafka, and a command needs the gateway."""
    system.define("One")
    system.freeze(system.launcher.pid)
    until("a registration", 120, lambda: registered(system))
    until("a mail waits", 120, lambda: prometheus.value("max(igf_mail_queued)"))
    record.begins("MailsFail")
    system.keep_away("kafka")
    system.keep_away("mongodb")
    system.define("Two")
    record.begins("PublisherBehind", "ViewBehind")
    system.freeze(system.process("scheduling-service"))
    system.keep_away("participation-service")
    system.keep_away("gateway")
    record.begins("ServiceAway", "ReplicasMissing", "GatewayAway")


def mends(system, record):
    for name in ["kafka", "mongodb", "participation-service", "gateway"]:
        system.let_come(name)
    system.freeze(system.process("scheduling-service"), False)
    system.freeze(system.launcher.pid, False)
    record.mended = time.monotonic()


def play(command):
    folder = tempfile.mkdtemp(prefix="igf-alarms-")
    system = System(folder, command)
    prometheus, record = None, Record()
    try:
        print("Starting a system", flush=True)
        system.await_ready()
        threading.Thread(target=system.keep_targets, daemon=True).start()
        prometheus = Prometheus(folder, system.file)
        watch(prometheus, 120, lambda firing: not firing - ALWAYS and prometheus.value("sum(up)") == len(SERVICES))
        print("Healthy for three minutes", flush=True)
        early = set()
        watch(prometheus, 180, lambda firing: early.update(firing))
        if early - ALWAYS:
            sys.exit("These fired while all was healthy: " + ", ".join(sorted(early)))
        print("Broken", flush=True)
        breaks(system, prometheus, record)
        watch(prometheus, 600, record.all_fired)
        print("Mended", flush=True)
        mends(system, record)
        watch(prometheus, 1200, record.all_resolved)
    finally:
        if prometheus:
            prometheus.stop()
        system.stop()
        if record.failed():
            print("What the processes said is in " + folder)
        else:
            shutil.rmtree(folder)
    return record


def main():
    record = play(sys.argv[1:])
    table = record.rows(CASES)
    print(table)
    if not record.began or record.failed():
        sys.exit("These did not fire and resolve: " + ", ".join(record.failed()))
    write("With a running system", f"""The system runs as `./igf start --processes` does, one process each. All of these faults last until every alarm has fired.

{how("./igf alarms --system")}

{table}""")
    print(f"All {len(CASES)} alarms fired and resolved. The table is in docs/alarms.md.")


main()
