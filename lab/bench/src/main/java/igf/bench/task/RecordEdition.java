package igf.bench.task;

import igf.bench.world.BenchEnvironment;
import igf.bench.world.RunningApplication;
import igf.platform.people.People;
import igf.platform.view.View;
import igf.platform.view.Views;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rebuilds every read model of all four services in sequence, for an edition of record size. */
final class RecordEdition implements BenchTask {

    private static final int PROPOSALS = 450;
    private static final int REVIEWS = 5000;
    private static final int SESSIONS = 300;
    private static final int PEOPLE = 9000;
    private static final int FACTS = 150_000;
    private static final String EDITION = "record";

    private record IdPair(UUID session, UUID proposal) {}

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public List<Figure> measure(BenchEnvironment environment) throws Exception {
        var proposals = environment.service("proposal");
        var participation = environment.service("participation");
        var scheduling = environment.service("scheduling");
        var notification = environment.service("notification");
        StoredEventAppender.appendWithoutReactions(proposals, RecordEdition::fillProposals);
        StoredEventAppender.appendWithoutReactions(participation, RecordEdition::fillParticipation);
        StoredEventAppender.appendWithoutReactions(
                scheduling, service -> StoredProgramme.fill(service, EDITION, SESSIONS));
        StoredEventAppender.appendWithoutReactions(notification, RecordEdition::fillNotification);
        var services = List.of(proposals, participation, scheduling, notification);
        services.forEach(StoredEventAppender::awaitIdle);
        int count = 0;
        double seconds = 0;
        var slowest = new TreeMap<Double, String>(Comparator.reverseOrder());
        for (var service : services) {
            for (var view : service.context().getBeansOfType(View.class).values()) {
                var startedAt = System.nanoTime();
                var rebuilt = service.bean(Views.class).rebuild(view.name(), progress -> {});
                var viewSeconds = (System.nanoTime() - startedAt) / 1e9;
                seconds += viewSeconds;
                slowest.put(viewSeconds, "%s %.1f s".formatted(view.name(), viewSeconds));
                count++;
                if (!rebuilt.hash().equals(rebuilt.previousHash())) {
                    throw new IllegalStateException(view.name() + " has another hash after the rebuild");
                }
            }
        }
        return List.of(
                new Figure(
                        "read models of a record edition rebuilt",
                        60,
                        seconds,
                        "s",
                        "%d read models of all four services, one after the other, each hash equal to the one before; events put into the logs; slowest: %s"
                                .formatted(
                                        count,
                                        slowest.values().stream().limit(5).collect(Collectors.joining(", ")))),
                CommandsDuringRebuild.measure(environment, proposals, "proposals"));
    }

    private static void fillProposals(RunningApplication service) throws Exception {
        var now = Instant.now();
        try (var log = new StoredEventAppender(service)) {
            for (int i = 0; i < PROPOSALS; i++) {
                var id = UUID.randomUUID();
                log.add(id.toString(), 0, "proposal.drafted.1", now, StoredEvent.drafted(EDITION, id, i + 1));
                log.add(id.toString(), 1, "proposal.submitted.1", now, StoredEvent.submitted(EDITION, id, i + 1));
                for (int r = 0; r < REVIEWS / PROPOSALS; r++) {
                    var review = UUID.randomUUID();
                    log.add(
                            "review:" + review,
                            0,
                            "review.given.1",
                            now,
                            StoredEvent.reviewed(EDITION, review, id, UUID.randomUUID(), "relevance diversity"));
                }
            }
        }
    }

    /** Appends a mail to each registered person, and the attendance events received from the participation service. */
    private static void fillNotification(RunningApplication service) throws Exception {
        var now = Instant.now();
        try (var log = new StoredEventAppender(service)) {
            for (int i = 0; i < PEOPLE; i++) {
                var message = UUID.randomUUID();
                log.add(message.toString(), 0, "message.drafted.1", now, StoredEvent.mailDrafted(EDITION, message));
                log.add(message.toString(), 1, "message.sent.1", now, StoredEvent.mailSent(EDITION, message));
            }
            for (int i = 0; i < FACTS; i++) {
                var session = "session|" + i % SESSIONS;
                var fact = StoredEvent.factReceived(EDITION, i % 2 == 0 ? "joined" : "left", session, i / SESSIONS);
                log.add(session, i / SESSIONS, "fact.received.1", now, fact);
            }
        }
    }

    private static void fillParticipation(RunningApplication service) throws Exception {
        var now = Instant.now();
        var sessions = new ArrayList<IdPair>();
        try (var log = new StoredEventAppender(service)) {
            log.add("edition|" + EDITION, 0, "programme.edition-described.1", now, StoredEvent.described(EDITION));
            for (int i = 0; i < SESSIONS; i++) {
                var pair = new IdPair(UUID.randomUUID(), UUID.randomUUID());
                sessions.add(pair);
                log.add(
                        "session|" + pair.session(),
                        0,
                        "programme.session-accepted.1",
                        now,
                        StoredEvent.accepted(EDITION, pair.session(), pair.proposal()));
                log.add(
                        "session|" + pair.session(),
                        1,
                        "programme.session-placed.1",
                        now,
                        StoredEvent.placed(EDITION, pair.session(), pair.proposal(), i + 1, 100));
            }
            var peopleService = service.bean(People.class);
            var people = new ArrayList<IdPair>();
            for (int i = 0; i < PEOPLE; i++) {
                var person = new IdPair(UUID.randomUUID(), peopleService.createWithoutAddress());
                people.add(person);
                log.add(
                        person.session().toString(),
                        0,
                        "registration.registered.1",
                        now,
                        StoredEvent.registered(EDITION, person.session(), person.proposal()));
            }
            for (int i = 0; i < FACTS; i++) {
                var session = sessions.get(i % SESSIONS);
                // Each person joins and leaves a session before another person uses the same turn.
                var person = people.get((i / 2 + i % SESSIONS * 31) % PEOPLE);
                var id = session.session() + "|door|" + i;
                log.add(
                        "fact:" + id,
                        0,
                        "attendance.noted.1",
                        now,
                        StoredEvent.noted(
                                EDITION,
                                id,
                                session.session(),
                                session.proposal(),
                                person.session(),
                                person.proposal(),
                                i));
            }
        }
    }
}
