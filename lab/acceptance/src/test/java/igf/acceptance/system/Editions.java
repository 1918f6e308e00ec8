package igf.acceptance.system;

import static org.awaitility.Awaitility.await;

import igf.client.ProblemException;
import igf.client.proposal.Edition;
import igf.client.proposal.EditionApi;
import igf.client.proposal.Reviewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Editions for the journeys. */
public final class Editions {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Editions() {}

    /**
     * Creates an edition with an open call, by the rules of 2022, and waits until the other services know it.
     *
     * @return the slug
     */
    public static String open(Callers callers) {
        String slug = "edition-" + UUID.randomUUID().toString().substring(0, 8);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LocalDate first = LocalDate.of(2032, 5, 3);
        EditionApi editions = callers.as("secretariat", EditionApi.class);
        editions.putEdition(
                slug,
                new Edition.EditionRequest(
                        "Forum",
                        "Theme",
                        "Lakemouth",
                        "Europe/Lisbon",
                        first,
                        first.plusDays(3),
                        new Edition.Call(now.minus(1, ChronoUnit.DAYS), now.plus(1, ChronoUnit.DAYS), null),
                        "igf-2022"));
        editions.putReviewers(
                slug,
                new Reviewer.ReviewerList(List.of(
                        new Reviewer("mag-1@example.org", "Reviewer", "Body of reviewers", null, null, List.of()))));
        shown(callers, slug);
        heard(callers, slug);
        return slug;
    }

    /** Asks for the programme and the seats: these services wait two seconds for an edition on its way, no longer. */
    private static void heard(Callers callers, String slug) {
        await("the edition where others ask for it")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> Stream.of("sessions", "seats")
                        .map(part -> callers.raw().get("secretariat", "/api/v1/editions/" + slug + "/" + part))
                        .allMatch(answer -> answer.status() == 200));
    }

    /** Reads the edition without a token for a recent write, as the public does. */
    public static Edition shown(Callers callers, String slug) {
        EditionApi editions = callers.nobody(EditionApi.class);
        return await("the edition")
                .atMost(PATIENCE)
                .ignoreException(ProblemException.class)
                .until(() -> editions.read(slug), Objects::nonNull);
    }
}
