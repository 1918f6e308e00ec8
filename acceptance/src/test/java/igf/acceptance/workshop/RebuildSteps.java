package igf.acceptance.workshop;

import static igf.acceptance.workshop.Story.SECRETARIAT;
import static igf.acceptance.workshop.Story.TOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.client.operation.AdminApi;
import igf.client.operation.AdminApi.Operation;
import igf.client.operation.AdminApi.Projection;
import igf.client.participation.Registration;
import igf.client.participation.RegistrationApi;
import igf.client.programme.ExportApi;
import igf.client.proposal.EditionApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Step 14: every read model is built anew while the system works, and comes out the same. */
final class RebuildSteps {
    private static final List<String> SERVICES = List.of("notification", "participation", "proposal", "scheduling");

    private final Story story;

    RebuildSteps(Story story) {
        this.story = story;
    }

    void everyReadModelComesOutTheSame() throws ExecutionException, InterruptedException {
        Map<String, String> before = settledHashes();
        assertThat(before.keySet().stream()
                        .map(name -> name.replaceFirst("(-service)?/.*", ""))
                        .distinct())
                .containsExactlyElementsOf(SERVICES);

        AtomicBoolean on = new AtomicBoolean(true);
        AtomicInteger calls = new AtomicInteger();
        try (ExecutorService load = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = load.submit(() -> {
                while (on.get()) {
                    assertThat(Exports.json(
                                    story.callers.nobody(ExportApi.class).json(story.edition)))
                            .hasSize(3);
                    calls.incrementAndGet();
                }
            });
            rebuildAll("the same while it is read");
            assertThat(settledHashes()).isEqualTo(before);

            var writing = load.submit(() -> {
                for (int i = 0; on.get(); i++) {
                    register("passer-by-%d-%s@example.org".formatted(i, story.edition));
                    calls.incrementAndGet();
                }
            });
            rebuildAll("while it is written too");
            on.set(false);
            reading.get();
            writing.get();
        }
        assertThat(calls).hasValueGreaterThan(10);

        Map<String, String> partlyLive = settledHashes();
        assertThat(partlyLive).isNotEqualTo(before);
        rebuildAll("to compare what was built under load");
        assertThat(settledHashes()).isEqualTo(partlyLive);
    }

    private AdminApi admin() {
        return story.callers.as(SECRETARIAT, AdminApi.class);
    }

    private void register(String email) {
        String code = story.callers
                .nobody(EditionApi.class)
                .read(story.edition)
                .codeOfConduct()
                .version();
        story.callers
                .as(TOOL, RegistrationApi.class)
                .register(story.edition, Registration.New.of("Passer By", email, "GOVERNMENT", code));
    }

    private void rebuildAll(String reason) {
        List<String> operations = new ArrayList<>();
        for (Projection projection : admin().projections().items()) {
            String location = admin().rebuild(projection.service(), projection.name(), new AdminApi.Reason(reason))
                    .getHeaders()
                    .findFirst("Location")
                    .orElseThrow();
            operations.add(location.substring(location.lastIndexOf('/') + 1));
        }
        for (String operation : operations) {
            Operation ended = await("rebuild")
                    .atMost(Duration.ofMinutes(1))
                    .until(
                            () -> admin().operation(operation),
                            now -> !List.of("pending", "running").contains(now.status()));
            assertThat(ended.status()).as("%s", ended.errors()).isEqualTo("succeeded");
        }
    }

    /** Hashes by service and name, once nothing is on its way any more. */
    private Map<String, String> settledHashes() {
        Map<String, String> seen = new TreeMap<>();
        await("all read models at the head")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    Map<String, String> last = new TreeMap<>(seen);
                    seen.clear();
                    List<Projection> now = admin().projections().items();
                    now.forEach(p -> seen.put(p.service() + "/" + p.name(), Objects.requireNonNull(p.hash())));
                    return now.stream().allMatch(p -> p.lag() == 0 && !p.rebuilding() && p.deadLetters() == 0)
                            && seen.equals(last);
                });
        return seen;
    }
}
