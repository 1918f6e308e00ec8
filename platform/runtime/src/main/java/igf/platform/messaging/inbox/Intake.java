package igf.platform.messaging.inbox;

import igf.platform.log.EventLog;
import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.ForeignTranslator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a batch comes to: read first; {@link #save} then appends as the first write of its transaction, and writes the rest. */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final InboxTables tables;
    private final SourceEpochs lives;
    private final ForeignTranslator translator;

    private final Appends appends;
    private final TakingUp takingUp;
    private final Set<Numbered> waiting = new LinkedHashSet<>();
    private final List<Numbered> awaited = new ArrayList<>();
    private final List<SourceEpochs.Shift> shifts = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int conflicts;
    private String givenUp = "";

    Intake(EventLog log, InboxTables tables, SourceEpochs lives, ForeignTranslator translator) {
        this.tables = tables;
        this.lives = lives;
        this.translator = translator;
        this.appends = new Appends(log);
        this.takingUp = new TakingUp(tables, translator, appends);
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
        takingUp.of(new HashSet<>(parsed.stream().map(p -> p.event().stream()).toList()));
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
        var expected = appends.next(stream);
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
                .map(SourceEpochs.Shift::by)
                .findFirst()
                .or(() -> lives.shift(event));
        var number = event.sequence() + shift.orElseGet(() -> lives.shiftBefore(event));
        if (shift.isPresent() || number >= expected) {
            return number;
        }
        LOG.warn("{} has lost what {} still knows of {}", event.source(), event.epoch(), event.subject());
        shifts.add(new SourceEpochs.Shift(event.stream(), event.epoch(), expected - event.sequence()));
        return expected;
    }

    private boolean append(Numbered numbered) {
        var event = numbered.event();
        try {
            appends.add(event.stream(), event.id(), stored(event, numbered.arrival()), event);
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
        var number = appends.next(stream);
        return waiting.stream()
                .filter(each -> each.number() == number && each.event().stream().equals(stream))
                .findFirst()
                .or(() -> tables.waiting(stream, number));
    }

    /** @return how many of what an earlier release kept raw, of any stream */
    int takeUp() {
        return takingUp.of(Set.of());
    }

    /** Within a transaction. */
    void save() {
        appends.write();
        shifts.forEach(lives::keep);
        awaited.forEach(waiting::remove);
        waiting.forEach(tables::wait);
        if (!awaited.isEmpty()) {
            tables.wasAwaited(awaited);
        }
        rejected.forEach(tables::keepAside);
    }
}
