package igf.notification.message.web;

import igf.notification.message.Deed;
import igf.notification.message.QueuedMail;
import igf.platform.command.Streams;
import igf.platform.domain.Actor;
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

/** Releases, discards or tries again many messages at once: as many as the secretariat has counted, or none. */
@Component
class ManyMessages {

    private final EventLog log;
    private final Streams streams;

    ManyMessages(EventLog log, Streams streams) {
        this.log = log;
        this.streams = streams;
    }

    /**
     * @param expected how many of them there must be
     * @param reason why something is discarded
     * @return how many; those that moved on in the same moment are not among them
     */
    int change(Deed deed, Collection<UUID> messages, int expected, String reason, Actor actor, String correlation) {
        var decided = decided(deed, streams(messages), reason, correlation);
        if (decided.size() != expected) {
            throw new Refused(Refusal.conflict(
                    "ANOTHER_NUMBER",
                    "There are " + decided.size() + " such messages and not " + expected
                            + "; nothing was done. Look at them again.",
                    Map.of("given", decided.size(), "expected", expected)));
        }
        return streams.append("Message", decided, actor, new Silent()).size();
    }

    private Map<String, List<Recorded<?>>> streams(Collection<UUID> messages) {
        var all = new LinkedHashMap<String, List<Recorded<?>>>();
        log.forEachIn(
                new LinkedHashSet<>(messages).stream().map(UUID::toString).toList(),
                entry -> all.computeIfAbsent(entry.fact().stream(), _ -> new ArrayList<>())
                        .add(entry.fact()));
        return all;
    }

    private static List<Streams.Decided> decided(
            Deed deed, Map<String, List<Recorded<?>>> streams, String reason, String correlation) {
        var decided = new ArrayList<Streams.Decided>();
        streams.forEach((stream, facts) -> QueuedMail.of(facts)
                .flatMap(mail -> deed.decided(mail, UUID.fromString(stream), reason))
                .ifPresent(event ->
                        decided.add(new Streams.Decided(stream, facts.getLast().sequence(), event, correlation))));
        return decided;
    }

    private record Silent() implements Streams.Progress {
        @Override
        public void appended(int count) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
