package igf.client;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.decision.DecisionBody;
import igf.api.decision.DecisionOutcome;
import igf.api.decision.Reason;
import igf.api.programme.SessionBody;
import igf.api.proposal.ProposalShown;
import igf.api.registration.KeptRegistration;
import igf.api.release.ReleaseChanges;
import igf.api.release.ShownChanges.FieldShown;
import igf.api.report.OwnReport;
import igf.api.report.ReportBody;
import igf.api.report.ReportDeadlineBody;
import igf.api.report.ReportReasonBody;
import igf.api.report.ReportRemarkKind;
import igf.api.report.ReportReturnBody;
import igf.api.report.ReportShown;
import igf.api.report.ReportStandingState;
import igf.api.review.AssignedProposal;
import igf.api.review.OwnReview;
import igf.api.round.AssignmentBody;
import igf.api.round.Conflict;
import igf.api.round.HandedOut;
import igf.api.venue.ClosureBody;
import igf.api.venue.ClosureShown;
import igf.api.venue.RoomBody;
import igf.api.venue.RoomShown;
import igf.client.operation.AdminApi;
import igf.client.operation.DemoApi;
import igf.client.participation.AttendanceApi;
import igf.client.participation.RegistrationApi;
import igf.client.participation.ReportApi;
import igf.client.programme.ProgrammeApi;
import igf.client.proposal.Dossier;
import igf.client.proposal.ProposalApi;
import igf.client.proposal.ReviewApi;
import igf.client.proposal.SelectionApi;
import igf.client.reach.WebhookApi;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The servers' answers become records: unknown members are ignored, and absent ones are null. */
class ShapesTest {
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-00000000000b");

    private PlayedApi played;
    private IgfClient client;

    @BeforeEach
    void connect() throws IOException {
        played = new PlayedApi();
        client = IgfClient.anonymous(played.url());
    }

    @AfterEach
    void close() {
        client.close();
        played.close();
    }

    private void answers(String call, String body) {
        played.on(call.replaceFirst(" ", " /api/v1"), 200, body);
    }

    @Test
    void deliveriesOfAWebhook() {
        answers("GET /webhooks/w/deliveries", """
                {"items":[{"attempt":7,"id":"d","event":"e","type":"t","position":"12","at":"2026-05-01T10:00:00Z",
                           "status":null,"error":"TIMEOUT","delivered":false,"setAside":false,
                           "nextAttemptAt":"2026-05-01T10:00:00Z","new":[1]}],"next":null}""");

        assertThat(client.api(WebhookApi.class).deliveries("w").items())
                .containsExactly(
                        new WebhookApi.Delivery(7, "d", "e", "t", "12", AT, null, "TIMEOUT", false, false, AT));
    }

    @Test
    void whatWasSetAside() {
        answers("GET /admin/dead-letters", """
                {"items":[{"id":"view-x-1","where":"x","subject":"s","cause":"c","new":{}}],"next":null}""");

        assertThat(client.api(AdminApi.class).deadLetters().items())
                .containsExactly(new AdminApi.DeadLetter("view-x-1", "x", "s", "c"));
    }

    @Test
    void theClock() {
        played.on("PUT /demo/clock", 200, "{\"now\":\"2026-05-01T10:00:00Z\"}");

        assertThat(client.api(DemoApi.class).setClock(new DemoApi.Clock(null, "P3D")))
                .isEqualTo(new DemoApi.Time(AT));
        assertThat(played.last().body()).isEqualTo("{\"forward\":\"P3D\"}");
    }

    @Test
    void aRoomThatIsClosed() {
        var closure = "\"from\":\"2026-11-30T09:00%s\",\"to\":\"2026-11-30T12:00%s\",\"reason\":\"Paint\"";
        answers("PUT /editions/e/rooms/r", """
                {"room":"r","name":"R","capacity":9,"layouts":[],"equipment":["projector"],"onlineSeats":null,"closed":[{%s,
                  "timeZone":"UTC","startsAt":"2026-11-30T09:00:00Z","endsAt":"2026-11-30T12:00:00Z"}]}""".formatted(closure.formatted("", "")));
        var start = LocalDateTime.of(2026, 11, 30, 9, 0);
        var body = new RoomBody(
                "R", 9, null, List.of("projector"), null, List.of(new ClosureBody(start, start.plusHours(3), "Paint")));

        RoomShown room = client.api(ProgrammeApi.class).putRoom("e", "r", body);

        assertThat(played.last().body())
                .isEqualTo("{\"name\":\"R\",\"capacity\":9,\"equipment\":[\"projector\"],\"closed\":[{"
                        + closure.formatted(":00", ":00") + "}]}");
        assertThat(room.onlineSeats()).isNull();
        assertThat(room.closed()).extracting(ClosureShown::from).containsExactly("2026-11-30T09:00");
    }

