package igf.proposal;

import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.EventLog;
import igf.platform.log.EventLog.NewEvent;
import igf.platform.log.MetaCodec;
import igf.platform.people.People;
import igf.platform.testing.Await;
import igf.platform.testing.Http.Response;
import igf.platform.view.Views;
import igf.proposal.content.Owner;
import igf.proposal.content.PublicSummary;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.receipt.Receipt;
import igf.proposal.review.Allotment.Assignment;
import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.ReviewId;
import igf.proposal.review.RoundEvent;
import igf.proposal.roster.RosterEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * 2,000 proposals and 20,000 reviews, put into the log as they would have come, then read and rewound over HTTP; says how
 * long it took. Only on request, {@code -Digf.scale}: figures of a machine are no pass or fail.
 */
@EnabledIfSystemProperty(named = "igf.scale", matches = ".*")
class ReviewScaleIT {

    private static final int PROPOSALS = 2_000;
    private static final int PER_PROPOSAL = 10;
    private static final int MEMBERS = 50;
    private static final int BATCH = 500;
    private static final long PATIENCE_MILLIS = 600_000;

    private final String edition = "scale-" + System.nanoTime();
    private final String base = "/api/v1/editions/" + edition;
    private final EventLog log = RUNNING.bean(EventLog.class);
    private final People people = RUNNING.bean(People.class);
    private final Map<String, String> meta = new LinkedHashMap<>(MetaCodec.encode(
            new Context(new Actor("scale", null, Set.of("SECRETARIAT"), null), Instant.now(), "scale"), null));
    private final List<NewEvent> waiting = new ArrayList<>();
    private final Random random = new Random(5);
    private final List<UUID> proposals = new ArrayList<>();
    private final Map<UUID, Integer> given = new LinkedHashMap<>();

    @Test
    void a_record_edition_is_ranked_listed_and_rewound() throws Exception {
        TheService.openEdition(edition);
        var members = members();
        draft();
        assign(members);
        caughtUp("2,000 proposals handed out");
        reviews(members, 1);
        caughtUp("20,000 reviews");

        var ranking = SECRETARIAT.get(base + "/ranking").expect(200).json();
        assertThat(ranking.get("items").size()).isEqualTo(PROPOSALS);
        assertThat(ranking.get("items").get(0).get("reviews").asInt()).isEqualTo(PER_PROPOSAL);
        measure("ranking", 300, n -> SECRETARIAT.get(base + "/ranking"));
        measure("ranking, a review before each", 100, n -> {
            review(proposals.get(n), members.get(n % PER_PROPOSAL), 1 + n % 5);
            flush();
            await();
            return SECRETARIAT.get(base + "/ranking");
        });
        measure("ranking by z-score", 100, n -> SECRETARIAT.get(base + "/ranking?normalised=true"));
        measure("ranking as of an earlier position", 50, n -> SECRETARIAT.get(base + "/ranking?asOf=" + (12_000 + n)));
        measure("proposals, 100 a page", 100, n -> SECRETARIAT.get(base + "/proposals?limit=100"));
        measure(
                "proposals as of, 100 a page",
                20,
                n -> SECRETARIAT.get(base + "/proposals?limit=100&asOf=" + (9_000 + n)));
        measure("progress", 30, n -> SECRETARIAT.get(base + "/review-progress"));
        var member = RUNNING.as("scale-1", "MAG");
        measure("assigned to one of 50, 400 rows", 50, n -> member.get("/api/v1/reviews/assigned?edition=" + edition));
        measure("dossier", 50, n -> SECRETARIAT.get("/api/v1/proposals/" + proposals.get(n) + "/dossier"));

        var then = Instant.now();
        reviews(members, 2);
        caughtUp("20,000 reviews again");
        var moved = SECRETARIAT.get(base + "/ranking").expect(200).json();
        var started = System.nanoTime();
        var operation = SECRETARIAT
                .post(base + "/reviews/rewind", Map.of("to", then.toString(), "reason", "scale"))
                .expect(202);
        var result = Await.until(
                "the rewind",
                () -> SECRETARIAT.get(operation.header("Location")).expect(200).json(),
                json -> json.get("status").asString().equals("succeeded"));
        say(
                "rewind of %d reviews, read models included"
                        .formatted(result.at("/result/changed").asInt()),
                started);
        assertThat(SECRETARIAT.get(base + "/ranking").expect(200).json()).isNotEqualTo(moved);
    }

    private List<UUID> members() {
        var items = IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(n -> Map.of("email", "scale-" + n + "@example.org", "name", "Member " + n))
                .toList();
        SECRETARIAT.put(base + "/reviewers", Map.of("items", items)).expect(200);
        return IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(n -> people.findOrCreate("scale-" + n + "@example.org"))
                .toList();
    }

