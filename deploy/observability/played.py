"""Plays every alarm of alerts.yml with served numbers. Run by ./igf alarms.

Prometheus scrapes a small server of this program. It first serves what a healthy system serves, then what a broken one serves, then again
what a healthy one serves. Every alarm must be silent, then fire, then resolve.
"""

import http.server
import json
import os
import shutil
import sys
import tempfile
import threading
import time

from prometheus import SERVICES, Prometheus, Record, how, watch, write


def gauge(series, healthy, broken):
    """Serves a number that is one thing while the system is healthy and another while it is broken."""
    return lambda clock: [f"{series} {broken if clock.is_broken() else healthy}"]


def event(series):
    """Serves a counter that counts one thing when the system breaks."""
    return lambda clock: [f"{series} {1 if clock.broken_seconds() > 0 else 0}"]


def answers(service, status):
    """Serves ten answers a second; while the system is broken, one in ten has this status."""
    name = "http_server_requests_seconds_count"
    return lambda clock: [
        f'{name}{{service="{service}",status="200",method="GET"}} {clock.seconds() * 9}',
        f'{name}{{service="{service}",status="{status}",method="GET"}} {clock.broken_seconds()}',
    ]


def slow(service):
    """Serves ten commands a second; while the system is broken, one in ten takes four seconds."""
    def lines(clock):
        fast, late = clock.seconds() * 9, clock.broken_seconds()
        bucket = f'http_server_requests_seconds_bucket{{service="{service}",method="POST",le='
        return [f'{bucket}"0.25"}} {fast}', f'{bucket}"2.5"}} {fast}', f'{bucket}"5.0"}} {fast + late}', f'{bucket}"+Inf"}} {fast + late}']
    return lines


def nothing(clock):
    """The case is about the targets: see Played.targets and Played.do_GET."""
    return []


# For each alarm: what was done, and what is served for it.
CASES = {
    "ServiceAway": ("scheduling responds to scrapes with 500", nothing),
    "ReplicasMissing": ("the only replica of participation loses its address", nothing),
    "GatewayAway": ("the only gateway loses its address", nothing),
    "ViewBehind": ("a view has not applied an event for 10 minutes", gauge('igf_view_age_seconds{service="proposal",view="selection"}', 1, 600)),
    "ViewStoreLostWrites": ("MongoDB loses acknowledged writes once", event('igf_view_losses_total{service="proposal"}')),
    "PublisherBehind": ("an event has not been published for 10 minutes", gauge('igf_publisher_age_seconds{service="proposal"}', 0, 600)),
    "InboxBehind": ("3 events of other services are not consumed", gauge('igf_inbox_lag{service="notification"}', 0, 3)),
    "InboxWaits": ("an event has waited 10 minutes for its predecessor", gauge('igf_inbox_age_seconds{service="notification"}', 0, 600)),
    "DutyOwnerless": ("one lease has no owner", gauge('igf_duty_ownerless{service="scheduling"}', 0, 1)),
    "UnknownStoredName": ("one lease waits for an unknown stored name", gauge('igf_duty_blocked{service="scheduling"}', 0, 1)),
    "ForeignNumberTwice": ("a source sends one number twice", event('igf_inbox_conflicts_total{service="notification"}')),
    "AuditBroken": ("the chain of a log no longer fits it", gauge('igf_audit_broken{service="proposal"}', 0, 1)),
    "TransactionHoldsReadersBack": ("a transaction is open for 60 seconds", gauge('igf_oldest_transaction_seconds{service="proposal"}', 0, 60)),
    "DeadLetters": ("there is one dead letter", gauge('igf_dead_letters{service="participation"}', 0, 1)),
    "MailsFail": ("a mail has been due for 6 minutes", gauge('igf_mail_age_seconds{service="notification"}', 0, 360)),
    "MailsRefused": ("one mail has failed permanently", gauge('igf_mail_failed{service="notification"}', 0, 1)),
    "MailsSetAside": ("one event has no mail", gauge('igf_mail_set_aside{service="notification"}', 0, 1)),
    "WebhooksWait": ("a webhook has delivered nothing for 16 minutes", gauge('igf_webhook_age_seconds{service="notification"}', 0, 960)),
    "FaultyAnswers": ("one response in ten is a 500", answers("proposal", "500")),
    "CannotAnswerNow": ("one response in ten is a 503", answers("scheduling", "503")),
    "SlowAnswers": ("one command in ten takes four seconds", slow("participation")),
    "ConnectionsRunOut": ("two requests wait for a connection to PostgreSQL", gauge('hikaricp_connections_pending{service="proposal",pool="log"}', 0, 2)),
    "GatewayConnectionsRunOut": ("two requests wait for a connection to a service", gauge('igf_gateway_connections_pending{service="gateway"}', 0, 2)),
    "BackupOld": ("no WAL was archived for 20 minutes", gauge('igf_archive_age_seconds{service="proposal"}', 60, 1200)),
    "DiskFull": ("5 % of a disk is free",
                 lambda clock: gauge('disk_free_bytes{service="proposal",path="/data"}', 50, 5)(clock) + ['disk_total_bytes{service="proposal",path="/data"} 100']),
}


