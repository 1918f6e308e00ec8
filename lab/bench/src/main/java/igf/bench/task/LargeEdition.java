package igf.bench.task;

import igf.bench.world.BenchEnvironment;
import igf.bench.world.HttpConnection;
import igf.bench.world.RunningApplication;
import igf.platform.domain.DerivedId;
import igf.platform.people.People;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An edition with 2,000 proposals and 20,000 reviews by 50 reviewers. It is appended to the log once and used by
 * several tasks.
 */
final class LargeEdition {

    static final int PROPOSALS = 2000;
    static final int REVIEWS_EACH = 10;
    static final int REVIEWS = PROPOSALS * REVIEWS_EACH;
    static final String EDITION = "large";
    static final String BASE = "/api/v1/editions/" + EDITION;

    private static final int REVIEWERS = 50;
    private static final int PEOPLE = 400;

    private final List<UUID> proposals = new ArrayList<>();
    private List<UUID> reviewers = List.of();
    private String criteria = "";
    private int revisions;
    private @Nullable RunningApplication service;

    /** Returns the service, after waiting until its read models have the whole edition and it is idle. */
    RunningApplication serviceWithEdition(BenchEnvironment environment) throws Exception {
        var created = service;
        if (created == null) {
            created = environment.service("proposal");
            open(environment, created);
            propose(created);
            review(created);
            service = created;
        }
        StoredEventAppender.awaitIdle(created);
        return created;
    }

    static String secretariat(BenchEnvironment environment) throws Exception {
        return environment.servers().issuer().token("secretariat", List.of("SECRETARIAT"), "admin");
    }

    static String reviewer(BenchEnvironment environment) throws Exception {
        return environment.servers().issuer().token("reviewer-1", List.of("MAG"), "");
    }

    static JsonNode json(HttpConnection.Response response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private void open(BenchEnvironment environment, RunningApplication service) throws Exception {
        OpenCall.create(environment, service, EDITION);
        var token = secretariat(environment);
        try (var connection = new HttpConnection(service.port())) {
            criteria = json(connection.get(BASE, token).expect(200))
                    .at("/rules/criteria")
                    .valueStream()
                    .map(criterion -> criterion.get("id").asString())
                    .collect(Collectors.joining(" "));
            var reviewerList = IntStream.rangeClosed(1, REVIEWERS)
                    .mapToObj("{\"email\":\"reviewer-%1$d@example.org\",\"name\":\"Reviewer %1$d\"}"::formatted)
                    .collect(Collectors.joining(","));
            connection
                    .put(BASE + "/reviewers", token, "{\"items\":[" + reviewerList + "]}")
                    .expect(200);
        }
        reviewers = IntStream.rangeClosed(1, REVIEWERS)
                .mapToObj(n -> service.bean(People.class).findOrCreate("reviewer-" + n + "@example.org"))
                .toList();
    }

    private void propose(RunningApplication service) throws Exception {
        // Later than the planning of the edition, as a rewind requires.
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var people = SamplePeople.of(service, PEOPLE);
        var round = "reviews:" + EDITION;
        try (var log = new StoredEventAppender(service)) {
            log.add(
                    "ReviewRound",
                    round,
                    0,
                    "review.round-planned.1",
                    at,
                    StoredEvent.roundPlanned(EDITION, REVIEWS_EACH));
            for (int i = 0; i < PROPOSALS; i++) {
                var id = UUID.randomUUID();
                proposals.add(id);
                var stream = id.toString();
                var drafted = StoredEvent.drafted(EDITION, id, i + 1, people.roster(i, 4));
                log.add("Proposal", stream, 0, "proposal.drafted.1", at, drafted);
                log.add("Proposal", stream, 1, "proposal.submitted.1", at, StoredEvent.submitted(EDITION, id, i + 1));
                log.add("Proposal", stream, 2, "proposal.screened.1", at, StoredEvent.screenedIn(EDITION, id, i + 1));
                var assigned = StoredEvent.assigned(EDITION, id, reviewersOf(i));
                log.add("ReviewRound", round, i + 1, "review.assigned.1", at, assigned);
            }
        }
    }

    private List<UUID> reviewersOf(int proposal) {
        return IntStream.range(0, REVIEWS_EACH)
                .mapToObj(i -> reviewers.get((proposal + i * 5) % REVIEWERS))
                .toList();
    }

    /**
     * Appends a new revision of each review with other scores.
     *
     * @return an instant before all these revisions
     */
    Instant review(RunningApplication service) throws Exception {
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var at = before.plusMillis(1);
        revisions++;
        try (var log = new StoredEventAppender(service)) {
            for (int i = 0; i < PROPOSALS; i++) {
                for (var reviewer : reviewersOf(i)) {
                    var proposal = proposals.get(i);
                    var review = DerivedId.of(proposal, "review:" + reviewer);
                    var event = StoredEvent.reviewed(EDITION, review, proposal, reviewer, criteria, revisions);
                    log.add("Review", review.toString(), revisions - 1, "review.given.1", at, event);
                }
            }
        }
        return before;
    }
}
