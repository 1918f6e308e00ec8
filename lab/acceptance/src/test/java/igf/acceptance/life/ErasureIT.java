package igf.acceptance.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Editions;
import igf.acceptance.system.ReadModels;
import igf.acceptance.system.Shared;
import igf.api.proposal.ContentBody;
import igf.api.proposal.ContentBody.FormatBody;
import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.api.proposal.ProposalShown;
import igf.api.registration.RegistrationForm;
import igf.api.registration.RegistrationRegistered;
import igf.api.roster.RosterBody;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.client.Etag;
import igf.client.operation.AdminApi;
import igf.client.participation.RegistrationApi;
import igf.client.proposal.EditionApi;
import igf.client.proposal.ProposalApi;
import igf.lab.InnerPorts;
import igf.lab.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/**
 * A person is erased while every read model is rebuilt. Then every file of the system is searched byte by byte:
 * databases, topics, mails, logs. Unique names are planted through all inputs.
 */
@ExtendWith(Shared.class)
@Isolated("builds all read models anew, and waits until nothing comes any more")
class ErasureIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String GIVEN =
            "Xylanthea" + UUID.randomUUID().toString().substring(0, 6);
    private static final String NAME = GIVEN + " Quorvexborough";
    private static final String EMAIL = GIVEN.toLowerCase(java.util.Locale.ROOT) + "@vexmoor.example";
    /** One of these is in every spelling of the person's data. */
    private static final List<String> MARKERS =
            List.of(GIVEN, EMAIL.substring(0, EMAIL.indexOf('@')), "Quorvexborough");

    @Test
    void nothingReadableIsLeftOfAnErasedPerson(RunningSystem system, Callers callers) {
        String edition = Editions.open(callers);
        RegistrationRegistered registered = register(callers, edition);
        String draft = paste(callers, edition);
        String submitted = submit(callers, edition);
        Path mails = system.data().resolve("mails");
        await("the invitation").atMost(PATIENCE).until(() -> !holding(mails).isEmpty());
        assertThat(callers.raw()
                        .get("organizer-1", "/api/v1/proposals/" + draft)
                        .body())
                .contains(NAME);

        JsonNode receipt = eraseWhileAllIsBuiltAnew(callers, registered);

        assertThat(receipt.at("/state").asString()).isEqualTo("ERASED");
        assertThat(receipt.at("/done").size()).isEqualTo(6);
        assertThat(receipt.toString()).doesNotContain(MARKERS);
        new ReadModels(callers.as("secretariat", AdminApi.class)).atTheHead();
        await("the mailbox").atMost(PATIENCE).until(() -> holding(mails).isEmpty());
        for (String path : List.of(
                "/api/v1/proposals/" + draft,
                "/api/v1/proposals/" + submitted,
                "/api/v1/registrations/" + registered.id(),
                "/api/v1/feed?after=0&limit=1000&edition=" + edition)) {
            // A service keeps a key that it has just used for some seconds.
            await(path)
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    callers.raw().get("secretariat", path).body())
                            .contains("{")
                            .doesNotContain(MARKERS));
        }
        assertThat(holding(system.data()))
                .as("files that hold something of the person")
                .isEmpty();
        for (String service : InnerPorts.SERVICES) {
            assertThat(audited(callers, service).at("/result/intact").asBoolean())
                    .as(service)
                    .isTrue();
        }
    }

    private static RegistrationRegistered register(Callers callers, String edition) {
        String code =
                callers.nobody(EditionApi.class).read(edition).codeOfConduct().version();
        return callers.as("tool", RegistrationApi.class)
                .register(edition, RegistrationForm.of(NAME, EMAIL, StakeholderGroup.GOVERNMENT, code));
    }

    /** To the system, a person without an address is another person until they get one. */
    private static String paste(Callers callers, String edition) {
        ProposalApi api = callers.as("organizer-1", ProposalApi.class);
        var pasted = api.draftFromText(edition, "Session\nSpeaker 1: " + NAME + ", Government, African Group");
        ProposalShown draft = pasted.getBody().orElseThrow();
        String id = draft.id().toString();
        String entry = draft.roster().getFirst().id().toString();
        api.changeEntry(id, entry, Etag.of(pasted), Map.of("email", EMAIL));
        return id;
    }

    private static String submit(Callers callers, String edition) {
        List<RosterBody> roster = new ArrayList<>();
        roster.add(entry("MODERATOR", "Una Hartlepole", "una@hart.example", "TECHNICAL_COMMUNITY", "AFRICAN"));
        roster.add(entry("SPEAKER", NAME, EMAIL, "GOVERNMENT", "GRULAC"));
        roster.add(entry("SPEAKER", "Ivo Karlsbad", "ivo@karl.example", "CIVIL_SOCIETY", "ASIA_PACIFIC"));
        roster.add(entry("SPEAKER", "Ola Nordmark", "ola@nord.example", "PRIVATE_SECTOR", "WEOG"));
        ProposalApi api = callers.as("organizer-1", ProposalApi.class);
        String id = api.draft(
                        edition,
                        ContentBody.of(
                                "Erased and still there",
                                List.of("avoiding-internet-fragmentation"),
                                new FormatBody(FormatType.PANEL, Layout.AUDITORIUM, 60),
                                List.of("Who should act first, and why?"),
                                List.of(9),
                                List.of(),
                                "What stays of a workshop when somebody leaves it is looked at.",
                                null,
                                List.of("By one queue.", "With pictures.", "None."),
                                roster))
                .getBody()
                .orElseThrow()
                .id()
                .toString();
        assertThat(api.submit(id).number()).isPositive();
        return id;
    }

    private static RosterBody entry(String role, String name, String email, String group, String region) {
        return new RosterBody(
                RosterRole.valueOf(role),
                name,
                email,
                "Guild of " + region,
                null,
                StakeholderGroup.valueOf(group),
                Region.valueOf(region),
                null,
                Gender.FEMALE,
                null,
                null,
                Attendance.ONSITE);
    }

    private static JsonNode eraseWhileAllIsBuiltAnew(Callers callers, RegistrationRegistered registered) {
        ReadModels models = new ReadModels(callers.as("secretariat", AdminApi.class));
        Thread rebuilds = Thread.ofVirtual().start(() -> models.rebuildAll("erasure"));
        var erasure = callers.raw().send("secretariat", "DELETE", "/api/v1/people/" + registered.personId(), null);
        assertThat(erasure.status()).as(erasure.body()).isEqualTo(202);
        JsonNode receipt = await("the receipt")
                .atMost(PATIENCE)
                .until(
                        () -> callers.raw()
                                .get(null, erasure.header("Location"))
                                .json(),
                        found -> found.path("state").asString("").equals("ERASED"));
        try {
            rebuilds.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return receipt;
    }

    private static JsonNode audited(Callers callers, String service) {
        var started = callers.raw().send("secretariat", "POST", "/api/v1/admin/audit/" + service + "/verify", "{}");
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return await("the audit")
                .atMost(PATIENCE)
                .until(
                        () -> callers.raw()
                                .get("secretariat", started.header("Location"))
                                .json(),
                        found -> found.path("status").asString("").equals("succeeded"));
    }

    /** Returns the files below a directory that contain readable data of the person. */
    private static List<String> holding(Path directory) {
        var holding = new ArrayList<String>();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && MARKERS.stream().anyMatch(text(file)::contains)) {
                        holding.add(file.toString());
                    }
                    return FileVisitResult.CONTINUE;
                }

                /** The system continues to write; a file that was deleted meanwhile contains nothing. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return holding;
    }

    /** Returns a file byte by byte; a deleted file is empty. */
    private static String text(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }
}
