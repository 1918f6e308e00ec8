package igf.scheduling;

import igf.contracts.PersonRef;
import igf.contracts.proposal.CallWindow;
import igf.contracts.proposal.CodeOfConduct;
import igf.contracts.proposal.EditionPlanned;
import igf.contracts.proposal.ProposalAccepted;
import igf.contracts.proposal.RosterChanged;
import igf.contracts.proposal.SessionFormat;
import igf.contracts.proposal.SpeakerDeclined;
import igf.contracts.proposal.Subtheme;
import igf.platform.domain.DerivedId;
import igf.platform.people.People;
import igf.platform.people.Pseudonyms;
import igf.platform.testing.Http;
import igf.platform.testing.OtherServices;
import igf.platform.testing.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** One running service for all tests, an edition for each, and calls to the service. */
abstract class SchedulingWorld {

    static final RunningService SERVICE = RunningService.start(
            SchedulingServiceApplication.class,
            "scheduling-service",
            "scheduling-service",
            // Snapshots so often that every test decides from some.
            Map.of("igf.snapshot-every", "5", "igf.plan.idle-steps", "50"));

    final Http secretariat = SERVICE.as("secretariat", "SECRETARIAT");
    final Http anybody = SERVICE.anonymous();
    final String edition = "igf-" + UUID.randomUUID().toString().substring(0, 8);
    int number;

    record Speaker(UUID id, String name) {}

    final String outside(Speaker speaker) {
        return SERVICE.bean(Pseudonyms.class)
                .of(speaker.id().toString(), edition)
                .toString();
    }

    Speaker speaker(String name) {
        var people = SERVICE.bean(People.class);
        return new Speaker(people.findOrCreate(UUID.randomUUID() + "@example.org"), name);
    }

    void plan() {
        plan(LocalDate.of(2036, 10, 10));
    }

    /** Publishes an edition of three days. */
    void plan(LocalDate first) {
        plan("igf.edition.planned.v1", first, null);
    }

    /** Publishes the edition again, with another rule for public names. */
    void name(String publicNames) {
        plan("igf.edition.changed.v1", LocalDate.of(2036, 10, 10), publicNames);
    }

    private void plan(String type, LocalDate first, @Nullable String publicNames) {
        SERVICE.kafka()
                .publish(
                        "proposal",
                        type,
                        edition,
                        new EditionPlanned(
                                edition,
                                "Forum of " + edition,
                                "A shared network",
                                "Fjordhavn",
                                "Europe/Oslo",
                                first,
                                first.plusDays(2),
                                new CallWindow(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH),
                                1,
                                "igf-2022",
                                new CodeOfConduct("1", "https://forum.example.org/code"),
                                null,
                                publicNames,
                                null,
                                List.of(new Subtheme("resilience", "Resilience of networks")),
                                null,
                                null,
                                null));
    }

    UUID accept(String title, Speaker... speakers) {
        return accept(
                title,
                java.util.Arrays.stream(speakers)
                        .map(speaker -> ref(speaker, "CONFIRMED"))
                        .toArray(PersonRef[]::new));
    }

    UUID accept(String title, PersonRef... roster) {
        var proposal = UUID.randomUUID();
        var session = DerivedId.of(proposal, "session");
        publishAccepted(proposal, title, roster);
        secretariat.await("/api/v1/sessions/" + session, a -> a.status() == 200);
        proposals.put(session, proposal);
        return session;
    }