    @Test
    void aSessionWithoutAProposal() {
        answers("POST /editions/e/sessions", """
                {"id":"s","proposalId":"s","kind":"BREAK","number":10001,"title":"Coffee","minutes":20,"state":"UNPLACED"}""");
        var body = new SessionBody("BREAK", "Coffee", null, 20, null, null, null, null, null, null, null);

        var session = Objects.requireNonNull(
                client.api(ProgrammeApi.class).addSession("e", body).body());

        assertThat(played.last().body()).isEqualTo("{\"kind\":\"BREAK\",\"title\":\"Coffee\",\"minutes\":20}");
        assertThat(session.kind()).isEqualTo("BREAK");
    }

    @Test
    void changesOfARelease() {
        answers("GET /editions/e/releases/2/changes", """
                {"number":2,"since":1,"changes":[{"type":"cancelled","sessionId":"00000000-0000-0000-0000-00000000000a","proposalId":"00000000-0000-0000-0000-00000000000b","number":4,"title":"T",
                  "placement":null,"previous":{"room":"r","roomName":"R","capacity":9,"start":"2026-11-30T09:00",
                  "end":"2026-11-30T10:00","timeZone":"UTC",
                  "startsAt":"2026-11-30T09:00:00Z","endsAt":"2026-11-30T10:00:00Z"},"reason":"WITHDRAWN",
                  "fields":[{"name":"room","from":"R","to":null},{"name":"speakers","from":[{"name":"Ada"}],"to":[]}]}]}""");

        ReleaseChanges release = client.api(ProgrammeApi.class).changes("e", 2, null);

        assertThat(release.changes()).singleElement().satisfies(change -> {
            assertThat(change.placement()).isNull();
            assertThat(change.previous()).isNotNull().extracting("room").isEqualTo("r");
            assertThat(change.fields())
                    .containsExactly(
                            new FieldShown("room", "R", null),
                            new FieldShown("speakers", List.of(Map.of("name", "Ada")), List.of()));
        });
    }

    @Test
    void attendanceByGroup() {
        answers("GET /sessions/s/attendance", """
                {"onsite":{"present":null,"peak":6,"people":8},"online":{"present":null,"peak":null,"people":null},
                 "minutesMedian":null,"byStakeholderGroup":{"GOVERNMENT":8,"PRIVATE_SECTOR":null},"byRegion":{},"byGender":{},
                 "firstTimers":null}""");

        AttendanceApi.Figures figures = client.api(AttendanceApi.class).attendance("s");

        assertThat(figures.onsite()).isEqualTo(new AttendanceApi.PresenceCounts(null, 6, 8));
        assertThat(figures.byStakeholderGroup()).containsEntry("GOVERNMENT", 8).containsEntry("PRIVATE_SECTOR", null);
        assertThat(figures.firstTimers()).isNull();
        assertThat(figures.byRegion()).isEmpty();
    }

    @Test
    void whatTheSecretariatDoesAboutAReport() {
        var text = "\"keyTakeaways\":[\"K\"],\"callToAction\":[\"C\"],\"summary\":\"S\"";
        var report =
                "{\"sessionId\":\"00000000-0000-0000-0000-00000000000a\",\"state\":\"RETURNED\",%s,\"dueAt\":{\"SHORT\":\"2026-05-01T10:00:00Z\"},\"mayFile\":true,\"draft\":{%s,\"savedAt\":\"2026-05-01T10:00:00Z\"},\"versions\":[{\"number\":1,\"publishedAt\":\"2026-05-01T10:00:00Z\",%s}],\"remark\":{\"kind\":\"RETURNED\",\"reason\":\"R\",\"at\":\"2026-05-01T10:00:00Z\"}}"
                        .formatted(text, text, text);
        for (var call :
                List.of("PUT ", "PUT /draft", "POST /publication", "POST /waiver", "PUT /deadline", "POST /return")) {
            answers(call.replaceFirst(" ", " /sessions/s/report"), report);
        }
        ReportApi reports = client.api(ReportApi.class);

        assertThat(reports.waive("s", new ReportReasonBody("Broken off")))
                .isEqualTo(new ReportShown(
                        ID,
                        ReportStandingState.RETURNED,
                        List.of("K"),
                        List.of("C"),
                        "S",
                        Map.of("SHORT", AT),
                        true,
                        new ReportShown.Draft(List.of("K"), List.of("C"), "S", AT),
                        List.of(new ReportShown.Version(1, AT, List.of("K"), List.of("C"), "S")),
                        new ReportShown.Remark(ReportRemarkKind.RETURNED, "R", AT)));
        assertThat(played.last().body()).isEqualTo("{\"reason\":\"Broken off\"}");
        reports.extendDeadline("s", new ReportDeadlineBody(AT, "Ill"));
        assertThat(played.last().body()).isEqualTo("{\"dueAt\":\"2026-05-01T10:00:00Z\",\"reason\":\"Ill\"}");
        reports.returnForCorrection("s", new ReportReturnBody("A name", null));
        assertThat(played.last().body()).isEqualTo("{\"reason\":\"A name\"}");
        reports.saveDraft("s", new ReportBody(List.of("Half"), List.of(), null));
        assertThat(played.last().body()).contains("Half");
        assertThat(reports.publish("s").versions()).hasSize(1);
        assertThat(reports.file("s", new ReportBody(List.of("K"), List.of("C"), "S"))
                        .mayFile())
                .isTrue();
    }

