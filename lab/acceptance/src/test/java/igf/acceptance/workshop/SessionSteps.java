package igf.acceptance.workshop;

import static igf.acceptance.workshop.Story.FIRST_DAY;
import static igf.acceptance.workshop.Story.ORGANIZER;
import static igf.acceptance.workshop.Story.RAPPORTEUR;
import static igf.acceptance.workshop.Story.TOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import igf.api.floor.Floor;
import igf.api.floor.FloorRequestKind;
import igf.api.floor.FloorRequestState;
import igf.api.registration.RegistrationForm;
import igf.api.registration.RegistrationRegistered;
import igf.api.registration.RegistrationStateStatus;
import igf.api.report.ReportBody;
import igf.api.report.ReportStandingState;
import igf.api.seat.SeatBody;
import igf.api.seat.SeatState;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Mode;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.client.ProblemException;
import igf.client.participation.AttendanceApi;
import igf.client.participation.AttendanceApi.PresenceEvent;
import igf.client.participation.FloorApi;
import igf.client.participation.RegistrationApi;
import igf.client.participation.ReportApi;
import igf.client.proposal.EditionApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Steps 11 and 12: people join, sit, speak and leave; the rapporteur files the report. */
final class SessionSteps {
    private static final List<String> PEOPLE = List.of("Ono Tamm", "Pia Reed", "Quin Sol", "Rui Vey", "Sia Wong");
    private static final String SOURCE = "door-1";

    private final Story story;

    SessionSteps(Story story) {
        this.story = story;
    }

    void peopleTakePart() {
        await("the released programme where seats are taken")
                .atMost(Duration.ofMinutes(1))
                .until(() -> story.callers
                                .raw()
                                .get(TOOL, "/api/v1/editions/" + story.edition + "/seats")
                                .json()
                                .path("items")
                                .size()
                        == 3);
        register();
        AttendanceApi sessions = story.callers.as(TOOL, AttendanceApi.class);
        String session = story.session(0);
        for (String email : story.registrations.keySet()) {
            assertThat(sessions.reserveSeat(session, new SeatBody(UUID.fromString(id(email)), Mode.ONSITE, null))
                            .state())
                    .isEqualTo(SeatState.CONFIRMED);
        }

        // Three onsite, of whom one leaves; one online, whose JOINED arrives after the LEFT; one with a seat only.
        List<PresenceEvent> batch = List.of(
                fact(0, "JOINED", "ONSITE", "06:00", 1),
                fact(1, "JOINED", "ONSITE", "06:05", 2),
                fact(2, "JOINED", "ONSITE", "06:10", 3),
                fact(1, "LEFT", "ONSITE", "06:25", 4),
                fact(3, "LEFT", "ONLINE", "06:50", 6));
        sessions.recordAttendance(session, batch);
        sessions.recordAttendance(session, batch);
        sessions.recordAttendance(session, List.of(fact(3, "JOINED", "ONLINE", "06:10", 5), batch.getFirst()));

        AttendanceApi.Figures figures = sessions.attendance(session);
        AttendanceApi.PresenceCounts hidden = new AttendanceApi.PresenceCounts(null, null, null);
        assertThat(figures.onsite()).as("too few people").isEqualTo(hidden);
        assertThat(figures.online()).isEqualTo(hidden);
        assertThat(figures.minutesMedian()).isNull();
        assertThat(figures.firstTimers()).isNull();
        assertThat(figures.byRegion().values()).isNotEmpty().containsOnlyNulls();
        floor(session);
    }

    private void register() {
        String code = story.callers
                .nobody(EditionApi.class)
                .read(story.edition)
                .codeOfConduct()
                .version();
        RegistrationApi registrations = story.callers.as(TOOL, RegistrationApi.class);
        for (String name : PEOPLE) {
            String email = Cast.emailOf(name).replace("@", "-" + story.edition + "@");
            RegistrationRegistered made = registrations.register(story.edition, newcomer(name, email, code));
            assertThat(made.state()).isEqualTo(RegistrationStateStatus.CONFIRMED);
            String id = made.id().toString();
            story.registrations.put(email, id);
            assertThat(registrations.read(id).name()).isEqualTo(name);
        }
        String taken = story.registrations.keySet().iterator().next();
        assertThatThrownBy(() -> registrations.register(story.edition, newcomer("Somebody", taken, code)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        again -> assertThat(again.status()).isEqualTo(409));
    }

    private static RegistrationForm newcomer(String name, String email, String code) {
        return new RegistrationForm(
                name,
                email,
                null,
                null,
                StakeholderGroup.CIVIL_SOCIETY,
                Region.AFRICAN,
                null,
                null,
                Attendance.ONSITE,
                true,
                code);
    }

    private String id(String email) {
        return Objects.requireNonNull(story.registrations.get(email));
    }

    private PresenceEvent fact(int person, String fact, String mode, String time, long sequence) {
        String email = List.copyOf(story.registrations.keySet()).get(person);
        return new PresenceEvent(
                id(email), fact, mode, Instant.parse(FIRST_DAY + "T" + time + ":00Z"), SOURCE, sequence);
    }

    private void floor(String session) {
        FloorApi floor = story.callers.as(TOOL, FloorApi.class);
        List<UUID> people =
                story.registrations.values().stream().map(UUID::fromString).toList();
        Floor.Place first = floor.requestFloor(
                session, new Floor.NewRequest(people.get(0), Mode.ONSITE, FloorRequestKind.HAND, ""));
        Floor.Place second = floor.requestFloor(
                session,
                new Floor.NewRequest(
                        people.get(3), Mode.ONLINE, FloorRequestKind.QUESTION, "Who pays for the second cable?"));
        assertThat(first.position()).isEqualTo(1);
        assertThat(second.position()).isEqualTo(2);
        // The moderator is an organizer here.
        FloorApi moderator = story.callers.as(ORGANIZER, FloorApi.class);
        moderator.grant(session, second.id().toString());
        assertThat(moderator.revokeGrant(session, second.id().toString()).state())
                .isEqualTo(FloorRequestState.WAITING);
        moderator.grant(session, first.id().toString());
        assertThat(moderator.finish(session, first.id().toString()).state()).isEqualTo(FloorRequestState.DONE);
    }

    void rapporteurFilesReport() {
        String session = story.session(0);
        ReportBody brief =
                new ReportBody(List.of("Neighbours can share a spare"), List.of("Agree on permits now"), null);
        assertThatThrownBy(() -> story.callers.as("mag-1", ReportApi.class).file(session, brief))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.status()).isEqualTo(403));

        ReportApi reports = story.callers.as(RAPPORTEUR, ReportApi.class);
        assertThat(reports.file(session, brief).state()).isEqualTo(ReportStandingState.SHORT_FILED);
        ReportBody full = new ReportBody(
                brief.keyTakeaways(),
                brief.callToAction(),
                "Three circles worked, and each brought one proposal back.");
        assertThat(reports.file(session, full).state()).isEqualTo(ReportStandingState.FULL_FILED);
        assertThat(reports.read(session).summary()).isEqualTo(full.summary());
    }
}