    /** Does not wait until the service has taken it in. */
    void publishAccepted(UUID proposal, String title, PersonRef... roster) {
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.proposal.accepted.v1",
                        proposal.toString(),
                        new ProposalAccepted(
                                edition,
                                proposal,
                                DerivedId.of(proposal, "session"),
                                ++number,
                                title,
                                "ACCEPTED",
                                "Fits.",
                                List.of(),
                                null,
                                List.of(new Subtheme("resilience", "Resilience of networks")),
                                new SessionFormat("ROUND_TABLE", "CIRCLE", 60),
                                "First paragraph.\n\nSecond paragraph.",
                                List.of(roster),
                                List.of(),
                                1));
    }

    /** Replaces the roster, as organizers do. */
    void roster(UUID session, PersonRef... roster) {
        var proposal = proposals.getOrDefault(session, session);
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.proposal.roster-changed.v1",
                        proposal.toString(),
                        new RosterChanged(edition, proposal, session, number, "Title", List.of(roster), List.of()));
    }

    void decline(UUID session, PersonRef person) {
        var proposal = proposals.getOrDefault(session, session);
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.speaker.declined.v1",
                        proposal.toString(),
                        new SpeakerDeclined(
                                edition,
                                proposal,
                                session,
                                number,
                                "Title",
                                person.personId(),
                                Objects.requireNonNull(person.entryId()),
                                person.role(),
                                person.nameSealed(),
                                List.of()));
    }

    static PersonRef in(String role, PersonRef person) {
        return new PersonRef(
                person.personId(),
                person.entryId(),
                role,
                person.nameSealed(),
                person.emailSealed(),
                person.affiliation(),
                null,
                null,
                person.attendance(),
                person.state(),
                null);
    }

    final Map<UUID, UUID> proposals = new java.util.HashMap<>();

    PersonRef ref(Speaker speaker, String state) {
        var people = SERVICE.bean(People.class);
        return new PersonRef(
                speaker.id(),
                UUID.randomUUID(),
                "SPEAKER",
                people.seal(speaker.id(), speaker.name()).toString(),
                people.seal(speaker.id(), speaker.id() + "@example.org").toString(),
                "Tidewater Exchange",
                "TECHNICAL_COMMUNITY",
                "GRULAC",
                "ONSITE",
                state,
                "en");
    }

    void venue() {
        venue(LocalDate.of(2036, 10, 10));
    }

    void venue(LocalDate day) {
        room("harbour", 100);
        room("lighthouse", 50);
        secretariat
                .put(
                        "/api/v1/editions/" + edition + "/grid",
                        Map.of(
                                "days",
                                List.of(Map.of(
                                        "date",
                                        day.toString(),
                                        "slots",
                                        List.of(
                                                Map.of("start", "09:00", "minutes", 60),
                                                Map.of("start", "10:30", "minutes", 60))))))
                .expect(200);
    }

    void room(String room, int capacity) {
        secretariat
                .put(
                        "/api/v1/editions/" + edition + "/rooms/" + room,
                        Map.of("name", "The " + room, "capacity", capacity, "layouts", List.of("CIRCLE")))
                .expect(201);
    }

    Http.Response place(UUID session, String room, String start) {
        var etag = secretariat.get("/api/v1/sessions/" + session).expect(200).header("ETag");
        return secretariat
                .with("If-Match", etag)
                .put("/api/v1/sessions/" + session + "/placement", Map.of("room", room, "start", start));
    }

    Http.Response release(String note) {
        var released = secretariat
                .post("/api/v1/editions/" + edition + "/releases", Map.of("note", note))
                .expect(201);
        secretariat
                .with("Consistency-Token", released.header("Consistency-Token"))
                .get(released.header("Location"))
                .expect(200);
        return released;
    }

    /** Returns the files of a release's copy, as anybody reads it. */
    Map<String, String> releaseCopy(int release, String query) {
        var address = anybody.address() + "/api/v1/editions/" + edition + "/releases/" + release + ".zip" + query;
        try (var zip = new ZipInputStream(URI.create(address).toURL().openStream())) {
            var files = new TreeMap<String, String>();
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> of(List<OtherServices.PublishedRecord> all, String subject) {
        return all.stream()
                .filter(p -> subject.equals(p.headers().get("ce_subject")))
                .map(OtherServices.PublishedRecord::type)
                .toList();
    }
}
