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

/** Checks calls against the log. The correlation id of an event names its call. */
final class CommandChecks {
    private CommandChecks() {}

    static List<String> acknowledgedIsStored(Recording recording) {
        var log = byStream(recording);
        var wrong = new ArrayList<String>();
        for (var call : recording.calls()) {
            if (call.outcome() == Call.Outcome.DONE) {
                var stored = eventsOf(log, call).size();
                if (stored != 1) {
                    wrong.add("%s %s was acknowledged (%d) and is stored %d times"
                            .formatted(call.kind(), call.key(), call.status(), stored));
                }
            }
        }
        return wrong;
    }

    /** Returns the one event of a call's key, whichever attempt appended it. */
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
        var wrong = new ArrayList<String>();
        for (var call : recording.calls()) {
            var outcome = done.get(call.key());
            var events = log.getOrDefault(call.service() + " " + call.key(), List.of()).stream()
                    .filter(event -> event.type().equals(call.type()))
                    .count();
            if (outcome == Call.Outcome.REFUSED && events > 0) {
                wrong.add("%s %s was refused (%d) and left %d events"
                        .formatted(call.kind(), call.key(), call.status(), events));
            }
            if (outcome == Call.Outcome.UNKNOWN && events > 1) {
                wrong.add("%s %s is unknown and left %d events, not one or none"
                        .formatted(call.kind(), call.key(), events));
            }
        }
        return wrong.stream().distinct().toList();
    }

    /** Ignores attempts without an answer, and those rejected because another attempt was still running, if that one succeeded. */
    private static Call.Outcome better(Call.Outcome one, Call.Outcome other) {
        if (one == Call.Outcome.DONE || other == Call.Outcome.DONE) {
            return Call.Outcome.DONE;
        }
        return one == Call.Outcome.UNKNOWN || other == Call.Outcome.UNKNOWN
                ? Call.Outcome.UNKNOWN
                : Call.Outcome.REFUSED;
    }

    /**
     * A sender that ends after the mail server accepted a mail, but before it recorded that, can only send it again. With the same {@code
     * Message-ID} that is one mail (RFC 5322, 3.6.4), which the table counts; with another one it is a second mail.
     */
    static List<String> effectsAreOnce(Recording recording) {
        var wrong = new ArrayList<String>();
        var identities = new HashMap<String, Set<String>>();
        recording
                .effects()
                .forEach(effect -> identities
                        .computeIfAbsent(effect.cause(), c -> new TreeSet<>())
                        .add(effect.identity()));
        identities.forEach((cause, known) -> {
            if (cause.isEmpty()) {
                wrong.add("the log knows nothing of " + known);
            } else if (known.size() > 1) {
                wrong.add("%d effects of one cause, %s: %s".formatted(known.size(), cause, known));
            }
        });
        // The same key is the same cause and has one result, whichever answer arrived.
        var made = new HashMap<String, String>();
        for (var call : recording.calls()) {
            if (call.outcome() == Call.Outcome.DONE) {
                var before = made.putIfAbsent(call.key(), call.answer());
                if (before != null && !before.equals(call.answer())) {
                    wrong.add("%s %s was answered with %s and with %s"
                            .formatted(call.kind(), call.key(), before, call.answer()));
                }
            }
        }
        return wrong;
    }
}
