package igf.platform.messaging;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.EventLog;
import igf.platform.log.MetaCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a batch comes to: read first; {@link #save} then appends as the first write of its transaction, and writes the rest. */
final class Intake {

    /** What is added to the id and the stream of an event that was kept raw and is read now */
    static final String TAKEN_UP = "|taken-up";

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final EventLog log;
    private final InboxTables tables;
    private final Lives lives;
    private final ForeignTranslator translator;

    private final Map<String, Long> next = new HashMap<>();
    private final List<EventLog.Foreign> appends = new ArrayList<>();
    private final Set<Numbered> waiting = new LinkedHashSet<>();
    private final List<Numbered> awaited = new ArrayList<>();
    private final List<Lives.Shift> shifts = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int conflicts;
    private String givenUp = "";

    Intake(EventLog log, InboxTables tables, Lives lives, ForeignTranslator translator) {
        this.log = log;
        this.tables = tables;
        this.lives = lives;
        this.translator = translator;
    }

    /** @param number in our stream: the source's own unless its log was restored */
    record Numbered(long number, CloudEvent event, Inbox.Arrival arrival) {

        static Numbered of(long number, Inbox.Arrival arrival) {
            return new Numbered(number, CloudEvent.of(arrival.headers(), arrival.body()), arrival);
        }
    }

    record Rejected(Inbox.Arrival arrival, String subject, Exception cause) {}

    private record Parsed(CloudEvent event, Inbox.Arrival arrival) {}

    int conflicts() {
        return conflicts;
    }

    /** What came from the broker. What is here already, read or not, is dropped. */
    void take(List<Inbox.Arrival> arrivals) {
        var parsed =
                arrivals.stream().flatMap(arrival -> parsed(arrival).stream()).toList();
        take(parsed, tables.known(ids(parsed), true));
    }

    private void take(List<Parsed> parsed, Set<String> known) {
        takeUp(new HashSet<>(parsed.stream().map(p -> p.event().stream()).toList()));
        for (var each : parsed) {
            if (known.add(each.event().id())) {
                take(each.event(), each.arrival());
            }
        }
    }

    private static List<String> ids(List<Parsed> parsed) {
        return parsed.stream().map(p -> p.event().id()).toList();
    }

    /** @return whether what was set aside is taken in now, or was already */
    boolean takeAgain(Inbox.Arrival aside) {
        var parsed = parsed(aside).stream().toList();
        take(parsed, tables.known(ids(parsed), false));
        return !rejected.removeIf(each -> each.arrival() == aside);
    }

    /** Fills the place of what nobody can read, if it says which that is. */
    boolean giveUp(Inbox.Arrival aside) {
        givenUp = parsed(aside).map(p -> p.event().id()).orElse("");
        takeAgain(aside);
        rejected.removeIf(each -> each.arrival() == aside);
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

    private void take(CloudEvent event, Inbox.Arrival arrival) {
        var stream = event.stream();
        var expected = next.computeIfAbsent(stream, log::nextSequence);
        var number = number(event, expected);
        if (number < expected) {
            conflict(event, arrival, number);
        } else if (number > expected) {
            waiting.add(new Numbered(number, event, arrival));
            // Another replica may have let in what was awaited while this one put its successor aside.
            drain(stream);
        } else if (append(new Numbered(number, event, arrival))) {
            drain(stream);
        }
    }

    /** Nobody may give a number twice; what came second is not lost, and somebody has to look. */
    private void conflict(CloudEvent event, Inbox.Arrival arrival, long number) {
        if (event.id().equals(givenUp)) {
            return;
        }
        LOG.error(
                "{} gave the number {} of {} twice in one life of its log: {} is set aside",
                event.source(),
                number,
                event.stream(),
                event.id());
        conflicts++;
        rejected.add(new Rejected(
                arrival,
                event.stream(),
                new IllegalStateException("its number " + number + " was taken by another event")));
    }

    /** Its number in our stream; where a later life of the source says something else than we know, it comes next. */
    private long number(CloudEvent event, long expected) {
        if (!lives.isLater(event)) {
            return event.sequence();
        }
        var shift = shifts.stream()
                .filter(s -> s.stream().equals(event.stream()) && s.epoch().equals(event.epoch()))
                .map(Lives.Shift::by)
                .findFirst()
                .or(() -> lives.shift(event));
        var number = event.sequence() + shift.orElseGet(() -> lives.shiftBefore(event));
        if (shift.isPresent() || number >= expected) {
            return number;
        }
        LOG.warn("{} has lost what {} still knows of {}", event.source(), event.epoch(), event.subject());
        shifts.add(new Lives.Shift(event.stream(), event.epoch(), expected - event.sequence()));
        return expected;
    }

    private boolean append(Numbered numbered) {
        var event = numbered.event();
        try {
            appends.add(new EventLog.Foreign(
                    event.stream(), numbered.number(), event.id(), stored(event, numbered.arrival()), metadata(event)));
            next.put(event.stream(), numbered.number() + 1);
            return true;
        } catch (RuntimeException e) {
            LOG.error("{} {} of {} cannot be read and is kept aside", event.type(), event.id(), event.stream(), e);
            rejected.add(new Rejected(numbered.arrival(), event.stream(), e));
            return false;
        }
    }

    private Object stored(CloudEvent event, Inbox.Arrival arrival) {
        if (event.id().equals(givenUp)) {
            return new Ignored(event.type());
        }
        if (translator.reads(event.type())) {
            return translator.translate(event).orElseGet(() -> new Ignored(event.type()));
        }
        return translator.ignores(event.type())
                ? new Ignored(event.type())
                : new Raw(event.type(), InboxTables.headers(arrival), event.data());
    }

    private void drain(String stream) {
        for (var found = successor(stream); found.isPresent(); found = successor(stream)) {
            awaited.add(found.get());
            if (!append(found.get())) {
                return;
            }
        }
    }

    private Optional<Numbered> successor(String stream) {
        long number = next.getOrDefault(stream, 0L);
        return waiting.stream()
                .filter(each -> each.number() == number && each.event().stream().equals(stream))
                .findFirst()
                .or(() -> tables.waiting(stream, number));
    }

    /**
     * Reads what an earlier release kept raw, before anything is appended after it. The streams beside their own keep their
     * order, and an id that follows from the first one's is taken once, whoever tries again.
     *
     * @param streams of which; none for all
     * @return how many
     */
    int takeUp(Collection<String> streams) {
        var readable =
                tables.typesKept(streams).stream().filter(translator::reads).toList();
        var stuck = new HashSet<String>();
        var taken = 0;
        if (!readable.isEmpty()) {
            for (var kept : tables.kept(streams, readable)) {
                if (!stuck.contains(kept.stream()) && takeUp(kept)) {
                    taken++;
                } else {
                    stuck.add(kept.stream());
                }
            }
        }
        return taken;
    }

    private boolean takeUp(InboxTables.Kept kept) {
        var stream = kept.stream() + TAKEN_UP;
        try {
            var event = CloudEvent.of(kept.raw().headers(), kept.raw().body().getBytes(StandardCharsets.UTF_8));
            var read = translator.translate(event).orElseGet(() -> new Ignored(event.type()));
            var number = next.computeIfAbsent(stream, log::nextSequence);
            appends.add(new EventLog.Foreign(stream, number, kept.id() + TAKEN_UP, read, metadata(event)));
            next.put(stream, number + 1);
            return true;
        } catch (RuntimeException e) {
            LOG.error("{} of {}, kept raw, cannot be taken up", kept.id(), kept.stream(), e);
            return false;
        }
    }

    private static Map<String, String> metadata(CloudEvent event) {
        var context = new Context(Actor.system(event.source()), event.time(), event.correlationId());
        return MetaCodec.encode(context, event.id());
    }

    /** Within a transaction. */
    void save() {
        log.append(appends);
        shifts.forEach(lives::keep);
        awaited.forEach(waiting::remove);
        waiting.forEach(tables::wait);
        if (!awaited.isEmpty()) {
            tables.wasAwaited(awaited);
        }
        rejected.forEach(tables::keepAside);
    }
}
