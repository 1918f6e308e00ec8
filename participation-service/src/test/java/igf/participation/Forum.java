package igf.participation;

import igf.contracts.PersonRef;
import igf.contracts.proposal.CallWindow;
import igf.contracts.proposal.CodeOfConduct;
import igf.contracts.proposal.EditionChanged;
import igf.contracts.proposal.EditionPlanned;
import igf.contracts.proposal.ProposalAccepted;
import igf.contracts.proposal.RosterChanged;
import igf.contracts.proposal.SessionFormat;
import igf.contracts.proposal.SpeakerDeclined;
import igf.contracts.scheduling.Placement;
import igf.contracts.scheduling.SessionCancelled;
import igf.contracts.scheduling.SessionChanged;
import igf.contracts.scheduling.SessionMoved;
import igf.contracts.scheduling.SessionRosterChanged;
import igf.contracts.scheduling.SessionScheduled;
import igf.platform.domain.DerivedId;
import igf.platform.people.Credentials;
import igf.platform.people.People;
import igf.platform.testing.Http;
import igf.platform.testing.RunningService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The service, and events of other services: an invented edition with sessions. */
final class Forum {

    static final RunningService SERVICE = RunningService.start(
            ParticipationServiceApplication.class,
            "participation-service",
            "participation",
            Map.of(
                    "igf.snapshot-every", "3",
                    "igf.proofs.most-per-caller", "40",
                    "igf.seats.tell-overlaps-after", "PT0.5S",
                    "igf.agenda.count-interest-every", "PT0.5S"));

    /** Each test has its own edition, so that figures do not mix. */
    final String edition;

    private final LocalDate endsOn;
    private final String zone;

    Forum(String edition) {
        this(edition, LocalDate.of(2031, 10, 10), "UTC");
    }

