package igf.acceptance.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Editions;
import igf.acceptance.system.RunningSystem;
import igf.client.operation.AdminApi;
import igf.client.operation.AdminApi.Projection;
import igf.client.participation.Registration;
import igf.client.participation.RegistrationApi;
import igf.client.proposal.EditionApi;
import igf.client.proposal.ProposalApi;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** One instance that is stopped, started, killed under load and started again on the same data. */
class AcknowledgedWritesIT {
    private static final int ENOUGH = 120;

    @Test
    void aRestartAndAKillLeaveEverythingThatWasAcknowledged() {
        RunningSystem first = RunningSystem.start();
        String edition;
        Map<String, String> answers;
        Map<String, String> hashes;
        try (first;
                Callers callers = new Callers(first.url())) {
            edition = Editions.open(callers);
            callers.as("organizer-1", ProposalApi.class)
                    .paste(edition, "Session\nSpeaker 1: Una Lark, Government, African Group");
            register(callers, edition, "before@example.org");
            hashes = settledHashes(callers);
            answers = answers(callers, edition);
        }

        RunningSystem second = RunningSystem.start(first.data());
        Set<String> registered = ConcurrentHashMap.newKeySet();
        Set<String> drafted = ConcurrentHashMap.newKeySet();
        try (Callers callers = new Callers(second.url())) {
            assertThat(settledHashes(callers)).as("read models, made anew").isEqualTo(hashes);
            assertThat(answers(callers, edition)).isEqualTo(answers);
            killUnderLoad(second, callers, edition, registered, drafted);
        }

        try (RunningSystem third = RunningSystem.start(first.data());
                Callers callers = new Callers(third.url())) {
            assertThat(registered.size() + drafted.size()).isGreaterThanOrEqualTo(ENOUGH);
            RegistrationApi registrations = callers.as("tool", RegistrationApi.class);
            assertThat(registered)
                    .allSatisfy(id -> assertThat(registrations.read(id).state()).isEqualTo("CONFIRMED"));
            await("read models at the head").atMost(Duration.ofSeconds(60)).untilAsserted(() -> settledHashes(callers));
            ProposalApi proposals = callers.as("organizer-1", ProposalApi.class);
            assertThat(drafted)
                    .allSatisfy(id -> assertThat(proposals.read(id).getBody())
                            .hasValueSatisfying(
                                    found -> assertThat(found.state()).isEqualTo("DRAFT")));
        }
    }

    private static void killUnderLoad(
            RunningSystem system, Callers callers, String edition, Set<String> registered, Set<String> drafted) {
        AtomicBoolean on = new AtomicBoolean(true);
        try (ExecutorService load = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                load.submit(() -> {
                    while (on.get()) {
                        registered.add(register(callers, edition, UUID.randomUUID() + "@example.org"));
                    }
                });
                load.submit(() -> {
                    while (on.get()) {
                        callers.as("organizer-1", ProposalApi.class)
                                .paste(edition, "Session")
                                .getBody()
                                .ifPresent(draft -> drafted.add(draft.id()));
                    }
                });
            }
            await("writes").atMost(Duration.ofMinutes(1)).until(() -> registered.size() + drafted.size() >= ENOUGH);
            system.kill();
            on.set(false);
        }
    }

    private static String register(Callers callers, String edition, String email) {
        String code =
                callers.nobody(EditionApi.class).read(edition).codeOfConduct().version();
        return callers.as("tool", RegistrationApi.class)
                .register(edition, Registration.New.of("Somebody", email, "GOVERNMENT", code))
                .id();
    }

    /** Bodies as they are, from each service. */
    private static Map<String, String> answers(Callers callers, String edition) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : List.of(
                "/api/v1/editions/" + edition,
                "/api/v1/editions/" + edition + "/proposals",
                "/api/v1/editions/" + edition + "/sessions",
                "/api/v1/feed?after=0&limit=1000",
                "/api/v1/editions/" + edition + "/reviewers")) {
            var answer = callers.raw().get("secretariat", path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            answers.put(path, answer.body());
        }
        return answers;
    }

    private static Map<String, String> settledHashes(Callers callers) {
        Map<String, String> seen = new TreeMap<>();
        await("nothing on its way")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    Map<String, String> last = new TreeMap<>(seen);
                    seen.clear();
                    List<Projection> now = callers.as("secretariat", AdminApi.class)
                            .projections()
                            .items();
                    now.forEach(p -> seen.put(p.service() + "/" + p.name(), Objects.requireNonNull(p.hash())));
                    return now.stream().allMatch(p -> p.lag() == 0 && !p.rebuilding()) && seen.equals(last);
                });
        return seen;
    }
}
