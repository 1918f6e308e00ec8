package igf.notification;

import static igf.notification.Started.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.Started.Somebody;
import igf.platform.domain.EditionLimit;
import igf.platform.domain.EventToken;
import igf.platform.log.EventLog;
import igf.platform.people.ApiKeys;
import igf.platform.people.Pseudonyms;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import igf.platform.testing.OtherServices;
import igf.platform.trace.RequestTrace;
import igf.platform.web.list.FeedPosition;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

class FeedIT {

    private final Http tool = SERVICE.tool("feed-tool", "feed:read");
    private final Http secretariat = SERVICE.as("secretariat", "SECRETARIAT");

    private static List<String> submit(String edition, int count) {
        var proposals = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var proposal = UUID.randomUUID();
            Started.submitted(edition, proposal, "Title " + i, List.of());
            proposals.add(proposal.toString());
        }
        return proposals;
    }

    private List<String> subjects(String edition, int limit) {
        var subjects = new ArrayList<String>();
        var positions = new ArrayList<Long>();
        String next = "/api/v1/feed?edition=" + edition + "&limit=" + limit;
        while (next != null) {
            var answer = tool.get(next);
            if (answer.status() == 404) {
                // No event of this edition has arrived yet.
                return List.of();
            }
            var page = answer.expect(200).json();
            page.path("items").forEach(item -> {
                subjects.add(item.path("subject").asString());
                positions.add(Long.parseLong(item.path("position").asString()));
            });
            next = page.path("next").isNull() ? null : page.path("next").asString();
        }
        assertThat(positions).isSorted().doesNotHaveDuplicates();
        return subjects;
    }

    @Test
    void everyPageSizeTellsTheSameAndNothingIsLostOrRepeated() {
        var proposals = submit("feed2026", 7);
        Await.until("the feed", () -> subjects("feed2026", 100).size(), size -> size >= 7);
        for (int limit : new int[] {1, 2, 3, 7, 100}) {
            assertThat(subjects("feed2026", limit)).containsExactlyInAnyOrderElementsOf(proposals);
        }
        var first = tool.get("/api/v1/feed?edition=feed2026&limit=1")
                .json()
                .path("items")
                .get(0);
        assertThat(first.path("specversion").asString()).isEqualTo("1.0");
        assertThat(first.path("type").asString()).isEqualTo("igf.proposal.submitted.v1");
        assertThat(first.path("source").asString()).isEqualTo("/forums/igf/proposal");
        assertThat(first.path("data").path("edition").asString()).isEqualTo("feed2026");
        assertThat(subjects("feed2026&types=igf.session.moved.v1", 100)).isEmpty();
    }

    @Test
    void theFeedContinuesAfterAListWithEveryEventThatTheListMayLack() {
        var proposal = UUID.randomUUID().toString();
        var epoch = UUID.randomUUID().toString();
        for (int number = 0; number < 4; number++) {
            revise("after2026", proposal, number, epoch);
        }
        Await.until("the feed", () -> sequences("0"), all -> all.size() == 4);
        var known = List.of(OtherServices.FIRST_EPOCH, epoch);
        assertThat(sequences(list("proposal", 2, known).toString()))
                .as("events at the positions 3 and 4")
                .contains("2", "3");
        assertThat(sequences(
                        list("proposal", 99, List.of(OtherServices.FIRST_EPOCH)).toString()))
                .as("all of an epoch that the list does not know")
                .contains("0", "1", "2", "3");
        var scheduling = list("scheduling", 999_999, known);
        assertThat(sequences(scheduling + "," + list("proposal", 2, known)))
                .as("after the earlier of two lists")
                .contains("2", "3");
        revise("after2026", proposal, 4, epoch);
        assertThat(Await.until(
                        "what comes later",
                        () -> sequences(list("proposal", 4, known).toString()),
                        all -> all.contains("4")))
                .isNotEmpty();
    }

    @Test
    void theFeedDoesNotBeginAnewForAListThatHasAllOfIt() {
        submit("whole2026", 1);
        Await.until("the feed", () -> subjects("whole2026", 10).size(), size -> size == 1);
        var list = list("participation", 999_999, List.of(OtherServices.FIRST_EPOCH));
        Await.until(
                "the view of origins",
                () -> secretariat
                        .get("/api/v1/feed?edition=whole2026&after=" + list)
                        .expect(200)
                        .json()
                        .path("items")
                        .size(),
                size -> size == 0);
    }

    /** Returns the position of a list that is answered an hour from now, after all erasures of other tests. */
    private static FeedPosition list(String service, long position, List<String> epochs) {
        return new FeedPosition(service, position, Instant.now().plusSeconds(3600), epochs);
    }

    private static void revise(String edition, String proposal, long number, String epoch) {
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.proposal.revised.v1",
                        proposal,
                        number,
                        Map.of(
                                "edition",
                                edition,
                                "proposalId",
                                proposal,
                                "number",
                                7,
                                "title",
                                "Title",
                                "fields",
                                List.of("title")),
                        epoch,
                        "");
    }

    private List<String> sequences(String after) {
        return secretariat
                .get("/api/v1/feed?edition=after2026&limit=1000&after=" + after)
                .expect(200)
                .json()
                .path("items")
                .findValuesAsString("sequence");
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        tool.get("/api/v1/feed?colour=red").expect(400);
        tool.get("/api/v1/feed?cursor=1").expect(400);
        tool.get("/api/v1/feed?after=x").expect(400);
        tool.get("/api/v1/feed?after=1,2").expect(400);
        tool.get("/api/v1/feed?after=" + new EventToken("proposal", 1)).expect(400);
        tool.get("/api/v1/feed?limit=0").expect(400);
        tool.get("/api/v1/feed?types=igf.nothing.v1").expect(400);
        tool.get("/api/v1/feed?types=igf.message.sent.v1").expect(403);
        SERVICE.anonymous().get("/api/v1/feed").expect(401);
        SERVICE.as("mag-1", "MAG").get("/api/v1/feed").expect(403);
    }

    @Test
    void whatBecameOfAMailStandsInTheFeedAsItWentToKafka() {
        var ada = Somebody.called("Ada Feed");
        var proposal = UUID.randomUUID();
        Started.submitted("feedmail2026", proposal, "Rivers", List.of(ada.as("ORGANIZER", null)));
        Started.mails(ada, 1);
        var sent = secretariat
                .await(
                        "/api/v1/feed?edition=feedmail2026&types=igf.message.sent.v1",
                        a -> a.json().path("items").size() == 1)
                .json()
                .path("items")
                .get(0);
        var id = sent.path("id").asString();
        var published = SERVICE.kafka()
                .await(
                        "notification",
                        all -> all.stream().anyMatch(e -> id.equals(e.headers().get("ce_id"))));
        var same = published.stream()
                .filter(e -> id.equals(e.headers().get("ce_id")))
                .findFirst()
                .orElseThrow();
        var outside = ((ObjectNode) sent.path("data")).deepCopy();
        assertThat(outside.path("personId").asString())
                .isEqualTo(SERVICE.bean(Pseudonyms.class)
                        .of(ada.id().toString(), "feedmail2026")
                        .toString());
        assertThat(same.data()).isEqualTo(outside.put("personId", ada.id().toString()));
        assertThat(same.headers())
                .containsEntry("ce_sequence", sent.path("sequence").asString())
                .containsEntry("ce_sourceposition", sent.path("sourceposition").asString())
                .containsEntry("ce_source", sent.path("source").asString())
                .containsEntry("ce_epoch", sent.path("epoch").asString());
        var all = tool.get("/api/v1/feed?edition=feedmail2026").json();
        assertThat(StreamSupport.stream(all.path("items").spliterator(), false)
                        .map(item -> item.path("type").asString()))
                .containsExactly("igf.proposal.submitted.v1");
        assertThat(all.toString())
                .doesNotContain("enc:1:")
                .doesNotContain(ada.id().toString());
    }

    @Test
    @Timeout(120)
    void theLiveFeedFollowsBeatsAndResumesAfterTheLastId() throws Exception {
        var first = submit("live2026", 2);
        Await.until("the feed", () -> subjects("live2026", 10).size(), size -> size == 2);
        String last;
        var later = new ArrayList<String>();
        try (var stream = new Live("live2026", null)) {
            assertThat(List.of(stream.next().get("subject"), stream.next().get("subject")))
                    .containsExactlyInAnyOrderElementsOf(first);
            later.addAll(submit("live2026", 1));
            var live = stream.next();
            assertThat(live.get("subject")).isEqualTo(later.getFirst());
            last = String.valueOf(live.get("id"));
            stream.awaitHeartbeat();
        }
        later.addAll(submit("live2026", 2));
        try (var resumed = new Live("live2026", last)) {
            assertThat(List.of(resumed.next().get("subject"), resumed.next().get("subject")))
                    .containsExactlyInAnyOrderElementsOf(later.subList(1, 3));
        }
    }

    /** One connection to the live feed, read line by line. */
    private static final class Live implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final BufferedReader lines;

        Live(String edition, @org.jspecify.annotations.Nullable String last) throws Exception {
            var token = igf.platform.testing.Infrastructure.get().issuer().token("live-tool", List.of(), "feed:read");
            var request = HttpRequest.newBuilder(URI.create(Started.base() + "/api/v1/feed?edition=" + edition))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "text/event-stream");
            if (last != null) {
                request.header("Last-Event-ID", last);
            }
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        Map<String, String> next() throws Exception {
            String id = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3);
                }
                if (line.startsWith("data:")) {
                    var json = new tools.jackson.databind.json.JsonMapper().readTree(line.substring(5));
                    assertThat(json.path("position").asString()).isEqualTo(id);
                    return Map.of("id", id, "subject", json.path("subject").asString());
                }
            }
            throw new AssertionError("the stream ended");
        }

        void awaitHeartbeat() throws Exception {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":at ")) {
                    return;
                }
            }
            throw new AssertionError("the stream ended without a heartbeat");
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    @Test
    @Timeout(60)
    void aStreamEndsSoonAfterItsKeyWasDeleted() {
        var keys = SERVICE.bean(ApiKeys.class);
        var now = Instant.now();
        var grant = new ApiKeys.Grant("live", Set.of("feed:read"), now.plusSeconds(3600));
        var key = keys.issue(grant, "secretariat", now);
        try (var lines = SERVICE.withToken(key.key()).stream("/api/v1/feed")) {
            var read = lines.iterator();
            assertThat(read.next()).startsWith(":from");
            assertThat(keys.delete(key.id(), "secretariat", now)).isTrue();
            var deletedAt = System.nanoTime();
            read.forEachRemaining(line -> {});
            assertThat(Duration.ofNanos(System.nanoTime() - deletedAt)).isLessThan(Duration.ofSeconds(12));
        }
        SERVICE.withToken(key.key()).get("/api/v1/feed").expect(401);
    }

    @Test
    void aKeyThatIsLimitedToEditionsReadsOnlyTheirEvents() {
        submit("limited2026", 2);
        submit("limited2027", 1);
        submit("limited2025", 1);
        var now = Instant.now();
        var grant = new ApiKeys.Grant(
                "limited",
                Set.of("feed:read"),
                EditionLimit.of(Set.of("limited2026", "limited2027")),
                now.plusSeconds(3600));
        var key = SERVICE.withToken(
                SERVICE.bean(ApiKeys.class).issue(grant, "secretariat", now).key());
        // The unlimited tool sees the end of the third edition's events, so the key has passed them.
        tool.await(
                "/api/v1/feed?edition=limited2025", a -> a.json().path("items").size() == 1);
        tool.await(
                "/api/v1/feed?edition=limited2026", a -> a.json().path("items").size() == 2);
        tool.await(
                "/api/v1/feed?edition=limited2027", a -> a.json().path("items").size() == 1);
        assertThat(editions(key, "/api/v1/feed?limit=1000"))
                .containsExactlyInAnyOrder("limited2026", "limited2026", "limited2027");
        assertThat(editions(key, "/api/v1/feed?limit=1000&edition=limited2027")).containsExactly("limited2027");
        var refused = key.get("/api/v1/feed?edition=limited2025").expect(403).json();
        assertThat(refused.path("detail").asString()).contains("limited2026, limited2027");
        key.get("/api/v1/feed?edition=limited2026&edition=limited2025").expect(403);
        assertThat(editions(
                        key,
                        "/api/v1/feed?limit=1000&types=igf.proposal.submitted.v1&after="
                                + list("proposal", 0, List.of(OtherServices.FIRST_EPOCH))))
                .doesNotContain("limited2025")
                .contains("limited2026");
        try (var lines = key.stream("/api/v1/feed?after=0")) {
            assertThat(lines.filter(line -> line.startsWith("data:")).limit(3))
                    .allMatch(line -> line.contains("limited2026") || line.contains("limited2027"));
        }
    }

    private static List<String> editions(Http reader, String path) {
        return reader.get(path)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("data").path("edition").asString())
                .toList();
    }

    @Test
    void anEditionThatNoEventNamesIsNotFound() {
        tool.get("/api/v1/feed?edition=never2026").expect(404);
        tool.get("/api/v1/feed?edition=NO%20SLUG").expect(404);
        tool.get("/api/v1/feed?edition=").expect(404);
    }

    @Test
    void whoIsFurtherThanTheFeedIsToldWhereItEndsAndOfWhichLifeItIs() {
        var refused = tool.get("/api/v1/feed?after=999999999").expect(409).json();
        assertThat(refused.path("epoch").asString()).isNotEmpty();
        var head = refused.path("head").asString();
        assertThat(Long.parseLong(head)).isLessThan(999999999L);
        tool.get("/api/v1/feed?after=" + head).expect(200);
    }

    @Test
    void anErasureIsToldByEachEditionThatNamedThePersonWithinADay() {
        var person = UUID.randomUUID();
        var editions = List.of("erased2025", "erased2026");
        var proposals = Stream.generate(UUID::randomUUID).limit(3).toList();
        for (int n = 0; n < editions.size(); n++) {
            Started.submitted(
                    editions.get(n),
                    proposals.get(n),
                    "Rivers",
                    List.of(Map.of(
                            "personId",
                            person.toString(),
                            "role",
                            "ORGANIZER",
                            "emailSealed",
                            "enc:1:" + person + ":AAAA")));
        }
        Started.submitted(
                "erased2024",
                proposals.getLast(),
                "Rivers",
                List.of(Map.of("personId", UUID.randomUUID().toString(), "role", "ORGANIZER")));
        // Two topics have no common order, so the erasure is published only after the person is known here.
        proposals.forEach(proposal -> Await.until(
                "the proposal",
                () -> SERVICE.bean(EventLog.class).nextSequence("/forums/igf/proposal|" + proposal),
                next -> next == 1));
        var erased = new HashMap<String, Object>(
                Map.of("personId", person.toString(), "registrationIds", List.of(), "at", "2026-01-01T00:00:00Z"));
        erased.put("edition", null);
        SERVICE.kafka().publish("participation", "igf.person.erased.v1", person.toString(), erased);
        Await.until(
                "both to have a moment",
                () -> SERVICE.bean(JdbcClient.class)
                        .sql(
                                "SELECT due FROM deadline WHERE name = 'person.erasure-is-told' AND subject LIKE ? AND due <= now() + interval '1 day'")
                        .param(person + "|%")
                        .query(java.sql.Timestamp.class)
                        .list(),
                found -> found.size() == 2);
        SERVICE.bean(JdbcClient.class)
                .sql("UPDATE deadline SET due = now() WHERE name = 'person.erasure-is-told' AND subject LIKE ?")
                .param(person + "|%")
                .update();
        var told = secretariat
                .await(
                        "/api/v1/feed?types=igf.person.erased.v1&limit=1000",
                        a -> a.json().path("items").size() == 2)
                .json()
                .path("items");
        assertThat(told.valueStream().map(item -> item.at("/data/edition").asString()))
                .containsExactlyInAnyOrderElementsOf(editions);
        var list = new FeedPosition(
                "scheduling", 999_999, Instant.now().minusSeconds(60), List.of(OtherServices.FIRST_EPOCH));
        assertThat(secretariat
                        .get("/api/v1/feed?types=igf.person.erased.v1&after=" + list)
                        .expect(200)
                        .json()
                        .path("items")
                        .size())
                .as("a list that was answered before, whatever else it has")
                .isEqualTo(2);
        assertThat(told.valueStream()
                        .map(item -> item.path("correlationid").asString())
                        .distinct())
                .hasSize(2);
        assertThat(told.valueStream())
                .allSatisfy(item -> assertThat(item.path("traceparent").asString())
                        .isEqualTo(RequestTrace.of(item.path("correlationid").asString())
                                .traceparent()));
    }

    /** Somebody without an address is on the roster of a submitted proposal, and in no event. */
    @Test
    void theErasureOfAPersonWhomNoEventNamedIsToldByTheEditionsWithProposals() {
        var edition = "erased2027";
        var proposal = UUID.randomUUID();
        Started.submitted(
                edition,
                proposal,
                "Rivers",
                List.of(Map.of("personId", UUID.randomUUID().toString(), "role", "ORGANIZER")));
        Await.until(
                "the proposal",
                () -> SERVICE.bean(EventLog.class).nextSequence("/forums/igf/proposal|" + proposal),
                next -> next == 1);
        var person = UUID.randomUUID();
        var erased = new HashMap<String, Object>(
                Map.of("personId", person.toString(), "registrationIds", List.of(), "at", "2026-01-01T00:00:00Z"));
        erased.put("edition", null);
        SERVICE.kafka().publish("participation", "igf.person.erased.v1", person.toString(), erased);
        Await.until(
                "it to have a moment",
                () -> SERVICE.bean(JdbcClient.class)
                        .sql("UPDATE deadline SET due = now() WHERE name = 'person.erasure-is-told' AND subject = ?")
                        .param(person + "|" + edition)
                        .update(),
                changed -> changed == 1);
        var told = secretariat
                .await(
                        "/api/v1/feed?types=igf.person.erased.v1&edition=" + edition,
                        a -> a.json().path("items").size() == 1)
                .json();
        assertThat(told.at("/items/0/data/registrationIds")).isEmpty();
    }

    @Test
    void aProblemSaysWhichLanguageItIsReallyIn() {
        var nobody = SERVICE.anonymous();
        assertThat(nobody.with("Accept-Language", "de").get("/api/v1/feed").header("Content-Language"))
                .isEqualTo("en");
        assertThat(nobody.with("Accept-Language", "fr-CH").get("/api/v1/feed").header("Content-Language"))
                .isEqualTo("fr");
    }
}
