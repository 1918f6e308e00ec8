// Long: one batch, from its arrival to its rows.
package igf.platform.messaging.inbox;

import igf.platform.log.EventLog;
import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.ForeignTranslator;
import igf.platform.messaging.inbox.SequenceTracker.Numbered;
import igf.platform.messaging.inbox.SequenceTracker.Pending;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work of one batch. It first reads; {@link #save} then appends as the first write of its transaction, and writes
 * the tables.
 */
final class InboxBatch {

    private static final Logger LOG = LoggerFactory.getLogger(InboxBatch.class);

    private final InboxTables tables;
    private final ForeignTranslator translator;

    private final InboxAppender appends;
    private final RawEventReplay takingUp;
    /** By stream and epoch. */
    private final Map<String, Map<String, SequenceTracker>> expected = new HashMap<>();

    private final Set<String> inLog = new HashSet<>();
    private final Set<Numbered> aside = new HashSet<>();
    private final List<Numbered> settled = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int conflicts;
    private String givenUp = "";

    InboxBatch(EventLog log, InboxTables tables, ForeignTranslator translator) {
        this.tables = tables;
        this.translator = translator;
        this.appends = new InboxAppender(log);
        this.takingUp = new RawEventReplay(tables, translator, appends);
    }

    record Rejected(Inbox.Arrival arrival, String subject, Exception cause) {}

    private record Parsed(CloudEvent event, Inbox.Arrival arrival) {

        Numbered numbered() {
            return new Numbered(event.stream(), event.epoch(), event.sequence(), event.id());
        }
    }

    int conflicts() {
        return conflicts;
    }

    /** Processes messages of the broker. */
    void take(List<Inbox.Arrival> arrivals) {
        var parsed =
                arrivals.stream().flatMap(arrival -> parsed(arrival).stream()).toList();
        load(parsed);
        parsed.forEach(this::take);
    }

    private void load(List<Parsed> parsed) {
        var streams = new HashSet<String>();
        var ids = new HashSet<String>();
        for (var each : parsed) {
            streams.add(each.event().stream());
            ids.add(each.event().id());
        }
        load(streams, ids);
    }

    private void load(Set<String> streams, Set<String> ids) {
        takingUp.of(streams);
        tables.next(streams).forEach(row -> of(row).startsAt(row.number()));
        for (var waiting : tables.waiting(streams)) {
            of(waiting).add(new Pending(waiting, null));
            ids.add(waiting.id());
        }
        for (var kept : tables.aside(streams)) {
            aside.add(kept.numbered());
            if (kept.blocks()) {
                of(kept.numbered()).keptAside(kept.numbered().number());
            }
        }
        inLog.addAll(tables.inLog(ids));
    }

    private SequenceTracker of(Numbered event) {
        return expected.computeIfAbsent(event.stream(), s -> new LinkedHashMap<>())
                .computeIfAbsent(event.epoch(), e -> new SequenceTracker());
    }

    private void take(Parsed parsed) {
        var numbered = parsed.numbered();
        if (!aside.contains(numbered)) {
            of(numbered).add(new Pending(numbered, parsed.arrival()));
            drain(of(numbered), numbered.stream());
            drain(numbered.stream());
        }
    }

    /**
     * Processes a message that was set aside.
     *
     * @return whether it is in the log now
     */
    boolean takeAgain(Inbox.Arrival arrival) {
        var parsed = parsed(arrival).stream().toList();
        load(parsed);
        for (var each : parsed) {
            aside.remove(each.numbered());
            of(each.numbered()).isTakenAgain(each.numbered().number());
            take(each);
        }
        return !rejected.removeIf(each -> each.arrival() == arrival);
    }

    /** Fills the place of an unreadable message, if the message has a number. */
    boolean giveUp(Inbox.Arrival arrival) {
        givenUp = parsed(arrival).map(p -> p.event().id()).orElse("");
        takeAgain(arrival);
        rejected.removeIf(each -> each.arrival() == arrival);
        return true;
    }

    private Optional<Parsed> parsed(Inbox.Arrival arrival) {
        try {
            return Optional.of(new Parsed(CloudEvent.of(arrival.headers(), arrival.body()), arrival));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            rejected.add(new Rejected(arrival, "", e));
            return Optional.empty();
        }
    }

    /** Processes waiting events whose turn has come. A number that counts in one epoch may be expected in another. */
    private void drain(String stream) {
        boolean moved;
        do {
            moved = false;
            for (var each : expected.getOrDefault(stream, Map.of()).values()) {
                moved |= drain(each, stream);
            }
        } while (moved);
    }

    private boolean drain(SequenceTracker epoch, String stream) {
        var moved = false;
        for (var next = ready(epoch, stream); next != null && settle(epoch, next); next = ready(epoch, stream)) {
            moved = true;
        }
        return moved;
    }

    private @Nullable Pending ready(SequenceTracker epoch, String stream) {
        var alone = expected.getOrDefault(stream, Map.of()).values().stream()
                .allMatch(other -> other == epoch || other.next() == null);
        return epoch.ready(appends.next(stream), alone);
    }

    /** @return false if the event, or the event with its id in another epoch, is set aside */
    private boolean settle(SequenceTracker epoch, Pending pending) {
        var event = pending.numbered();
        if (!inLog.contains(event.id())) {
            if (aside.stream().anyMatch(each -> each.id().equals(event.id()))) {
                return false;
            }
            var arrival = pending.arrival() == null ? tables.arrival(event) : pending.arrival();
            var parsed = new Parsed(CloudEvent.of(arrival.headers(), arrival.body()), arrival);
            if (epoch.counted(event.number())) {
                conflict(parsed);
            } else if (!append(parsed)) {
                epoch.keptAside(event.number());
                done(epoch, pending);
                return false;
            }
        }
        epoch.count(event.number());
        done(epoch, pending);
        return true;
    }

    private void done(SequenceTracker epoch, Pending pending) {
        epoch.remove(pending);
        if (pending.arrival() == null) {
            settled.add(pending.numbered());
        }
    }

    /** Sets aside a second event with the same number in one epoch, for an operator to look at. */
    private void conflict(Parsed parsed) {
        var event = parsed.event();
        if (event.id().equals(givenUp)) {
            return;
        }
        LOG.error(
                "{} gave the number {} of {} twice in the epoch {}: {} is set aside",
                event.source(),
                event.sequence(),
                event.stream(),
                event.epoch(),
                event.id());
        conflicts++;
        reject(parsed, new IllegalStateException("its number " + event.sequence() + InboxTables.TAKEN));
    }

    private void reject(Parsed parsed, RuntimeException cause) {
        aside.add(parsed.numbered());
        rejected.add(new Rejected(parsed.arrival(), parsed.event().stream(), cause));
    }

    private boolean append(Parsed parsed) {
        var event = parsed.event();
        try {
            appends.add(event.stream(), event.id(), stored(event, parsed.arrival()), event);
            inLog.add(event.id());
            return true;
        } catch (RuntimeException e) {
            LOG.error("{} {} of {} cannot be read and is set aside", event.type(), event.id(), event.stream(), e);
            reject(parsed, e);
            return false;
        }
    }

    private Object stored(CloudEvent event, Inbox.Arrival arrival) {
        if (event.id().equals(givenUp)) {
            return new IgnoredForeignEvent(event.type());
        }
        if (translator.reads(event.type())) {
            return translator.translate(event).orElseGet(() -> new IgnoredForeignEvent(event.type()));
        }
        return translator.ignores(event.type())
                ? new IgnoredForeignEvent(event.type())
                : new RawForeignEvent(event.type(), InboxTables.headers(arrival), event.data());
    }

    /**
     * Replays raw events of all streams that this release can read.
     *
     * @return how many
     */
    int replayRawEvents() {
        return takingUp.of(Set.of());
    }

    /** Continues streams with waiting events: another replica may have stored what they waited for. */
    boolean continueWaiting() {
        var streams = tables.streamsThatWait();
        if (!streams.isEmpty()) {
            load(streams, new HashSet<>());
            streams.forEach(this::drain);
        }
        return true;
    }

    /** Must run within a transaction. */
    void save() {
        appends.write();
        tables.noLongerWaits(settled);
        expected.forEach((stream, epochs) ->
                epochs.forEach((epoch, each) -> each.arrived().forEach(tables::wait)));
        tables.expect(expected);
        rejected.forEach(tables::keepAside);
    }
}
