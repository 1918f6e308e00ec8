package igf.acceptance.workshop;

import static igf.acceptance.workshop.Story.SECRETARIAT;
import static igf.acceptance.workshop.Story.TOOL;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.ReadModels;
import igf.api.registration.RegistrationForm;
import igf.api.vocabulary.StakeholderGroup;
import igf.client.operation.AdminApi;
import igf.client.participation.RegistrationApi;
import igf.client.programme.ExportApi;
import igf.client.proposal.EditionApi;
import igf.lab.InnerPorts;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Step 14: every read model is rebuilt while the system works, with the same result. */
final class RebuildSteps {
    private final Story story;

    RebuildSteps(Story story) {
        this.story = story;
    }

    void everyReadModelComesOutTheSame() throws ExecutionException, InterruptedException {
        ReadModels models = new ReadModels(story.callers.as(SECRETARIAT, AdminApi.class));
        Map<String, ReadModels.Standing> before = models.atTheHead();
        assertThat(before.keySet().stream()
                        .map(name -> name.replaceFirst("(-service)?/.*", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(InnerPorts.SERVICES);

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
            models.comeOutTheSame("the same while it is read");

            var writing = load.submit(() -> {
                for (int i = 0; on.get(); i++) {
                    register("passer-by-%d-%s@example.org".formatted(i, story.edition));
                    calls.incrementAndGet();
                }
            });
            models.rebuildAll("while it is written too");
            on.set(false);
            reading.get();
            writing.get();
        }
        assertThat(calls).hasValueGreaterThan(10);

        assertThat(models.atTheHead()).isNotEqualTo(before);
        models.comeOutTheSame("to compare what was built under load");
    }

    private void register(String email) {
        String code = story.callers
                .nobody(EditionApi.class)
                .read(story.edition)
                .codeOfConduct()
                .version();
        story.callers
                .as(TOOL, RegistrationApi.class)
                .register(story.edition, RegistrationForm.of("Passer By", email, StakeholderGroup.GOVERNMENT, code));
    }
}