    @Test
    void reportsThatTheCallerHasToWrite() {
        answers("GET /people/me/reports", """
                {"items":[{"sessionId":"00000000-0000-0000-0000-00000000000a","edition":"e","number":7,"title":"T","state":"OVERDUE",
                  "dueAt":"2026-05-01T10:00:00Z"}],"next":null}""");

        assertThat(client.api(ReportApi.class).listMissing().items())
                .containsExactly(new OwnReport(ID, "e", 7, "T", ReportStandingState.OVERDUE, AT));
    }

    @Test
    void whatAProposalTookIn() {
        answers("GET /proposals/p", """
                {"id":"00000000-0000-0000-0000-00000000000b","state":"ACCEPTED","tookIn":[{"proposalId":"00000000-0000-0000-0000-00000000000a","number":9,"title":"T",
                  "people":[{"entry":"00000000-0000-0000-0000-00000000000b","role":"SPEAKER","name":"Ada","affiliation":null,"takenAs":null}]}]}""");

        var merged =
                Objects.requireNonNull(client.api(ProposalApi.class).read("p").body());

        assertThat(merged.tookIn())
                .containsExactly(new ProposalShown.TookIn(
                        ID, 9, "T", List.of(new ProposalShown.Brought(OTHER, "SPEAKER", "Ada", null, null))));
    }

    @Test
    void ownRegistrations() {
        answers("GET /people/me", """
                {"id":"00000000-0000-0000-0000-00000000000a","registrations":[{"id":"00000000-0000-0000-0000-00000000000b","edition":"e","personId":"00000000-0000-0000-0000-00000000000a","state":"CONFIRMED","name":"Ada",
                 "stakeholderGroup":"GOVERNMENT","attendance":"ONSITE","firstTime":true,"codeOfConduct":"2022"}]}""");

        assertThat(client.api(RegistrationApi.class).readMe().registrations())
                .singleElement()
                .extracting(KeptRegistration::name, KeptRegistration::email, KeptRegistration::firstTime)
                .containsExactly("Ada", null, true);
    }

    @Test
    void aBlindProposalWithADraftOfAReview() {
        answers("GET /reviews/assigned/p", """
                {"proposalId":"00000000-0000-0000-0000-00000000000a","number":3,"title":"T","subthemes":[],"format":{"type":"PANEL"},"policyQuestions":["Q"],
                 "description":null,"outcomes":null,"sdgs":[9],"sdgTargets":["9.1"],"sdgExplanation":null,"hybrid":[],
                 "counts":{"people":2,"stakeholderGroup":{"GOVERNMENT":2},"region":{"UNKNOWN":2},"gender":{}},"open":true,
                 "criteria":[{"id":"c","name":"C","weight":1.5}],"review":null,
                 "draft":{"scores":{"c":4},"reasons":[],"mergeWith":null,"comment":null,"cannotJudge":["d"]}}""");

        AssignedProposal blind = client.api(ReviewApi.class).read("p");

        assertThat(blind.counts().region()).containsExactly(Map.entry("UNKNOWN", 2));
        assertThat(blind.review()).isNull();
        assertThat(blind.draft()).isEqualTo(new OwnReview.Draft(Map.of("c", 4), List.of(), null, null, List.of("d")));
    }

    @Test
    void whoReviewsWhat() {
        answers("POST /editions/e/review-assignments", """
                {"edition":"e","perProposal":1,"seed":7,"items":[{"proposalId":"00000000-0000-0000-0000-00000000000a","number":3,
                  "reviewers":[{"reviewer":"00000000-0000-0000-0000-00000000000a","name":"Ada","affiliation":null,
                    "why":{"subthemes":["s"],"anyTheme":false,"loadBefore":0,"newGroup":true}}],
                  "conflicts":[{"reviewer":"00000000-0000-0000-0000-00000000000b","name":null,"affiliation":null,"conflict":"OWNER"}],"missing":0}],
                 "loads":[{"reviewer":"00000000-0000-0000-0000-00000000000a","name":"Ada","affiliation":null,"proposals":1}]}""");

        HandedOut handedOut = client.api(SelectionApi.class).assign("e", new AssignmentBody(1, 7L));

        assertThat(handedOut.items()).singleElement().satisfies(item -> {
            assertThat(item.reviewers().getFirst().why().newGroup()).isTrue();
            assertThat(item.conflicts())
                    .extracting(HandedOut.Excluded::conflict)
                    .containsExactly(Conflict.OWNER);
        });
        assertThat(handedOut.loads()).extracting(HandedOut.Load::proposals).containsExactly(1);
    }

