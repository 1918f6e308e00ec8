package igf.acceptance.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Editions;
import igf.acceptance.system.ReadModels;
import igf.acceptance.system.Systems;
import igf.api.registration.RegistrationForm;
import igf.api.registration.RegistrationRegistered;
import igf.api.registration.RegistrationStateStatus;
import igf.api.vocabulary.StakeholderGroup;
import igf.client.operation.AdminApi;
import igf.client.participation.RegistrationApi;
import igf.client.proposal.EditionApi;
import igf.lab.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A running system is backed up. Then a person is erased, and the machine is lost with all its data. The restored
 * system has all earlier data, and no person who was erased since.
 */
class BackupIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String BACKUP = "igf.standalone.backup.Backup";
    private static final String HOLD = "/api/v1/messages/hold";
    private static final String RESTORE = "igf.standalone.backup.Restore";

    @TempDir
    private Path safe;

    @Test
    void whoWasErasedSinceTheBackupStaysErased() throws IOException {
        Path backups = safe.resolve("backups");
        Path keys = safe.resolve("keys");
        Path elsewhere = safe.resolve("elsewhere");
        RegistrationRegistered staying;
        RegistrationRegistered leaving;
        RegistrationRegistered later;
        String edition;
        Path backup;
        Path lost;
        try (RunningSystem system = Systems.start();
                Callers callers = new Callers(system.url())) {
            lost = system.data();
            edition = Editions.open(callers);
            staying = register(callers, edition, "Una Stays", "una@stays.example");
            leaving = register(callers, edition, "Ivo Leaves", "ivo@leaves.example");
            backup = backUp(lost, backups, keys);
            later = register(callers, edition, "Ola Later", "ola@later.example");
            erase(callers, leaving);
        }
        theBackupIsLookedAtBeforeAnythingIsChanged(backup, keys, elsewhere);

        // Without the list of erasures the restore brings back their key: this is why the list exists.
        assertThat(restore(backup, keys, safe.resolve("forgetful")))
                .contains("Destroyed again: 0", "by the next start: 0.");
        // In place of existing data no list is needed, because those data have the erasures.
        assertThat(restore(backup, keys, lost)).contains("by the next start: 1.");
        Path erasures = Files.copy(lost.resolve("erasures"), safe.resolve("erasures"));
        assertThat(restore(backup, keys, elsewhere, "--erasures", erasures.toString()))
                .contains("by the next start: 1.");

        try (RunningSystem system = Systems.start(elsewhere);
                Callers callers = new Callers(system.url())) {
            RegistrationApi registrations = callers.as("secretariat", RegistrationApi.class);
            await("the erasure is done again")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    registrations.read(leaving.id().toString()).state())
                            .isEqualTo(RegistrationStateStatus.ERASED));
            assertThat(callers.raw()
                            .get("secretariat", "/api/v1/registrations/" + leaving.id())
                            .body())
                    .doesNotContain("Ivo Leaves");
            assertThat(callers.raw()
                            .get("secretariat", "/api/v1/registrations/" + staying.id())
                            .body())
                    .contains("Una Stays");
            assertThat(callers.raw()
                            .get("secretariat", "/api/v1/registrations/" + later.id())
                            .status())
                    .isEqualTo(404);
            await("what topics have lost is said again")
                    .atMost(PATIENCE)
                    .until(
                            () -> callers.raw()
                                    .get("secretariat", "/api/v1/feed?after=0&limit=1000")
                                    .body(),
                            feed -> List.of("edition.planned", "participant.registered").stream()
                                    .allMatch(feed::contains));
            new ReadModels(callers.as("secretariat", AdminApi.class)).atTheHead();
            await("nothing is left to do")
                    .atMost(PATIENCE)
                    .until(() -> !Files.exists(elsewhere.resolve("after-restore")));
            assertThat(callers.raw().get("secretariat", HOLD).body()).contains("\"held\":true");
            assertThat(callers.raw()
                            .send("secretariat", "POST", HOLD + "/release", null)
                            .body())
                    .contains("\"held\":false");
            // The restored system continues.
            assertThat(register(callers, edition, "Ola Later", "ola@later.example")
                            .id())
                    .isNotEqualTo(later.id());
        }
    }

    private static void theBackupIsLookedAtBeforeAnythingIsChanged(Path backup, Path keys, Path elsewhere)
            throws IOException {
        Path version = backup.resolve("postgresql/PG_VERSION");
        String right = Files.readString(version);
        Files.writeString(version, "x", StandardOpenOption.APPEND);
        var damaged = Systems.run(RESTORE, options(backup, keys, elsewhere));
        Files.writeString(version, right);
        assertThat(damaged.getKey()).isEqualTo(1);
        assertThat(damaged.getValue()).contains("damaged", "postgresql/PG_VERSION");
        var keyless = Systems.run(RESTORE, options(backup, elsewhere.resolve("secrets"), elsewhere));
        assertThat(keyless.getKey()).isEqualTo(1);
        assertThat(keyless.getValue()).contains("not those of this backup");
        assertThat(elsewhere.resolve("postgresql")).doesNotExist();
    }

    private static Path backUp(Path data, Path backups, Path keys) throws IOException {
        var made = Systems.run(
                BACKUP,
                "--data",
                data.toString(),
                "--to",
                backups.toString(),
                "--people",
                people(backups),
                "--keys",
                keys.toString());
        assertThat(made).isEqualTo(Map.entry(0, made.getValue()));
        try (var all = Files.list(backups)) {
            Path backup = all.filter(each -> each.getFileName().toString().startsWith("igf-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(backup.resolve("secrets")).doesNotExist();
            return backup;
        }
    }

    private static String[] options(Path backup, Path keys, Path data) {
        return new String[] {
            "--from",
            backup.toString(),
            "--people",
            backup.resolve("../../people").normalize().toString(),
            "--keys",
            keys.toString(),
            "--data",
            data.toString()
        };
    }

    private static String people(Path backups) {
        return backups.resolveSibling("people").toString();
    }

    private static String restore(Path backup, Path keys, Path data, String... more) {
        var arguments = new java.util.ArrayList<>(List.of(options(backup, keys, data)));
        arguments.addAll(List.of(more));
        var restored = Systems.run(RESTORE, arguments.toArray(String[]::new));
        assertThat(restored).isEqualTo(Map.entry(0, restored.getValue()));
        return restored.getValue();
    }

    private static RegistrationRegistered register(Callers callers, String edition, String name, String email) {
        String code =
                callers.nobody(EditionApi.class).read(edition).codeOfConduct().version();
        return callers.as("tool", RegistrationApi.class)
                .register(edition, RegistrationForm.of(name, email, StakeholderGroup.GOVERNMENT, code));
    }

    private static void erase(Callers callers, RegistrationRegistered registered) {
        var erasure = callers.raw().send("secretariat", "DELETE", "/api/v1/people/" + registered.personId(), null);
        assertThat(erasure.status()).as(erasure.body()).isEqualTo(202);
        await("the receipt")
                .atMost(PATIENCE)
                .until(
                        () -> callers.raw()
                                .get(null, erasure.header("Location"))
                                .json(),
                        found -> found.path("state").asString("").equals("ERASED"));
    }
}
