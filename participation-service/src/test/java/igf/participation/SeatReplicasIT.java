package igf.participation;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Http;
import igf.platform.testing.RunningService;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Two replicas on the same databases give seats to the same people at the same moment. */
class SeatReplicasIT {

    private static final int PEOPLE = 15;
    private static final String SCOPES = "registrations:write seats:write";

    private final Forum forum =
            new Forum("replicas-" + UUID.randomUUID().toString().substring(0, 8));

    private static RunningService start(String node) {
        return RunningService.start(
                ParticipationServiceApplication.class,
                "participation-service",
                "participation-replicas",
                Map.of("igf.node", node, "igf.replicas", "true"));
    }

    private static Callable<Http.Response> take(RunningService replica, UUID registration, UUID session) {
        var body = Map.of("registrationId", registration, "attendance", "ONSITE");
        return () -> replica.tool("tool", SCOPES).post("/api/v1/sessions/" + session + "/seats", body);
    }

    private List<UUID> register(RunningService replica, RunningService other, String name) {
        var registrations = "/api/v1/editions/" + forum.edition + "/registrations";
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < PEOPLE; i++) {
            var answer = replica.tool("tool", SCOPES)
                    .post(registrations, forum.entry(name + i))
                    .expect(201);
            ids.add(UUID.fromString(answer.json().get("id").asString()));
        }
        other.tool("tool", SCOPES).await("/api/v1/registrations/" + ids.getLast(), a -> a.status() == 200);
        return ids;
    }

    private static List<Http.Response> together(List<Callable<Http.Response>> calls) throws Exception {
        var answers = new ArrayList<Http.Response>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : threads.invokeAll(calls)) {
                answers.add(call.get());
            }
        }
        return answers;
    }

    private static List<String> outcome(List<Http.Response> answers) {
        return answers.stream()
                .map(a -> a.status() + a.json().at("/violations/0/rule").asString(""))
                .toList();
    }

    @Test
    void first_bookings_in_the_same_moment_are_decided_one_after_the_other() throws Exception {
        var morning = forum.schedule("morning", 100);
        var afternoon = forum.schedule("afternoon", 100, LocalDateTime.parse("2031-10-07T14:00"));
        var atTheSameTime = forum.schedule("at the same time", 100, LocalDateTime.parse("2031-10-07T09:30"));
        try (var first = start("first");
                var second = start("second")) {
            for (var replica : List.of(first, second)) {
                for (var session : List.of(morning, afternoon, atTheSameTime)) {
                    replica.tool("tool", SCOPES)
                            .await("/api/v1/sessions/" + session + "/seats", a -> a.status() == 200);
                }
            }

            for (var person : register(first, second, "ada")) {
                assertThat(outcome(together(List.of(take(first, person, morning), take(second, person, afternoon)))))
                        .as("sessions one after the other")
                        .containsExactly("201", "201");
            }
            for (var person : register(first, second, "ben")) {
                var both = together(List.of(take(first, person, morning), take(second, person, atTheSameTime)));
                assertThat(outcome(both))
                        .as("sessions at the same time")
                        .containsExactlyInAnyOrder("201", "409SEATS_OVERLAP");
                var taken = both.getFirst().status() == 201 ? morning : atTheSameTime;
                assertThat(both)
                        .filteredOn(a -> a.status() == 409)
                        .allSatisfy(a -> assertThat(a.json()
                                        .at("/violations/0/args/sessionId")
                                        .asString())
                                .isEqualTo(taken.toString()));
            }
            var everybody = new ArrayList<Callable<Http.Response>>();
            for (var person : register(first, second, "cleo")) {
                everybody.add(take(everybody.size() % 2 == 0 ? first : second, person, afternoon));
            }
            assertThat(outcome(together(everybody)))
                    .as("first bookings of many people in one session")
                    .containsOnly("201");
        }
    }
}
