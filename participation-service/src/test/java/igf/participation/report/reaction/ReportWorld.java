package igf.participation.report.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import igf.participation.report.ReportCommand;
import igf.participation.report.ReportContent;
import igf.participation.report.ReportDuty.Stage;
import igf.participation.report.ReportEvent;
import igf.participation.report.ReportFixture;
import igf.participation.report.ReportKind;
import igf.participation.report.ReportState;
import igf.participation.report.ReportSubject;
import igf.participation.report.ReportTimes;
import igf.participation.vocabulary.Session;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.MetaCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;

/**
 * One session with its report. The aggregate, the deadlines and the reactions are those of production; the clock and
 * the table are not.
 */
final class ReportWorld {

    /** Planted faults. */
    enum Plant {
        NONE,
        /** Only a call sets the next deadline, so a report that is already filed has none. */
        ONLY_A_CALL_SETS_THE_NEXT_LINK,
        /** The report is not told that its session has moved. */
        A_MOVE_IS_NOT_HEARD_OF,
        /** A new date does not change the deadlines. */
        AN_EXTENSION_SETS_NO_DEADLINE,
        /** A returned report is never overdue. */
        A_CORRECTION_HAS_NO_DEADLINE,
        /** Nobody is reminded before a deadline. */
        NO_DEADLINE_HAS_A_REMINDER,
        /** The report forgets that it has reminded. */
        A_REMINDER_COMES_TWICE
    }

    private static final UUID SESSION = new UUID(9, 9);
    private static final Instant BEGIN = Instant.parse("2031-10-07T00:00:00Z");
    private static final ReportContent SHORT = new ReportContent(List.of("Takeaway"), List.of("Act"), null);
    private static final ReportContent FULL = new ReportContent(List.of("Takeaway"), List.of("Act"), "Summary");

    /** One for all commands: making it takes longer than a command. */
    private final AggregateTestFixture<?> fixture = ReportFixture.fresh();

    private final Random random;
    private final Plant plant;
    private final ReportTimes times;
    private final List<Object> history = new ArrayList<>();
    private final Map<ReportDeadline, Instant> deadlines = new EnumMap<>(ReportDeadline.class);
    private final Queue<Runnable> reactions = new ArrayDeque<>();
    private final Account account = new Account();
    private final Set<String> seen = new HashSet<>();
    private ReportState state = ReportState.INITIAL;
    private Instant now = BEGIN;
    private Session session;

    ReportWorld(long seed, Plant plant) {
        this.random = new Random(seed);
        this.plant = plant;
        this.times = new ReportTimes(
                random.nextInt(5) == 0 ? null : Duration.ofHours(2),
                random.nextInt(8) == 0 ? null : Duration.ofHours(random.nextBoolean() ? 20 : 80));
        this.session = session(BEGIN.plus(Duration.ofHours(5)));
        place(session);
    }

    Set<String> seen() {
        return seen;
    }

    void step() {
        switch (random.nextInt(14)) {
            case 0, 1 -> file(SHORT);
            case 2 -> file(FULL);
            case 3, 4 -> place(session(now.plus(hours(24)).minus(Duration.ofHours(6))));
            case 5 -> extend();
            case 6 -> waive();
            case 7 -> sendBack();
            default -> now = now.plus(hours(9));
        }
        settle();
        account.check();
    }

    private Duration hours(int most) {
        return Duration.ofMinutes(30L * random.nextInt(2 * most));
    }

    private static Session session(Instant endsAt) {
        return new Session(
                SESSION,
                new UUID(8, 8),
                "one",
                7,
                "Title",
                "room",
                10,
                endsAt.minus(Duration.ofHours(1)),
                endsAt,
                1,
                List.of(),
                null);
    }

    private ReportSubject subject() {
        return ReportSubject.of(session);
    }

    private Map<ReportKind, Instant> due() {
        return times.deadlines(session.endsAt());
    }

    /** The programme shows the move immediately; the report is told later. */
    private void place(Session moved) {
        if (!moved.endsAt().equals(session.endsAt())) {
            account.moved();
        }
        session = moved;
        reactions.add(() -> {
            if (plant != Plant.A_MOVE_IS_NOT_HEARD_OF && !history.isEmpty()) {
                send(new ReportCommand.Move(ReportCommand.reportId(SESSION), ReportSubject.of(moved), moved.endsAt()));
            }
            deadlines.put(ReportDeadline.SESSION_ENDS, moved.endsAt());
        });
    }

    private void file(ReportContent content) {
        if (send(new ReportCommand.File(ReportCommand.reportId(SESSION), subject(), content))) {
            account.filed(content.kind());
        }
    }

    private void extend() {
        var until = now.plus(hours(40)).minus(Duration.ofHours(2));
        account.extend(
                until, send(new ReportCommand.Extend(ReportCommand.reportId(SESSION), subject(), until, "Why", due())));
    }

    private void waive() {
        if (send(new ReportCommand.Waive(ReportCommand.reportId(SESSION), subject(), "Why"))) {
            account.waived();
        }
    }

