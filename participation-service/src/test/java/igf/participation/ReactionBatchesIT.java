package igf.participation;

import static igf.participation.Forum.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.RunningService;
import igf.platform.testing.evolution.PausedReactions;
import igf.platform.testing.evolution.ReactionBatches;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code -Digf.reactions.copies=100} plays 100 events of each kind. */
class ReactionBatchesIT {

    private static final int MANY = Integer.getInteger("igf.reactions.copies", 25);

    /** Kinds whose reactions read earlier events. The second test plays these. */
    private static final Set<String> OF_A_LIFE =
            Set.of("floor.asked.1", "person.erasure-asked.1", "registration.registered.1");

    @Test
    void noReactionFailsBecauseOfTheBatchThatAnEventIsIn() {
        try (var service = RunningService.start(
                ParticipationServiceApplication.class, "participation-service", "participation-batches", Map.of())) {
            var batches = new ReactionBatches(service, "igf.participation", Stream.of());
            assertThat(batches.findBatchFailures()).isEmpty();
            assertThat(batches.examplesFailingAlone())
                    .as("no kind is left out of both tests")
                    .isSubsetOf(OF_A_LIFE);
        }
    }

    @Test
    void noReactionFailsBecauseManyPeopleDoTheSameAtOneTime() {
        var forum = new Forum("piles");
        var session = "/api/v1/sessions/" + forum.schedule("full", MANY / 2);
        var reactions = new PausedReactions(SERVICE);
        var before = reactions.countEventsByName();
        var parked = reactions.findFailuresAfter(() -> {});
        var people = new ArrayList<Forum.Registered>();

        assertThat(reactions.findFailuresAfter(() -> {
                    for (int n = 0; n < MANY; n++) {
                        people.add(forum.register("one-of-many-" + n));
                    }
                }))
                .as("they register")
                .isEqualTo(parked);
        assertThat(reactions.findFailuresAfter(() -> people.forEach(one -> SERVICE.withToken(one.secret())
                        .post(session + "/seats", Map.of("registrationId", one.id(), "attendance", "ONSITE"))
                        .expect(201))))
                .as("they take seats, half of them on the waiting list")
                .isEqualTo(parked);
        assertThat(reactions.findFailuresAfter(() -> people.forEach(one -> SERVICE.withToken(one.secret())
                        .post(
                                session + "/floor",
                                Map.of(
                                        "registrationId",
                                        one.id(),
                                        "mode",
                                        "ONLINE",
                                        "kind",
                                        "QUESTION",
                                        "text",
                                        "May I speak?"))
                        .expect(201))))
                .as("they ask for the floor")
                .isEqualTo(parked);
        assertThat(reactions.findFailuresAfter(() -> people.forEach(one -> SERVICE.withToken(one.secret())
                        .delete("/api/v1/people/me")
                        .expect(202))))
                .as("they ask to be erased")
                .isEqualTo(parked);

        var after = reactions.countEventsByName();
        assertThat(OF_A_LIFE)
                .allSatisfy(kind -> assertThat(after.getOrDefault(kind, 0) - before.getOrDefault(kind, 0))
                        .as(kind)
                        .isEqualTo(MANY));
    }
}
