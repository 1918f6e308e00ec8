// Long: one batch, from its arrival to its rows.
package igf.platform.messaging.inbox;

import igf.platform.log.EventLog;
import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.ForeignTranslator;
import igf.platform.messaging.PublicEventId;
import igf.platform.messaging.inbox.SequenceTracker.NumberedEvent;
import igf.platform.messaging.inbox.SequenceTracker.Pending;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes one batch. It first only reads. {@link #save} then appends events, as the first write of its transaction,
 * and updates the tables.
 */
final class InboxBatch {

    private static final Logger LOG = LoggerFactory.getLogger(InboxBatch.class);

    private final InboxTables tables;
    private final ForeignTranslator translator;

    private final InboxAppender appender;
    private final RawEventReplay rawEventReplay;
    /** By stream and epoch. */
    private final Map<String, Map<String, SequenceTracker>> trackers = new HashMap<>();

    private final Set<String> inLog = new HashSet<>();
    private final Set<NumberedEvent> rejectedBefore = new HashSet<>();
    /** By the id of an event that follows others: their ids. */
    private final Map<String, List<String>> followed = new HashMap<>();
    /** Streams with events that follow others. */
    private final Set<String> followerStreams = new LinkedHashSet<>();
    /** Ids of events that have waited long enough for those that they follow. */
    private final Set<String> overdue = new HashSet<>();

    private final List<NumberedEvent> processed = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int conflicts;
    private String discardedId = "";

    InboxBatch(EventLog log, InboxTables tables, ForeignTranslator translator) {
        this.tables = tables;
        this.translator = translator;
        this.appender = new InboxAppender(log);
        this.rawEventReplay = new RawEventReplay(tables, translator, appender);
    }

    record Rejected(Inbox.ReceivedMessage arrival, String subject, Exception cause) {}

    private record Parsed(CloudEvent event, Inbox.ReceivedMessage arrival) {

        NumberedEvent toNumberedEvent() {
            return new NumberedEvent(event.stream(), event.epoch(), event.sequence(), event.id());
        }
    }

    int conflicts() {
        return conflicts;
    }

    /** Processes messages of the broker. */
    void process(List<Inbox.ReceivedMessage> arrivals) {
        var parsed =
                arrivals.stream().flatMap(arrival -> parse(arrival).stream()).toList();
        load(parsed);
        parsed.forEach(this::process);
        drainFollowers();
    }

    private void load(List<Parsed> parsed) {
        var streams = new HashSet<String>();
        var ids = new HashSet<String>();
        var recordedIds = new HashSet<String>();
        for (var message : parsed) {
            var event = message.event();
            streams.add(event.stream());
            ids.add(event.id());
            PublicEventId.parse(event.id()).ifPresent(id -> recordedIds.add(id.recorded()));
            addFollower(event.stream(), event.id(), event.type());
        }
        load(streams, ids, recordedIds);
    }

    /** @param streams to load; gets the streams whose events may go on because of this batch */
    private void load(Set<String> streams, Set<String> ids, Set<String> recordedIds) {
        var waitingEvents = tables.findWaiting(streams, recordedIds);
        waitingEvents.forEach(waiting -> streams.add(waiting.numbered().stream()));
        rawEventReplay.replay(streams);
        tables.findExpected(streams).forEach(row -> tracker(row).setNext(row.number()));
        for (var waiting : waitingEvents) {
            var event = waiting.numbered();
            tracker(event).add(new Pending(event, null));
            ids.add(event.id());
            addFollower(event.stream(), event.id(), waiting.type());
            if (waiting.overdue()) {
                overdue.add(event.id());
            }
        }
        for (var rejectedEvent : tables.findRejected(streams)) {
            rejectedBefore.add(rejectedEvent.numbered());
            if (rejectedEvent.blocks()) {
                tracker(rejectedEvent.numbered())
                        .addRejected(rejectedEvent.numbered().number());
            }
        }
        followed.values().forEach(ids::addAll);
        inLog.addAll(tables.findInLog(ids));
        appender.loadNumbers(streams);
    }

    private void addFollower(String stream, String id, String type) {
        if (translator.followsOthers(type)) {
            followed.put(id, PublicEventId.parse(id).map(PublicEventId::earlier).orElse(List.of()));
            followerStreams.add(stream);
        }
    }

    /** Continues with events whose predecessors in other streams may have come in this batch. */
    private void drainFollowers() {
        followerStreams.forEach(this::drain);
    }

    private SequenceTracker tracker(NumberedEvent event) {
        return trackers.computeIfAbsent(event.stream(), s -> new LinkedHashMap<>())
                .computeIfAbsent(event.epoch(), e -> new SequenceTracker());
    }

    private void process(Parsed parsed) {
        var numbered = parsed.toNumberedEvent();
        if (!rejectedBefore.contains(numbered)) {
            tracker(numbered).add(new Pending(numbered, parsed.arrival()));
            drain(tracker(numbered), numbered.stream());
            drain(numbered.stream());
        }
    }

    /**
     * Processes a message again that was set aside.
     *
     * @return whether it is in the log now
     */
    boolean retry(Inbox.ReceivedMessage arrival) {
        var parsed = parse(arrival).stream().toList();
        load(parsed);
        for (var message : parsed) {
            rejectedBefore.remove(message.toNumberedEvent());
            tracker(message.toNumberedEvent())
                    .removeRejected(message.toNumberedEvent().number());
            process(message);
        }
        drainFollowers();
        return !rejected.removeIf(message -> message.arrival() == arrival);
    }

    /** Stores a placeholder for an unreadable message, if the message has a number. */
    boolean discard(Inbox.ReceivedMessage arrival) {
        discardedId = parse(arrival).map(p -> p.event().id()).orElse("");
        retry(arrival);
        rejected.removeIf(each -> each.arrival() == arrival);
        return true;
    }

    private Optional<Parsed> parse(Inbox.ReceivedMessage arrival) {
        try {
            return Optional.of(new Parsed(CloudEvent.of(arrival.headers(), arrival.body()), arrival));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            rejected.add(new Rejected(arrival, "", e));
            return Optional.empty();
        }
    }

    /**
     * Processes waiting events whose predecessors are processed. An event that is processed in one epoch may let
     * another epoch continue.
     */
    private void drain(String stream) {
        boolean moved;
        do {
            moved = false;
            for (var epoch : trackers.getOrDefault(stream, Map.of()).values()) {
                moved |= drain(epoch, stream);
            }
        } while (moved);
    }

    private boolean drain(SequenceTracker epoch, String stream) {
        var moved = false;
        for (var next = nextReady(epoch, stream);
                next != null && processPending(epoch, next);
                next = nextReady(epoch, stream)) {
            moved = true;
        }
        return moved;
    }

    private @Nullable Pending nextReady(SequenceTracker epoch, String stream) {
        var isOnlyEpoch = trackers.getOrDefault(stream, Map.of()).values().stream()
                .allMatch(other -> other == epoch || other.next() == null);
        return epoch.nextReady(appender.nextNumber(stream), isOnlyEpoch);
    }

    private boolean isRejected(String id) {
        return rejectedBefore.stream().anyMatch(each -> each.id().equals(id));
    }

    /** @return false if the event must wait, or it or the event with its id in another epoch is set aside */
    private boolean processPending(SequenceTracker epoch, Pending pending) {
        var event = pending.numbered();
        if (!inLog.contains(event.id())) {
            if (isRejected(event.id()) || mustWaitForOthers(event.id())) {
                return false;
            }
            var arrival = pending.arrival() == null ? tables.findWaitingMessage(event) : pending.arrival();
            var parsed = new Parsed(CloudEvent.of(arrival.headers(), arrival.body()), arrival);
            if (epoch.isProcessed(event.number())) {
                rejectConflict(parsed);
            } else if (!append(parsed)) {
                epoch.addRejected(event.number());
                complete(epoch, pending);
                return false;
            }
        }
        epoch.markProcessed(event.number());
        complete(epoch, pending);
        return true;
    }

    private boolean mustWaitForOthers(String id) {
        return !inLog.containsAll(followed.getOrDefault(id, List.of())) && !overdue.contains(id);
    }

    /** Counts the events that an event follows and that are set aside, discarded or not here. */
    private int countMissing(String id) {
        var earlier = followed.getOrDefault(id, List.of());
        if (earlier.isEmpty()) {
            return 0;
        }
        var ignored = new HashSet<>(tables.findIgnored(earlier));
        return Math.toIntExact(earlier.stream()
                .filter(each -> !inLog.contains(each) || ignored.contains(each) || each.equals(discardedId))
                .count());
    }

    private void complete(SequenceTracker epoch, Pending pending) {
        epoch.remove(pending);
        if (pending.arrival() == null) {
            processed.add(pending.numbered());
        }
    }

    /** Sets aside a second event with the same number in one epoch, so that an operator can examine it. */
    private void rejectConflict(Parsed parsed) {
        var event = parsed.event();
        if (event.id().equals(discardedId)) {
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
        reject(parsed, new IllegalStateException("its number " + event.sequence() + InboxTables.NUMBER_CONFLICT));
    }

    private void reject(Parsed parsed, RuntimeException cause) {
        rejectedBefore.add(parsed.toNumberedEvent());
        rejected.add(new Rejected(parsed.arrival(), parsed.event().stream(), cause));
    }

    private boolean append(Parsed parsed) {
        var event = parsed.event();
        try {
            appender.add(event.stream(), event.id(), toStoredEvent(event, parsed.arrival()), event);
            inLog.add(event.id());
            return true;
        } catch (RuntimeException e) {
            LOG.error("{} {} of {} cannot be read and is set aside", event.type(), event.id(), event.stream(), e);
            reject(parsed, e);
            return false;
        }
    }

    private Object toStoredEvent(CloudEvent event, Inbox.ReceivedMessage arrival) {
        if (event.id().equals(discardedId)) {
            return new IgnoredForeignEvent(event.type());
        }
        if (translator.reads(event.type())) {
            var missing = countMissing(event.id());
            var read = missing == 0 ? translator.translate(event) : translator.translateIncomplete(event, missing);
            return read.orElseGet(() -> new IgnoredForeignEvent(event.type()));
        }
        return translator.ignores(event.type())
                ? new IgnoredForeignEvent(event.type())
                : new RawForeignEvent(event.type(), InboxTables.headers(arrival), event.data());
    }

    /**
     * Replays raw events of all streams that this release can read.
     *
     * @return the number of replayed events
     */
    int replayRawEvents() {
        return rawEventReplay.replay(Set.of());
    }

    /** Continues streams with waiting events, because another replica may have stored what they waited for. */
    boolean continueWaiting() {
        var streams = new HashSet<>(tables.findWaitingStreams());
        if (!streams.isEmpty()) {
            load(streams, new HashSet<>(), Set.of());
            streams.forEach(this::drain);
            drainFollowers();
        }
        return true;
    }

    /** Appends the events and updates the tables. Must run within a transaction. */
    void save() {
        appender.write();
        tables.deleteWaiting(processed);
        trackers.forEach((stream, epochs) ->
                epochs.forEach((epoch, each) -> each.newlyWaiting().forEach(tables::saveWaiting)));
        tables.saveExpected(trackers);
        rejected.forEach(tables::saveRejected);
    }
}
