package igf.acceptance.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Editions;
import igf.acceptance.system.ReadModels;
import igf.acceptance.system.Systems;
import igf.api.registration.RegistrationForm;
import igf.api.vocabulary.StakeholderGroup;
import igf.client.operation.AdminApi;
import igf.client.participation.RegistrationApi;
import igf.client.proposal.EditionApi;
import igf.client.proposal.ProposalApi;
import igf.lab.RunningSystem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * One instance is stopped, started, killed under load and started again, on the same data. It takes longest, so it comes
 * first.
 */
@Order(1)
class AcknowledgedWritesIT {
    private static final int ENOUGH = 120;
    private static final String FEED = "/api/v1/feed?after=0&limit=1000";

    @Test
    void aRestartAndAKillLeaveEverythingThatWasAcknowledged() {
        RunningSystem first = Systems.start();
        String edition;
        Map<String, String> answers;
        Map<String, ReadModels.Standing> models;
        try (first;
                Callers callers = new Callers(first.url())) {
            edition = Editions.open(callers);
            callers.as("organizer-1", ProposalApi.class)
                    .draftFromText(edition, "Session\nSpeaker 1: Una Lark, Government, African Group");
            register(callers, edition, "before@example.org");
            awaitThatAllWasTold(callers);
            models = models(callers).atTheHead();
            answers = answers(callers, edition);
        }

        RunningSystem second = Systems.start(first.data());
        Set<String> registered = ConcurrentHashMap.newKeySet();
        Set<String> drafted = ConcurrentHashMap.newKeySet();
        try (Callers callers = new Callers(second.url())) {
            Map<String, ReadModels.Standing> anew = models(callers).atTheHead();
            ReadModels.assertSameWhereNothingCame(models, anew);
            assertThat(anew).as("read models, made anew").containsAllEntriesOf(of(models, "proposal", "participation"));
            assertThat(answers(callers, edition)).isEqualTo(answers);
            killUnderLoad(second, callers, edition, registered, drafted);
        }

        try (RunningSystem third = Systems.start(first.data());
                Callers callers = new Callers(third.url())) {
            assertThat(registered.size() + drafted.size()).isGreaterThanOrEqualTo(ENOUGH);
            RegistrationApi registrations = callers.as("tool", RegistrationApi.class);
            assertThat(registered)
                    .allSatisfy(id -> assertThat(registrations.read(id).state()).hasToString("CONFIRMED"));
            models(callers).atTheHead();
            ProposalApi proposals = callers.as("organizer-1", ProposalApi.class);
            assertThat(drafted)
                    .allSatisfy(id -> assertThat(proposals.read(id).getBody())
                            .hasValueSatisfying(
                                    found -> assertThat(found.state()).hasToString("DRAFT")));
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
                                .draftFromText(edition, "Session")
                                .getBody()
                                .ifPresent(draft -> drafted.add(draft.id().toString()));
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
                .register(edition, RegistrationForm.of("Somebody", email, StakeholderGroup.GOVERNMENT, code))
                .id()
                .toString();
    }

    /** Returns unchanged bodies from each service. */
    private static Map<String, String> answers(Callers callers, String edition) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : List.of(
                "/api/v1/editions/" + edition,
                "/api/v1/editions/" + edition + "/proposals",
                "/api/v1/editions/" + edition + "/sessions",
                FEED,
                "/api/v1/editions/" + edition + "/reviewers")) {
            var answer = callers.raw().get("secretariat", path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            answers.put(path, answer.body());
        }
        return answers;
    }

    /** Waits until the events of the writes above have reached the last service. */
    private static void awaitThatAllWasTold(Callers callers) {
        await("all was told")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> callers.raw().get("secretariat", FEED).body(),
                        feed -> Stream.of("edition.planned", "call.opened", "participant.registered", "message.sent")
                                .allMatch(feed::contains));
    }

    private static ReadModels models(Callers callers) {
        return new ReadModels(callers.as("secretariat", AdminApi.class));
    }

    private static Map<String, ReadModels.Standing> of(Map<String, ReadModels.Standing> all, String... services) {
        Map<String, ReadModels.Standing> some = new TreeMap<>(all);
        some.keySet().removeIf(name -> Stream.of(services).noneMatch(service -> name.startsWith(service + "/")));
        assertThat(some).hasSizeGreaterThan(services.length);
        return some;
    }
}
