package igf.notification.message.web;

import igf.notification.message.Deed;
import igf.notification.message.QueuedMail;
import igf.platform.command.BulkStreams;
import igf.platform.domain.Recorded;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
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
class ManyMessages {

    private final EventLog log;

    ManyMessages(EventLog log) {
        this.log = log;
    }

    /**
     * @param expected number of messages that must allow the action
     * @param reason why they are discarded
     */
    List<BulkStreams.Decided> decided(
            Deed deed, Collection<UUID> messages, int expected, String reason, String correlation) {
        var decided = decided(deed, streams(messages), reason, correlation);
        if (decided.size() != expected) {
            throw new Refused(Refusal.conflict(
                    "ANOTHER_NUMBER",
                    "There are " + decided.size() + " such messages and not " + expected
                            + "; nothing was done. Look at them again.",
                    Map.of("given", decided.size(), "expected", expected)));
        }
        return decided;
    }

    private Map<String, List<Recorded<?>>> streams(Collection<UUID> messages) {
        var all = new LinkedHashMap<String, List<Recorded<?>>>();
        log.forEachIn(
                new LinkedHashSet<>(messages).stream().map(UUID::toString).toList(),
                entry -> all.computeIfAbsent(entry.fact().stream(), _ -> new ArrayList<>())
                        .add(entry.fact()));
        return all;
    }

    private static List<BulkStreams.Decided> decided(
            Deed deed, Map<String, List<Recorded<?>>> streams, String reason, String correlation) {
        var decided = new ArrayList<BulkStreams.Decided>();
        streams.forEach((stream, facts) -> QueuedMail.of(facts)
                .flatMap(mail -> deed.decided(mail, UUID.fromString(stream), reason))
                .ifPresent(event -> decided.add(
                        new BulkStreams.Decided(stream, facts.getLast().sequence(), event, correlation))));
        return decided;
    }
}