    @Test
    void aProposalWithTooFewReviewsHasNoRank() {
        answers("GET /editions/e/ranking", """
                {"items":[{"rank":null,"id":"p","number":3,"title":"Nets","mean":2.5,"reviews":1,
                           "standardDeviation":null,"subthemes":[],"state":"SCREENED_IN"}],"next":null}""");

        assertThat(client.api(SelectionApi.class).ranking("e").items())
                .containsExactly(
                        new SelectionApi.RankingRow(null, "p", 3, "Nets", 2.5, 1, null, List.of(), "SCREENED_IN"));
    }

    @Test
    void aDecisionAndWhatLedToIt() {
        answers("POST /proposals/p/decision", """
                {"id":"00000000-0000-0000-0000-00000000000a","state":"DECLINED","decision":{"outcome":"DECLINED","reason":"Why","conditions":[],"dueAt":null,
                 "reasons":[{"code":"C","text":"Told"}],"comments":null,"place":null,"cause":null,"rulesVersion":2,
                 "at":"2026-05-01T10:00:00Z"}}""");
        answers("GET /proposals/p/dossier", """
                {"form":"igf-dossier-1","proposalId":"p","edition":"e","number":1,"title":"T","stage":"DECLINED",
                 "submission":null,"screening":null,"handedOut":null,"reviews":[{"reviewer":"r","at":"2026-05-01T10:00:00Z",
                   "rulesVersion":1,"scores":{"c":4},"reasons":[],"mergeWith":null,"mean":4.0}],"recusals":[],
                 "missingReviews":[],"mergeWith":[{"proposalId":"q","ticks":2}],
                 "result":{"rank":null,"of":0,"mean":4.0,"reviews":1,"standardDeviation":null,"formula":"f","rulesVersion":1,
                   "minimumReviews":2,"criteria":[],"as":"AT_DECISION"},
                 "ranking":{"formula":"f","normalisation":"NONE","rulesVersion":1,"minimumReviews":2,"ties":["LOWER_NUMBER"],
                   "criteria":[],"ballots":[],"field":[]},
                 "quotaEffect":{"slots":null,"theme":null,"quota":null,"acceptedBefore":0,"acceptedBeforeOfTheme":0,
                   "withinSlotsByRank":null},
                 "decisions":[{"at":"2026-05-01T10:00:00Z","by":"secretariat","outcome":"UNDONE","reason":null}],
                 "conditions":[],"appeals":[],"lineage":[],"hash":"h","signature":"s","remarks":[]}""");
        SelectionApi selection = client.api(SelectionApi.class);

        ProposalShown declined = selection.decide("p", DecisionBody.of(DecisionOutcome.DECLINED, "Why"));
        Dossier dossier = selection.readDossier("p");

        assertThat(declined.decision()).isNotNull().satisfies(decided -> {
            assertThat(decided.reasons()).containsExactly(new Reason("C", "Told"));
            assertThat(decided.at()).isEqualTo(AT);
        });
        assertThat(dossier.reviews()).singleElement().satisfies(review -> {
            assertThat(review.scores()).containsExactly(Map.entry("c", 4));
            assertThat(review.revision()).isNull();
        });
        assertThat(dossier.mergeWith()).containsExactly(new Dossier.MergeSuggestion("q", 2));
        assertThat(dossier.decisions()).extracting(Dossier.Decision::conditions).containsOnlyNulls();
        assertThat(selection.readSignedDossier("p")).startsWith("{\"form\":\"igf-dossier-1\",");
    }

    @Test
    void whatHappenedToAProposal() {
        answers("GET /proposals/p/history", """
                {"proposalId":"00000000-0000-0000-0000-00000000000a","items":[{"position":"7","type":"proposal.submitted.1",
                  "at":"2026-05-01T10:00:00Z","actor":"a","roles":["ORGANIZER"],"stream":"s","sequence":1,"cause":null,
                  "correlation":"c","summary":{"number":3,"tags":["x"]}}],"next":null}""");

        assertThat(client.api(SelectionApi.class).readHistory("p").items())
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.at()).isEqualTo(AT);
                    assertThat(fact.summary()).isEqualTo(Map.of("number", 3, "tags", List.of("x")));
                });
    }
}