class Clock:
    """How long the served system has run, and for how long it has been broken."""

    def __init__(self):
        self.start = time.monotonic()
        self.broke = self.mended = None

    def is_broken(self):
        return self.broke is not None and self.mended is None

    def seconds(self):
        return time.monotonic() - self.start

    def broken_seconds(self):
        return 0 if self.broke is None else (self.mended or time.monotonic()) - self.broke


class Played:
    """The scrape targets: one for each service, and one for all numbers of the cases."""

    def __init__(self, folder):
        self.clock = Clock()
        self.file = os.path.join(folder, "targets.json")
        played = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                away = played.clock.is_broken() and self.path == "/scheduling"
                text = "\n".join(played.lines() if self.path == "/cases" else []) + "\n"
                self.send_response(500 if away else 200)
                self.send_header("Content-Type", "text/plain; version=0.0.4")
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.targets()

    def lines(self):
        return [line for _, serve in CASES.values() for line in serve(self.clock)]

    def targets(self):
        """Writes the addresses that a name has: a replica that is stopped has none."""
        gone = {"participation", "gateway"} if self.clock.is_broken() else set()
        address = f"127.0.0.1:{self.server.server_port}"
        groups = [{"targets": [address], "labels": {"service": s, "instance": s, "__metrics_path__": "/" + s}} for s in SERVICES if s not in gone]
        groups.append({"targets": [address], "labels": {"instance": "cases", "__metrics_path__": "/cases"}})
        with open(self.file + ".new", "w") as out:
            json.dump(groups, out)
        os.replace(self.file + ".new", self.file)

    def breaks(self):
        self.clock.broke = time.monotonic()
        self.targets()

    def is_mended(self):
        self.clock.mended = time.monotonic()
        self.targets()


def play(factor):
    """Plays all cases at once and returns their record."""
    folder = tempfile.mkdtemp(prefix="igf-alarms-")
    played = Played(folder)
    prometheus = Prometheus(folder, played.file, factor)
    record = Record(factor)
    try:
        missing = set(prometheus.names()) ^ set(CASES)
        if missing:
            sys.exit("alerts.yml and the cases differ in " + ", ".join(sorted(missing)))
        # Until every target was scraped, an alarm about missing replicas is right.
        watch(prometheus, 60, lambda firing: not firing and prometheus.value("sum(up)") == len(SERVICES) + 1)
        print("Healthy for six minutes of the rules", flush=True)
        early = set()
        watch(prometheus, 360 / factor, lambda firing: early.update(firing))
        if early:
            sys.exit("These fired while all was healthy: " + ", ".join(sorted(early)))
        print("Broken", flush=True)
        record.begins(*CASES)
        played.breaks()
        watch(prometheus, 900 / factor, record.all_fired)
        print("Mended", flush=True)
        played.is_mended()
        record.mended = played.clock.mended
        watch(prometheus, 1200 / factor, record.all_resolved)
    finally:
        prometheus.stop()
        played.server.shutdown()
        shutil.rmtree(folder)
    return record


def main():
    quick = "--quick" in sys.argv
    record = play(10 if quick else 1)
    table = record.rows({name: what for name, (what, _) in CASES.items()})
    print(table)
    if record.failed():
        sys.exit("These did not fire and resolve: " + ", ".join(record.failed()))
    if not quick:
        write("With served numbers", f"""Prometheus scrapes a small server that serves what a healthy system serves, then what a broken one does, then again a healthy one.
A fault that has to last before it is served, such as an age of ten minutes, adds that time.

{how("./igf alarms")}

{table}""")
    print(f"All {len(CASES)} alarms fired and resolved." + ("" if quick else " The table is in docs/alarms.md."))


main()
