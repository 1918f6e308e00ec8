package igf.acceptance.workshop;

import static igf.acceptance.workshop.Story.FIRST_DAY;
import static igf.acceptance.workshop.Story.ORGANIZER;
import static igf.acceptance.workshop.Story.RAPPORTEUR;
import static igf.acceptance.workshop.Story.TOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import igf.client.ProblemException;
import igf.client.participation.AttendanceApi;
import igf.client.participation.AttendanceApi.Fact;
import igf.client.participation.FloorApi;
import igf.client.participation.Registration;
import igf.client.participation.RegistrationApi;
import igf.client.participation.ReportApi;
import igf.client.proposal.EditionApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Steps 11 and 12: people come, sit, speak and go; the rapporteur tells what it came to. */
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
            assertThat(sessions.takeSeat(session, new AttendanceApi.TakeSeat(id(email), "ONSITE"))
                            .state())
                    .isEqualTo("CONFIRMED");
        }

        // Three onsite, one of them left; one online, whose coming is told after the going; one only sat down.
        List<Fact> batch = List.of(
                fact(0, "JOINED", "ONSITE", "06:00", 1),
                fact(1, "JOINED", "ONSITE", "06:05", 2),
                fact(2, "JOINED", "ONSITE", "06:10", 3),
                fact(1, "LEFT", "ONSITE", "06:25", 4),
                fact(3, "LEFT", "ONLINE", "06:50", 6));
        sessions.record(session, batch);
        sessions.record(session, batch);
        sessions.record(session, List.of(fact(3, "JOINED", "ONLINE", "06:10", 5), batch.getFirst()));

        AttendanceApi.Figures figures = sessions.attendance(session);
        assertThat(figures.onsite()).isEqualTo(new AttendanceApi.Presence(2, 3, 3));
        assertThat(figures.online()).isEqualTo(new AttendanceApi.Presence(0, 1, 1));
        assertThat(figures.minutesMedian()).as("of 60, 20, 50 and 40 minutes").isEqualTo(45);
        assertThat(figures.firstTimers()).isEqualTo(5 - 1);
        assertThat(figures.byRegion()).as("too few to be told").isEmpty();
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
            Registration made = registrations.register(story.edition, newcomer(name, email, code));
            assertThat(made.state()).isEqualTo("CONFIRMED");
            String id = made.id();
            story.registrations.put(email, id);
            assertThat(registrations.read(id).name()).isEqualTo(name);
        }
        String taken = story.registrations.keySet().iterator().next();
        assertThatThrownBy(() -> registrations.register(story.edition, newcomer("Somebody", taken, code)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        again -> assertThat(again.status()).isEqualTo(409));
    }

    private static Registration.New newcomer(String name, String email, String code) {
        return new Registration.New(
                name, email, null, null, "CIVIL_SOCIETY", "AFRICAN", null, null, "ONSITE", true, code);
    }

    private String id(String email) {
        return Objects.requireNonNull(story.registrations.get(email));
    }

    private Fact fact(int person, String fact, String mode, String time, long sequence) {
        String email = List.copyOf(story.registrations.keySet()).get(person);
        return new Fact(id(email), fact, mode, Instant.parse(FIRST_DAY + "T" + time + ":00Z"), SOURCE, sequence);
    }

    private void floor(String session) {
        FloorApi floor = story.callers.as(TOOL, FloorApi.class);
        List<String> people = List.copyOf(story.registrations.values());
        FloorApi.Request first = floor.ask(session, new FloorApi.Ask(people.get(0), "ONSITE", "HAND", ""));
        FloorApi.Request second = floor.ask(
                session, new FloorApi.Ask(people.get(3), "ONLINE", "QUESTION", "Who pays for the second cable?"));
        assertThat(first.position()).isEqualTo(1);
        assertThat(second.position()).isEqualTo(2);
        // Its moderator is an organizer here.
        FloorApi moderator = story.callers.as(ORGANIZER, FloorApi.class);
        moderator.grant(session, second.id());
        assertThat(moderator.takeGrantBack(session, second.id()).state()).isEqualTo("WAITING");
        moderator.grant(session, first.id());
        assertThat(moderator.done(session, first.id()).state()).isEqualTo("DONE");
    }

    void rapporteurFilesReport() {
        String session = story.session(0);
        ReportApi.Report brief =
                new ReportApi.Report(List.of("Neighbours can share a spare"), List.of("Agree on permits now"), null);
        assertThatThrownBy(() -> story.callers.as("mag-1", ReportApi.class).file(session, brief))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.status()).isEqualTo(403));

        ReportApi reports = story.callers.as(RAPPORTEUR, ReportApi.class);
        assertThat(reports.file(session, brief).state()).isEqualTo("SHORT_FILED");
        ReportApi.Report full = new ReportApi.Report(
                brief.keyTakeaways(),
                brief.callToAction(),
                "Three circles worked, and each brought one proposal back.");
        assertThat(reports.file(session, full).state()).isEqualTo("FULL_FILED");
        assertThat(reports.read(session).summary()).isEqualTo(full.summary());
    }
}
