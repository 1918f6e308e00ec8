package igf.notification.message.web;

import igf.notification.message.BulkAction;
import igf.notification.message.QueuedMail;
import igf.platform.command.BulkStreams;
import igf.platform.domain.RecordedEvent;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.log.EventLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Releases, discards or retries many messages: as many as the secretariat expects, or none. */
@Component
class BulkMessages {

    private final EventLog log;

    BulkMessages(EventLog log) {
        this.log = log;
    }

    /**
     * @param expected number of messages that must allow the action
     * @param reason why they are discarded
     */
    List<BulkStreams.DecidedEvent> decide(
            BulkAction action, Collection<UUID> messages, int expected, String reason, String correlation) {
        var decided = decide(action, streams(messages), reason, correlation);
        if (decided.size() != expected) {
            throw new RefusedException(Refusal.conflict(
                    "ANOTHER_NUMBER",
                    "There are " + decided.size() + " such messages and not " + expected
                            + "; nothing was done. Look at them again.",
                    Map.of("given", decided.size(), "expected", expected)));
        }
        return decided;
    }

    private Map<String, List<RecordedEvent<?>>> streams(Collection<UUID> messages) {
        var all = new LinkedHashMap<String, List<RecordedEvent<?>>>();
        log.forEachOfStreams(
                new LinkedHashSet<>(messages).stream().map(UUID::toString).toList(),
                entry -> all.computeIfAbsent(entry.recorded().stream(), _ -> new ArrayList<>())
                        .add(entry.recorded()));
        return all;
    }

    private static List<BulkStreams.DecidedEvent> decide(
            BulkAction action, Map<String, List<RecordedEvent<?>>> streams, String reason, String correlation) {
        var decided = new ArrayList<BulkStreams.DecidedEvent>();
        streams.forEach((stream, events) -> QueuedMail.of(events)
                .flatMap(mail -> action.decide(mail, UUID.fromString(stream), reason))
                .ifPresent(event -> decided.add(
                        new BulkStreams.DecidedEvent(stream, events.getLast().sequence(), event, correlation))));
        return decided;
    }
}
