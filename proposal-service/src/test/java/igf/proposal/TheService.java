package igf.proposal;

import igf.platform.testing.Http;
import igf.platform.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The service, running for real, one for all tests of this module; and what most of them begin with. */
public final class TheService {

    public static final RunningService RUNNING =
            RunningService.start(ProposalServiceApplication.class, "proposal-service");

    public static final Http SECRETARIAT = RUNNING.as("secretariat", "SECRETARIAT");
    public static final Http ORGANIZER = RUNNING.as("organizer-1", "ORGANIZER");
    public static final Http STRANGER = RUNNING.as("organizer-2", "ORGANIZER");
    public static final Http MAG = RUNNING.as("mag-1", "MAG");

    private TheService() {}

    private static final List<String> CRITERIA =
            List.of("content", "policy-question", "relevance", "format", "diversity", "participation");

    /** A review by the rules of 2022 that scores some criteria and says of the others that it cannot judge them. */
    public static Map<String, Object> review(Map<String, Integer> scores) {
        return Map.of(
                "scores",
                scores,
                "cannotJudge",
                CRITERIA.stream().filter(id -> !scores.containsKey(id)).toList());
    }

    /** An edition by the rules of 2022 whose call is open now. */
    public static void openEdition(String slug) {
        SECRETARIAT.put("/api/v1/editions/" + slug, edition("igf-2022")).expect(201);
    }

    public static Map<String, Object> edition(Object rules) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
                "name",
                "Forum of the test",
                "theme",
                "Testing together",
                "city",
                "Addis Ababa",
                "timeZone",
                "Africa/Addis_Ababa",
                "startsOn",
                LocalDate.now().plusDays(90).toString(),
                "endsOn",
                LocalDate.now().plusDays(94).toString(),
                "call",
                Map.of(
                        "opensAt", now.minus(1, ChronoUnit.DAYS).toString(),
                        "closesAt", now.plus(10, ChronoUnit.DAYS).toString(),
                        "graceUntil", now.plus(11, ChronoUnit.DAYS).toString()),
                "rules",
                rules);
    }
}