    private void draft() {
        for (int n = 1; n <= PROPOSALS; n++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            proposals.add(id);
            var owner = new Owner("organizer-1", people.findOrCreate("owner" + n % 300 + "@scale.test"), null);
            var roster = new ArrayList<RosterEntry>();
            for (int i = 0; i < 5; i++) {
                roster.add(entry(n * 7 + i, i == 3 ? RosterRole.MODERATOR : RosterRole.SPEAKER));
            }
            var notice = new PublicSummary(edition, n, "Proposal " + n, owner, List.of());
            next(
                    "Proposal",
                    id,
                    0,
                    new ProposalEvent.Drafted(id, edition, owner, SomeProposal.content("Proposal " + n), roster, null));
            next(
                    "Proposal",
                    id,
                    1,
                    new ProposalEvent.Submitted(id, notice, new Receipt(n, Instant.now(), "hash", 1), List.of(), null));
            next("Proposal", id, 2, screened(id, notice));
        }
        flush();
    }

    private static ProposalEvent.Screened screened(UUID id, PublicSummary notice) {
        var sample = SomeProposal.screened(ScreeningOutcome.IN);
        return new ProposalEvent.Screened(id, notice, sample.screening());
    }

    private RosterEntry entry(int n, RosterRole role) {
        var person = people.findOrCreate("person" + n % 400 + "@scale.test");
        var name = people.seal(person, "Person Number" + n % 400);
        return EntryBuilder.entry(new UUID(random.nextLong(), n), role, person)
                .name(name)
                .email(people.seal(person, "person" + n % 400 + "@scale.test"))
                .gender(people.seal(person, "FEMALE"))
                .affiliation("Organization " + n % 150)
                .stakeholderGroup(StakeholderGroup.GOVERNMENT)
                .attendance(Attendance.ONSITE)
                .build();
    }

    private void assign(List<UUID> members) {
        var round = ReviewId.roundId(edition);
        meta.put("at", Instant.now().toString());
        int sequence = 0;
        waiting.add(new NewEvent(
                "ReviewRound",
                round,
                sequence++,
                new RoundEvent.Planned(edition, PER_PROPOSAL, 1, "m"),
                Map.copyOf(meta)));
        for (int n = 0; n < PROPOSALS; n++) {
            var assignments = new ArrayList<Assignment>();
            for (int i = 0; i < PER_PROPOSAL; i++) {
                assignments.add(new Assignment(members.get((n + i * 5) % MEMBERS), List.of(), true, i, false));
            }
            waiting.add(new NewEvent(
                    "ReviewRound",
                    round,
                    sequence++,
                    new RoundEvent.Assigned(edition, proposals.get(n), assignments, List.of(), 0, List.of(), List.of()),
                    Map.copyOf(meta)));
        }
        flush();
    }

    private void reviews(List<UUID> members, int round) {
        meta.put("at", Instant.now().toString());
        for (int n = 0; n < PROPOSALS; n++) {
            for (int i = 0; i < PER_PROPOSAL; i++) {
                review(proposals.get(n), members.get((n + i * 5) % MEMBERS), 1 + (n * 7 + i * round) % 5);
            }
        }
        flush();
    }

    private void review(UUID proposal, UUID member, int score) {
        var id = ReviewId.of(proposal, member);
        var before = given.merge(id, 1, Integer::sum) - 1;
        var scores = new LinkedHashMap<String, Integer>();
        for (var criterion : SomeProposal.RULES.criteria()) {
            scores.put(criterion.id(), Math.clamp(score + criterion.id().length() % 2, 1, 5));
        }
        var ballot = new Ballot(scores, List.of(), people.seal(member, "Well thought through, and of use."), null);
        next("Review", id, before, new ReviewEvent.Given(id, edition, proposal, member, before + 1, ballot, 1));
    }

    private void next(String kind, UUID stream, int sequence, Object event) {
        waiting.add(new NewEvent(kind, stream.toString(), sequence, event, Map.copyOf(meta)));
    }

    private void flush() {
        for (int from = 0; from < waiting.size(); from += BATCH) {
            log.appendDecided(List.copyOf(waiting.subList(from, Math.min(waiting.size(), from + BATCH))));
        }
        waiting.clear();
    }

    private void caughtUp(String what) throws InterruptedException {
        var started = System.nanoTime();
        await();
        say("read models caught up with " + what, started);
    }

    private void await() throws InterruptedException {
        assertThat(RUNNING.bean(Views.class).await(log.lastCommitted(), PATIENCE_MILLIS))
                .isTrue();
    }

    private interface Call {
        Response apply(int number) throws Exception;
    }

    private static void measure(String what, int times, Call call) throws Exception {
        for (int n = 0; n < Math.min(20, times); n++) {
            call.apply(n).expect(200);
        }
        var nanos = new long[times];
        int size = 0;
        for (int n = 0; n < times; n++) {
            var started = System.nanoTime();
            var answer = call.apply(n).expect(200);
            nanos[n] = System.nanoTime() - started;
            size = answer.text().length();
        }
        Arrays.sort(nanos);
        System.out.printf(
                "SCALE %-40s p50 %7.1f ms  p99 %7.1f ms  %d bytes%n",
                what, nanos[times / 2] / 1e6, nanos[(int) Math.ceil(times * 0.99) - 1] / 1e6, size);
    }

    private static void say(String what, long started) {
        System.out.printf("SCALE %-60s %8.1f s%n", what, (System.nanoTime() - started) / 1e9);
    }
}