    private void sendBack() {
        var until = now.plus(hours(12)).plus(Duration.ofMinutes(1));
        if (!history.isEmpty()
                && send(new ReportCommand.Return(ReportCommand.reportId(SESSION), subject(), until, "Why"))) {
            account.sentBack(until);
        }
    }

    /** Runs deadlines and reactions in any order until none is left. */
    private void settle() {
        while (true) {
            var next = deadlines.entrySet().stream()
                    .filter(each -> !each.getValue().isAfter(now))
                    .min(Map.Entry.<ReportDeadline, Instant>comparingByValue()
                            .thenComparing(each -> each.getKey().key(), Comparator.naturalOrder()));
            if (next.isEmpty() && reactions.isEmpty()) {
                return;
            }
            if (next.isEmpty() || !reactions.isEmpty() && random.nextInt(3) > 0) {
                reactions.remove().run();
            } else {
                fire(next.get().getKey(), next.get().getValue());
            }
        }
    }

    private void fire(ReportDeadline deadline, Instant at) {
        for (int left = random.nextInt(4) == 0 ? 2 : 1; left > 0; left--) {
            deadline.commandFor(session, at, times).ifPresent(this::send);
        }
        deadlines.remove(deadline, at);
    }

    /** @return whether the command was accepted */
    private boolean send(ReportCommand command) {
        var given = history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history);
        given.when(command, MetaCodec.encode(new Context(Actor.system("test"), now, "test"), null));
        var before = history.size();
        stored().skip(before).forEach(this::happened);
        return history.size() > before;
    }

    private Stream<ReportEvent> stored() {
        try {
            return fixture.getEventStore()
                    .readEvents(ReportCommand.reportId(SESSION))
                    .asStream()
                    .map(message -> (ReportEvent) message.getPayload());
        } catch (AggregateNotFoundException nothingYet) {
            return Stream.of();
        }
    }

    private void happened(ReportEvent event) {
        account.hear(event);
        if (plant != Plant.A_REMINDER_COMES_TWICE || !(event instanceof ReportEvent.Reminded)) {
            history.add(event);
        }
        state = state.after(event);
        seen.add(event.getClass().getSimpleName()
                + kind(event).map(kind -> " " + kind).orElse(""));
        var at = now;
        reactions.add(() -> ReportDeadline.changesBy(event, at).forEach((deadline, due) -> set(event, deadline, due)));
    }

    private static Optional<ReportKind> kind(ReportEvent event) {
        return switch (event) {
            case ReportEvent.Called e -> Optional.of(e.kind());
            case ReportEvent.Missed e -> Optional.of(e.kind());
            default -> Optional.empty();
        };
    }

    private void set(ReportEvent event, ReportDeadline deadline, Optional<Instant> at) {
        var forgotten = switch (plant) {
            case NONE, A_MOVE_IS_NOT_HEARD_OF, A_REMINDER_COMES_TWICE -> false;
            case ONLY_A_CALL_SETS_THE_NEXT_LINK -> event instanceof ReportEvent.SessionEnded;
            case AN_EXTENSION_SETS_NO_DEADLINE -> event instanceof ReportEvent.Extended;
            case A_CORRECTION_HAS_NO_DEADLINE -> event instanceof ReportEvent.Returned;
            case NO_DEADLINE_HAS_A_REMINDER -> deadline.key().endsWith("-nears");
        };
        if (!forgotten) {
            at.ifPresentOrElse(due -> deadlines.put(deadline, due), () -> deadlines.remove(deadline));
        }
    }

    /** The required state of each report, computed from the actions and the time alone, without the report's code. */
    private final class Account {

        private final Map<ReportKind, Boolean> called = new EnumMap<>(ReportKind.class);
        private final Set<ReportKind> there = new HashSet<>();
        private final Set<ReportKind> waived = new HashSet<>();
        private @Nullable ReportKind best;
        private @Nullable ReportKind toCorrect;
        private @Nullable Instant correctBy;
        private @Nullable Instant extendedTo;
        private boolean shortFiledBeforeTheEnd;
        /** The instant from which each report has been asked for until its present deadline. */
        private final Map<ReportKind, Instant> asked = new EnumMap<>(ReportKind.class);
        /** The deadlines with a reminder since people were asked. */
        private final Set<Instant> reminded = new HashSet<>();

        void moved() {
            called.clear();
            asked.clear();
        }

        void filed(ReportKind kind) {
            shortFiledBeforeTheEnd |=
                    kind == ReportKind.SHORT && session.endsAt().isAfter(now);
            best = kind;
            toCorrect = null;
            there.add(ReportKind.SHORT);
            waived.remove(ReportKind.SHORT);
            if (kind == ReportKind.FULL) {
                there.add(kind);
                waived.remove(kind);
            }
        }

        void waived() {
            toCorrect = null;
            for (var kind : ReportKind.values()) {
                if (!there.contains(kind)) {
                    waived.add(kind);
                }
            }
        }

        void sentBack(Instant until) {
            toCorrect = best;
            correctBy = until;
            asked.put(Objects.requireNonNull(best), now);
        }

        void extend(Instant until, boolean done) {
            var later = new ArrayList<ReportKind>();
            for (var kind : ReportKind.values()) {
                var at = kind == toCorrect ? correctBy : dueAt(kind).orElse(null);
                if ((kind == toCorrect || !there.contains(kind)) && at != null && until.isAfter(at)) {
                    later.add(kind);
                }
            }
            assertThat(done)
                    .as("extended at %s to %s: %s", now, until, later)
                    .isEqualTo(until.isAfter(now) && !later.isEmpty());
            if (done) {
                extendedTo = extendedTo != null && extendedTo.isAfter(until) ? extendedTo : until;
                later.forEach(kind -> {
                    asked.computeIfPresent(kind, (same, at) -> now);
                    if (kind == toCorrect) {
                        correctBy = until;
                    } else if (waived.remove(kind) && !session.endsAt().isAfter(now)) {
                        called.put(kind, true);
                        asked.put(kind, now);
                    }
                });
            }
        }

        private Optional<Instant> dueAt(ReportKind kind) {
            return times.findDeadline(kind, session.endsAt())
                    .map(at -> extendedTo != null && extendedTo.isAfter(at) ? extendedTo : at);
        }

        /** Returns the instant at which a report is called for. */
        private Optional<Instant> callAt(ReportKind kind) {
            return dueAt(kind)
                    .map(due -> kind == ReportKind.FULL
                            ? dueAt(ReportKind.SHORT).orElse(session.endsAt())
                            : session.endsAt());
        }

        /** Checks that no call and no miss comes before its time. */
        void hear(ReportEvent event) {
            switch (event) {
                case ReportEvent.Called e -> {
                    assertThat(session.endsAt())
                            .as("called for during the session")
                            .isBeforeOrEqualTo(now);
                    assertThat(there).as("called for though it is there").doesNotContain(e.kind());
                    assertThat(waived).as("called for though it is waived").doesNotContain(e.kind());
                    assertThat(dueAt(e.kind())).as("due of a call").contains(e.dueAt());
                    asked.put(e.kind(), now);
                    if (e.kind() == ReportKind.FULL && shortFiledBeforeTheEnd && times.shortAfter() != null) {
                        seen.add("FULL called for though the short one was filed before the end");
                    }
                }
                case ReportEvent.Missed e -> {
                    assertThat(e.dueAt()).as("overdue before its time").isBeforeOrEqualTo(now);
                    assertThat(until(e.kind())).as("due of a miss").contains(e.dueAt());
                }
                case ReportEvent.Reminded e -> {
                    assertThat(until(e.kind())).as("reminded of another date").contains(e.dueAt());
                    assertThat(now)
                            .as("reminded some days before the deadline")
                            .isBetween(e.dueAt().minus(ReportTimes.NOTICE), e.dueAt());
                    assertThat(reminded.add(e.dueAt())).as("reminded once").isTrue();
                }
                default -> {}
            }
        }

        void check() {
            for (var kind : ReportKind.values()) {
                assertThat(state.standing().duty(kind).stage())
                        .as("%s at %s of a session that ends at %s", kind, now, session.endsAt())
                        .isEqualTo(stage(kind));
                requireReminded(kind);
            }
        }

        /** Checks that a person who was asked in time, and has not filed, is reminded before the deadline. */
        private void requireReminded(ReportKind kind) {
            var stage = stage(kind);
            if (stage != Stage.DUE && stage != Stage.RETURNED) {
                return;
            }
            var due = until(kind).orElseThrow();
            var from = due.minus(ReportTimes.NOTICE);
            var since = asked.get(kind);
            if (since != null && since.isBefore(from) && !now.isBefore(from)) {
                assertThat(reminded)
                        .as("%s at %s: reminded before %s", kind, now, due)
                        .contains(due);
            }
        }

        private Optional<Instant> until(ReportKind kind) {
            return kind == toCorrect ? Optional.ofNullable(correctBy) : dueAt(kind);
        }

        private Stage stage(ReportKind kind) {
            if (kind == toCorrect) {
                return now.isBefore(Objects.requireNonNull(correctBy)) ? Stage.RETURNED : Stage.OVERDUE;
            }
            if (there.contains(kind)) {
                return Stage.FILED;
            }
            if (waived.contains(kind)) {
                return Stage.WAIVED;
            }
            var due = dueAt(kind);
            if (due.isEmpty() || session.endsAt().isAfter(now)) {
                return Stage.NOT_DUE;
            }
            if (!due.get().isAfter(now)) {
                called.put(kind, true);
                return Stage.OVERDUE;
            }
            if (!callAt(kind).orElseThrow().isAfter(now)) {
                called.put(kind, true);
            }
            return called.getOrDefault(kind, false) ? Stage.DUE : Stage.NOT_DUE;
        }
    }
}
