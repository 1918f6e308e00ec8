package igf.faults.invariant;

import igf.faults.history.Call;
import igf.faults.history.Recording;
import igf.faults.history.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks calls against the log. An event belongs to the call that its correlation id names. */
final class CommandChecks {
    private CommandChecks() {}

    static List<String> acknowledgedIsStored(Recording recording) {
        var log = byStream(recording);
        var violations = new ArrayList<String>();
        for (var call : recording.calls()) {
            if (call.outcome() == Call.Outcome.DONE) {
                var stored = eventsOf(log, call).size();
                if (stored != 1) {
                    violations.add("%s %s was acknowledged (%d) and is stored %d times"
                            .formatted(call.kind(), call.key(), call.status(), stored));
                }
            }
        }
        return violations;
    }

    /** Returns the events with the call's type and stream that any attempt with its key has appended. */
    private static List<Snapshot.Event> eventsOf(Map<String, List<Snapshot.Event>> log, Call call) {
        return log.getOrDefault(call.service() + " " + call.key(), List.of()).stream()
                .filter(event ->
                        event.type().equals(call.type()) && event.stream().equals(call.stream()))
                .toList();
    }

    private static Map<String, List<Snapshot.Event>> byStream(Recording recording) {
        var log = new HashMap<String, List<Snapshot.Event>>();
        for (var service : recording.services()) {
            for (var event : service.log()) {
                if (!event.isForeign()) {
                    log.computeIfAbsent(service.service() + " " + event.correlation(), k -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        return log;
    }

    static List<String> refusedIsNotStored(Recording recording) {
        var log = byStream(recording);
        var done = new HashMap<String, Call.Outcome>();
        for (var call : recording.calls()) {
            done.merge(call.key(), call.outcome(), CommandChecks::better);
        }
        var violations = new ArrayList<String>();
        for (var call : recording.calls()) {
            var outcome = done.get(call.key());
            var events = log.getOrDefault(call.service() + " " + call.key(), List.of()).stream()
                    .filter(event -> event.type().equals(call.type()))
                    .count();
            if (outcome == Call.Outcome.REFUSED && events > 0) {
                violations.add("%s %s was refused (%d) and left %d events"
                        .formatted(call.kind(), call.key(), call.status(), events));
            }
            if (outcome == Call.Outcome.UNKNOWN && events > 1) {
                violations.add("%s %s has an unknown outcome and left %d events, not one or none"
                        .formatted(call.kind(), call.key(), events));
            }
        }
        return violations.stream().distinct().toList();
    }

    /** Returns the more certain outcome of two attempts: DONE before UNKNOWN before REFUSED. */
    private static Call.Outcome better(Call.Outcome first, Call.Outcome second) {
        if (first == Call.Outcome.DONE || second == Call.Outcome.DONE) {
            return Call.Outcome.DONE;
        }
        return first == Call.Outcome.UNKNOWN || second == Call.Outcome.UNKNOWN
                ? Call.Outcome.UNKNOWN
                : Call.Outcome.REFUSED;
    }

    /**
     * Checks that each cause has one effect. A sender that crashes after the mail server has accepted a mail can only
     * send it again. With the same {@code Message-ID}, it is the same mail (RFC 5322, 3.6.4); with another one, it is a
     * second mail.
     */
    static List<String> effectsAreOnce(Recording recording) {
        var violations = new ArrayList<String>();
        var identities = new HashMap<String, Set<String>>();
        recording
                .effects()
                .forEach(effect -> identities
                        .computeIfAbsent(effect.cause(), c -> new TreeSet<>())
                        .add(effect.identity()));
        identities.forEach((cause, messageIds) -> {
            if (cause.isEmpty()) {
                violations.add("the log has no cause of " + messageIds);
            } else if (messageIds.size() > 1) {
                violations.add("%d effects of one cause, %s: %s".formatted(messageIds.size(), cause, messageIds));
            }
        });
        // All calls with one key must have the same result.
        var answers = new HashMap<String, String>();
        for (var call : recording.calls()) {
            if (call.outcome() == Call.Outcome.DONE) {
                var before = answers.putIfAbsent(call.key(), call.answer());
                if (before != null && !before.equals(call.answer())) {
                    violations.add("%s %s had the results %s and %s"
                            .formatted(call.kind(), call.key(), before, call.answer()));
                }
            }
        }
        return violations;
    }
}