    /** @param endsOn its last day; @param zone IANA name */
    Forum(String edition, LocalDate endsOn, String zone) {
        this.edition = edition;
        this.endsOn = endsOn;
        this.zone = zone;
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.edition.planned.v1",
                        edition,
                        new EditionPlanned(
                                edition,
                                "Invented forum",
                                "Theme",
                                "Port Sample",
                                zone,
                                endsOn.minusDays(4),
                                endsOn,
                                new CallWindow(
                                        Instant.parse("2031-01-01T00:00:00Z"),
                                        Instant.parse("2031-03-01T00:00:00Z"),
                                        Instant.parse("2031-03-02T00:00:00Z")),
                                1,
                                "igf-2022",
                                new CodeOfConduct("3", "https://example.org/conduct"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
        // The event comes by Kafka, and a write waits for it for a limited time only.
        secretariat().await("/api/v1/editions/" + edition + "/overview", a -> a.status() == 200);
    }

    /** Changes the edition so that its statistics hide numbers of fewer people. */
    void hideGroupsBelow(int minimum) {
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.edition.changed.v1",
                        edition,
                        new EditionChanged(
                                edition,
                                "Invented forum",
                                "Theme",
                                "Port Sample",
                                zone,
                                endsOn.minusDays(4),
                                endsOn,
                                new CallWindow(
                                        Instant.parse("2031-01-01T00:00:00Z"),
                                        Instant.parse("2031-03-01T00:00:00Z"),
                                        Instant.parse("2031-03-02T00:00:00Z")),
                                1,
                                "igf-2022",
                                new CodeOfConduct("3", "https://example.org/conduct"),
                                null,
                                null,
                                minimum,
                                null,
                                null,
                                null,
                                null));
    }

    static Http tool() {
        return SERVICE.tool("tool", "registrations:write seats:write attendance:write floor:write");
    }

    static Http secretariat() {
        return SERVICE.as("secretariat", "SECRETARIAT");
    }

    /** @param secret a credential of the person, as a link gives it */
    record Registered(UUID id, UUID personId, String secret) {
        static Registered of(JsonNode answer, String email) {
            return new Registered(
                    UUID.fromString(answer.get("id").asString()),
                    UUID.fromString(answer.get("personId").asString()),
                    credential(email, Instant.now()));
        }
    }

    /** Returns a credential of a person who proved an address at an instant. */
    static String credential(String email, Instant provenAt) {
        var grant = new Credentials.Grant(
                SERVICE.bean(People.class).findOrCreate(email),
                "link",
                Set.of(),
                Set.of("me"),
                Instant.now().plusSeconds(3600),
                provenAt);
        // By the service's clock: tests that set it leave it a little behind this machine's.
        return SERVICE.bean(Credentials.class)
                .issue(grant, "link", SERVICE.bean(Clock.class).instant())
                .token();
    }

    String email(String name) {
        return name + "-" + edition + "@people.example";
    }

    Map<String, Object> entry(String name) {
        var entry = new HashMap<String, Object>();
        entry.put("name", name + " Invented");
        entry.put("email", email(name));
        entry.put("affiliation", "Sample Society");
        entry.put("country", "FR");
        entry.put("stakeholderGroup", "CIVIL_SOCIETY");
        entry.put("region", "WEOG");
        entry.put("gender", "FEMALE");
        entry.put("language", "fr");
        entry.put("attendance", "ONSITE");
        entry.put("firstTime", true);
        entry.put("codeOfConduct", "3");
        return entry;
    }

    Http.Response tryToRegister(Object entry) {
        return tool().post("/api/v1/editions/" + edition + "/registrations", entry);
    }

    Registered register(String name) {
        var answer = tryToRegister(entry(name)).expect(201).json();
        return Registered.of(answer, email(name));
    }

    UUID accept(String name) {
        return accept(name, people());
    }

    UUID accept(String name, List<PersonRef> people) {
        var proposal = UUID.nameUUIDFromBytes((edition + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var session = DerivedId.of(proposal, "session");
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.proposal.accepted.v1",
                        proposal.toString(),
                        new ProposalAccepted(
                                edition,
                                proposal,
                                session,
                                7,
                                name,
                                "ACCEPTED",
                                "good",
                                List.of(),
                                null,
                                List.of(),
                                new SessionFormat("PANEL", null, 60),
                                "Text",
                                people,
                                List.of(),
                                1));
        return session;
    }

    /** Creates a session without a proposal, which is not released yet. */
    UUID createOwnSession(String title) {
        var session = DerivedId.of(new UUID(0, 0), edition + title);
        SERVICE.kafka()
                .publish(
                        "scheduling",
                        "igf.session.roster-changed.v1",
                        session.toString(),
                        new SessionRosterChanged(
                                edition, session, 10_001, title, List.of(), List.of(), List.of(), false));
        return session;
    }

    /** Replaces the roster, as organizers do. */
    void roster(UUID session, String name, PersonRef... people) {
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.proposal.roster-changed.v1",
                        proposal(name).toString(),
                        new RosterChanged(edition, proposal(name), session, 7, name, List.of(people), List.of()));
    }

    /** Releases a session from 09:00 to 10:00 with moderator organizer-1 and rapporteur organizer-2. */
    UUID schedule(String name, int capacity) {
        return schedule(name, capacity, LocalDateTime.parse("2031-10-07T09:00"));
    }

    UUID schedule(String name, int capacity, LocalDateTime start) {
        return schedule(name, capacity, start, people());
    }

    UUID schedule(String name, int capacity, LocalDateTime start, List<PersonRef> people) {
        var session = accept(name, people);
        var proposal = UUID.nameUUIDFromBytes((edition + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        SERVICE.kafka()
                .publish(
                        "scheduling",
                        "igf.session.scheduled.v1",
                        session.toString(),
                        new SessionScheduled(
                                edition,
                                session,
                                proposal,
                                7,
                                name,
                                placement(capacity, start),
                                1,
                                people,
                                null,
                                null,
                                null));
        tool().await(
                        "/api/v1/sessions/" + session + "/seats",
                        a -> a.status() == 200 && a.json().path("capacity").asInt(0) == capacity);
        return session;
    }

    void move(UUID session, String name, int capacity, int release) {
        move(session, name, capacity, release, LocalDateTime.parse("2031-10-07T11:00"));
    }

    void move(UUID session, String name, int capacity, int release, LocalDateTime start) {
        move(session, name, capacity, release, start, people());
    }

    void move(UUID session, String name, int capacity, int release, LocalDateTime start, List<PersonRef> people) {
        var proposal = UUID.nameUUIDFromBytes((edition + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        SERVICE.kafka()
                .publish(
                        "scheduling",
                        "igf.session.moved.v1",
                        session.toString(),
                        new SessionMoved(
                                edition,
                                session,
                                proposal,
                                7,
                                name,
                                placement(capacity, start),
                                placement(1, start),
                                release,
                                people,
                                null,
                                null,
                                null));
    }

    /** Releases the session again at the same place, with these people and this capacity. */
    void change(UUID session, String name, int capacity, int release, PersonRef... people) {
        SERVICE.kafka()
                .publish(
                        "scheduling",
                        "igf.session.changed.v1",
                        session.toString(),
                        new SessionChanged(
                                edition,
                                session,
                                proposal(name),
                                7,
                                name,
                                placement(capacity, LocalDateTime.parse("2031-10-07T09:00")),
                                release,
                                List.of(people),
                                List.of(),
                                null,
                                null));
    }

    void cancel(UUID session, String name, int release) {
        cancel(session, name, release, LocalDateTime.parse("2031-10-07T09:00"));
    }

    /** @param start its start in the release before */
    void cancel(UUID session, String name, int release, LocalDateTime start) {
        SERVICE.kafka()
                .publish(
                        "scheduling",
                        "igf.session.cancelled.v1",
                        session.toString(),
                        new SessionCancelled(
                                edition,
                                session,
                                proposal(name),
                                7,
                                name,
                                placement(1, start),
                                release,
                                "WITHDRAWN",
                                people(),
                                null,
                                null));
    }

    void decline(UUID session, String name, String client, String role) {
        var who = person(client, role);
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.speaker.declined.v1",
                        proposal(name).toString(),
                        new SpeakerDeclined(
                                edition,
                                proposal(name),
                                session,
                                7,
                                name,
                                who.personId(),
                                Objects.requireNonNull(who.entryId()),
                                role,
                                who.nameSealed(),
                                List.of()));
    }

    UUID proposal(String name) {
        return UUID.nameUUIDFromBytes((edition + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Placement placement(int capacity, LocalDateTime start) {
        var end = start.plusHours(1);
        return new Placement(
                "room-1",
                "Room 1",
                capacity,
                start,
                end,
                "UTC",
                start.toInstant(ZoneOffset.UTC),
                end.toInstant(ZoneOffset.UTC));
    }

    private static List<PersonRef> people() {
        return List.of(person("organizer-1", "MODERATOR"), person("organizer-2", "RAPPORTEUR"));
    }

    static PersonRef person(String client, String role) {
        var people = SERVICE.bean(People.class);
        var person = people.findOrCreate(client + "@example.org");
        return new PersonRef(
                person,
                DerivedId.of(person, role),
                role,
                people.seal(person, "Invented " + client).toString(),
                people.seal(person, client + "@example.org").toString(),
                null,
                null,
                null,
                "ONSITE",
                "CONFIRMED",
                null);
    }
}
