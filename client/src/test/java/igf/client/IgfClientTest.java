package igf.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.proposal.ContentBody;
import igf.api.proposal.Stage;
import igf.client.participation.AttendanceApi;
import igf.client.participation.FloorApi;
import igf.client.programme.ExportApi;
import igf.client.programme.ProgrammeApi;
import igf.client.proposal.EditionApi;
import igf.client.proposal.ProposalApi;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IgfClientTest {
    private static final String BARE =
            "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"state\":\"DRAFT\",\"number\":null,\"unheardOf\":{\"a\":[1]}}";

    private PlayedApi played;
    private IgfClient client;

    @BeforeEach
    void connect() throws IOException {
        played = new PlayedApi();
        client = IgfClient.connect(played.url(), "tool", "tool-secret");
    }

    @AfterEach
    void close() {
        client.close();
        played.close();
    }

    private ProposalApi proposals() {
        return client.api(ProposalApi.class);
    }

    @Test
    void unknownMembersAreToleratedAndAbsentOnesAreNull() {
        played.on("GET /api/v1/proposals/p1", 200, BARE, "ETag", "\"3\"");

        var answer = Versioned.of(proposals().read("p1"));

        assertThat(answer.etag()).isEqualTo("\"3\"");
        assertThat(answer.body().state()).isEqualTo(Stage.DRAFT);
        assertThat(answer.body().number()).isNull();
        assertThat(answer.body().roster()).isNullOrEmpty();
    }

    @Test
    void oneTokenServesManyCallsUntilItIsAboutToEnd() {
        played.on("GET /api/v1/proposals/p1", 200, BARE);

        proposals().read("p1");
        proposals().read("p1");

        assertThat(played.tokensGiven()).isEqualTo(1);
        assertThat(played.last().header("Authorization")).isEqualTo("Bearer t1");
    }

    @Test
    void aTokenThatEndsWithinAMinuteIsRenewedBeforeTheNextCall() {
        played.tokensLive(59);
        played.on("GET /api/v1/proposals/p1", 200, BARE);

        proposals().read("p1");
        proposals().read("p1");

        assertThat(played.last().header("Authorization")).isEqualTo("Bearer t2");
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndTheSecondRefusalIsTold() {
        played.on("GET /api/v1/proposals/p1", 401, "{\"type\":\"urn:igf:problem:unauthenticated\",\"status\":401}");

        assertThatThrownBy(() -> proposals().read("p1")).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.status()).isEqualTo(401);
            assertThat(problem.type()).isEqualTo("unauthenticated");
        });

        assertThat(played.tokensGiven()).isEqualTo(2);
    }

    @Test
    void refusalsAreTypedAlsoWhereTheWholeAnswerIsAskedFor() {
        played.on("GET /api/v1/proposals/p1", 404, "{\"type\":\"urn:igf:problem:not-found\",\"status\":404}");
        played.on("GET /api/v1/editions/e", 404, "{\"type\":\"urn:igf:problem:not-found\",\"status\":404}");

        assertThatThrownBy(() -> proposals().read("p1"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo("not-found"));
        assertThatThrownBy(() -> client.api(EditionApi.class).read("e"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @Test
    void aRefusalTellsEveryViolationAndWhenToTryAgain() {
        played.on("POST /api/v1/proposals/p1/submission", 422, """
                {"type":"urn:igf:problem:rules-violated","title":"x","status":422,"detail":"two","more":1,
                 "violations":[{"rule":"FIELD_REQUIRED","pointer":"/title","detail":"a"},
                               {"rule":"TOO_FEW_SPEAKERS","pointer":"/roster","detail":"b"}]}""", "Retry-After", "7");

        assertThatThrownBy(() -> proposals().submit("p1")).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.violations())
                    .extracting(Problem.Violation::rule)
                    .containsExactly("FIELD_REQUIRED", "TOO_FEW_SPEAKERS");
            assertThat(problem.retryAfter()).isEqualTo(7);
        });
    }

    @Test
    void anAnswerThatIsNoProblemDocumentIsStillARefusal() {
        played.on("GET /api/v1/proposals/p1", 502, "<html>", "Content-Type", "text/html");

        assertThatThrownBy(() -> proposals().read("p1")).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.status()).isEqualTo(502);
            assertThat(problem.type()).isEqualTo("blank");
        });
    }

    @Test
    void theTokenOfAWriteGoesWithLaterReadsOfThatServiceOnly() {
        played.on("POST /api/v1/editions/e/proposals", 201, BARE, "Consistency-Token", "wrote");
        played.on("GET /api/v1/proposals/p1", 200, BARE);
        played.on("GET /api/v1/editions/e/rooms", 200, "{\"items\":[],\"next\":null}");

        proposals().draftFromText("e", "Session\nOrganizer 1: Äda");
        assertThat(played.last().header("Content-type")).startsWith("text/plain");
        assertThat(played.last().body()).isEqualTo("Session\nOrganizer 1: Äda");
        proposals().read("p1");
        assertThat(played.last().header("Consistency-token")).isEqualTo("wrote");
        client.api(ProgrammeApi.class).rooms("e");
        assertThat(played.last().header("Consistency-token")).isNull();
    }

    @Test
    void whatOneHasWrittenIsReadByWhoeverSharesItsConsistency() {
        played.on("POST /api/v1/editions/e/proposals", 201, BARE, "Consistency-Token", "wrote");
        played.on("GET /api/v1/proposals/p1", 200, BARE);
        var shared = new Consistency();

        try (var writer = IgfClient.connect(played.url(), "tool", "tool-secret").withSharedConsistency(shared);
                var reader = IgfClient.anonymous(played.url()).withSharedConsistency(shared);
                var stranger = IgfClient.anonymous(played.url())) {
            writer.api(ProposalApi.class).draftFromText("e", "Session");
            reader.api(ProposalApi.class).read("p1");
            assertThat(played.last().header("Consistency-token")).isEqualTo("wrote");
            stranger.api(ProposalApi.class).read("p1");
            assertThat(played.last().header("Consistency-token")).isNull();
        }
    }

    @Test
    void aMergePatchKeepsNullsAndEmptyLists() {
        played.on("PATCH /api/v1/proposals/p1", 200, BARE, "ETag", "\"4\"");

        proposals()
                .change("p1", "\"3\"", new java.util.TreeMap<String, Object>(Map.of("sdgs", List.of(), "title", "T")) {
                    private static final long serialVersionUID = 1L;

                    {
                        put("outcomes", null);
                    }
                });

        assertThat(played.last().header("Content-type")).startsWith("application/merge-patch+json");
        assertThat(played.last().header("If-match")).isEqualTo("\"3\"");
        assertThat(played.last().body()).isEqualTo("{\"outcomes\":null,\"sdgs\":[],\"title\":\"T\"}");
    }

    @Test
    void whatIsNotSaidIsNotSent() {
        played.on("POST /api/v1/editions/e/proposals", 201, BARE);

        proposals()
                .draft(
                        "e",
                        ContentBody.of("T", Collections.emptyList(), null, null, null, null, null, null, null, null));

        assertThat(played.last().body()).isEqualTo("{\"title\":\"T\",\"subthemes\":[]}");
    }

    @Test
    void exportsAreTakenAsTheyAre() {
        played.on(
                "GET /api/v1/editions/e/schedule.ics",
                200,
                "BEGIN:VCALENDAR",
                "Content-Type",
                "text/calendar;charset=UTF-8");
        played.on("GET /api/v1/editions/e/schedule.json", 200, "{\"a\":1}");
        played.on("GET /api/v1/editions/e/releases/2.zip", 200, "PK", "Content-Type", "application/zip");

        assertThat(client.api(ExportApi.class).calendar("e")).isEqualTo("BEGIN:VCALENDAR");
        assertThat(client.api(ExportApi.class).json("e")).isEqualTo("{\"a\":1}");
        assertThat(client.api(ExportApi.class).copyOfRelease("e", 2)).asString().isEqualTo("PK");
    }

    @Test
    void theHolderOfASecretShowsItAndNobodyShowsNothing() {
        played.on("GET /api/v1/proposals/p1", 200, BARE);

        try (var person = IgfClient.withCredential(played.url(), "reg_abc");
                var nobody = IgfClient.anonymous(played.url())) {
            person.api(ProposalApi.class).read("p1");
            assertThat(played.last().header("Authorization")).isEqualTo("Bearer reg_abc");
            nobody.api(ProposalApi.class).read("p1");
            assertThat(played.last().header("Authorization")).isNull();
        }
        assertThat(played.tokensGiven()).isZero();
    }

    @Test
    void aPostWithAKeyMayBeSentAgainAndOthersSayNone() {
        played.on("POST /api/v1/editions/e/proposals", 201, BARE);
        played.on("GET /api/v1/proposals/p1", 200, BARE);
        var once = client.api(ProposalApi.class, CallOptions.withIdempotencyKey("import-17"));

        once.draftFromText("e", "Session");
        assertThat(played.last().header("Idempotency-key")).isEqualTo("import-17");
        once.read("p1");
        assertThat(played.last().header("Idempotency-key")).isNull();
        proposals().draftFromText("e", "Session");
        assertThat(played.last().header("Idempotency-key")).isNull();
    }

    @Test
    void whatTheCallerKnowsAlreadyIsNotSentAgain() {
        played.on("GET /api/v1/proposals/p1", 304, "", "ETag", "\"3\"");

        var answer = client.api(ProposalApi.class, CallOptions.ifChangedSince("\"3\""))
                .read("p1");

        assertThat(played.last().header("If-none-match")).isEqualTo("\"3\"");
        assertThat(Versioned.ifChanged(answer)).isEmpty();
        played.on("GET /api/v1/proposals/p1", 200, BARE, "ETag", "\"4\"");
        assertThat(Versioned.ifChanged(proposals().read("p1")).orElseThrow().etag())
                .isEqualTo("\"4\"");
    }

    @Test
    void thePastIsReadAsOfAnInstantBesideWhatElseIsAsked() {
        played.on(
                "GET /api/v1/editions/e/sessions?limit=5&asOf=2026-05-01T10%3A00%3A00Z",
                200, "{\"items\":[],\"next\":null}");
        var then = CallOptions.asOf(Instant.parse("2026-05-01T10:00:00Z")).withMaxWait(Duration.ofSeconds(4));

        assertThat(client.api(ProgrammeApi.class, then)
                        .sessions("e", null, 5, null)
                        .items())
                .isEmpty();
        assertThat(played.last().header("Prefer")).isEqualTo("wait=4");
    }

    @Test
    void seatsAndTheFloorAreRead() {
        played.on(
                "GET /api/v1/sessions/s/seats", 200, "{\"capacity\":80,\"confirmed\":3,\"online\":4,\"waitlisted\":0}");
        played.on("GET /api/v1/sessions/s/floor", 200, """
                {"items":[{"id":"00000000-0000-0000-0000-00000000000f","registrationId":null,"mode":"ONLINE","kind":"HAND","name":null,"text":null,
                           "at":"2026-05-01T10:00:00Z","state":"WAITING","position":1,"own":true}]}""");

        assertThat(client.api(AttendanceApi.class).seats("s").confirmed()).isEqualTo(3);
        assertThat(client.api(FloorApi.class).queue("s").items())
                .singleElement()
                .satisfies(place -> assertThat(place.own()).isTrue());
    }

    @Test
    void itRunsOnJava17() throws IOException {
        try (var file = IgfClient.class.getResourceAsStream("IgfClient.class")) {
            var head = Objects.requireNonNull(file).readNBytes(8);
            assertThat(head[7]).as("version of class files").isEqualTo((byte) 61);
        }
    }
}
