package igf.acceptance.workshop;

import static igf.acceptance.workshop.Story.FIRST_DAY;
import static igf.acceptance.workshop.Story.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import igf.api.programme.PlacementBody;
import igf.api.programme.ShownPlacement;
import igf.api.release.ReleaseBody;
import igf.api.release.ReleaseShown;
import igf.api.release.ShownChanges.ChangeShown;
import igf.api.venue.GridBody;
import igf.api.venue.GridDayBody;
import igf.api.venue.GridSlotBody;
import igf.api.venue.RoomBody;
import igf.client.Problem.Clash;
import igf.client.ProblemException;
import igf.client.Versioned;
import igf.client.programme.ExportApi;
import igf.client.programme.ProgrammeApi;
import igf.client.programme.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Steps 9 and 10: accepted proposals get a room and a slot, and become public. */
final class ProgrammeSteps {
    private static final String HALL = "great-hall";
    private static final String LOFT = "loft";

    private final Story story;

    ProgrammeSteps(Story story) {
        this.story = story;
    }

    private ProgrammeApi programme() {
        return story.callers.as(SECRETARIAT, ProgrammeApi.class);
    }

    void acceptedGetsRoomAndSlot() {
        await("sessions heard of")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(programme()
                                .sessions(story.edition, null, null, null)
                                .items())
                        .hasSize(3));
        for (Session session :
                programme().sessions(story.edition, null, null, null).items()) {
            story.sessions.put(session.proposalId(), session.id());
            assertThat(session.title()).isEqualTo(story.proposals.get(session.proposalId()));
            assertThat(session.minutes()).isEqualTo(60);
            assertThat(session.placement()).isNull();
        }
        programme().putRoom(story.edition, HALL, new RoomBody("Great hall", 40, List.of("CIRCLE", "AUDITORIUM")));
        programme().putRoom(story.edition, LOFT, new RoomBody("Loft", 30, List.of("CIRCLE", "AUDITORIUM")));
        programme()
                .putGrid(
                        story.edition,
                        new GridBody(List.of(new GridDayBody(
                                FIRST_DAY,
                                List.of(
                                        new GridSlotBody(LocalTime.of(9, 0), 60),
                                        new GridSlotBody(LocalTime.of(10, 15), 60))))));

        Session placed = place(0, HALL, "09:00");
        ShownPlacement at = Objects.requireNonNull(placed.placement());
        assertThat(at.room()).isEqualTo(HALL);
        assertThat(at.start()).isEqualTo(FIRST_DAY + "T09:00");
        assertThat(at.startsAt())
                .as("Addis Ababa is three hours ahead")
                .isEqualTo(Instant.parse(FIRST_DAY + "T06:00:00Z"));

        assertThat(clash(1, HALL, "09:00")).anySatisfy(clash -> {
            assertThat(clash.kind()).isEqualTo("ROOM");
            assertThat(clash.room()).isEqualTo(HALL);
            assertThat(clash.session()).isEqualTo(story.session(0));
        });
        assertThat(clash(1, LOFT, "09:00")).singleElement().satisfies(clash -> {
            assertThat(clash.kind()).isEqualTo("PERSON");
            assertThat(clash.session()).isEqualTo(story.session(0));
            assertThat(clash.detail()).contains("Mirela Vantongeren");
        });
        place(1, HALL, "10:15");
        place(2, LOFT, "09:00");
    }

    private Session place(int index, String room, String time) {
        String id = story.session(index);
        String etag = Versioned.of(programme().session(id)).etag();
        return Versioned.of(programme()
                        .place(id, etag, new PlacementBody(room, FIRST_DAY.atTime(LocalTime.parse(time)), null, null)))
                .body();
    }

    private List<Clash> clash(int index, String room, String time) {
        List<List<Clash>> named = new java.util.ArrayList<>();
        assertThatThrownBy(() -> place(index, room, time)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.status()).isEqualTo(409);
            named.add(refused.clashes());
        });
        return named.getFirst();
    }

    void programmeIsReleased() {
        ProgrammeApi anybody = story.callers.nobody(ProgrammeApi.class);
        assertThat(anybody.sessions(story.edition, null, null, null).items())
                .as("placements do not leak before the release")
                .isEmpty();

        ReleaseShown release = programme().release(story.edition, new ReleaseBody("First programme", null));

        assertThat(release.number()).isEqualTo(1);
        assertThat(release.changes()).hasSize(3).extracting(ChangeShown::type).containsOnly("scheduled");
        var expected = new TreeMap<String, String>();
        expected.put(story.proposals.get(story.proposal(0)), "Great hall " + FIRST_DAY + "T06:00:00Z");
        expected.put(story.proposals.get(story.proposal(1)), "Great hall " + FIRST_DAY + "T07:15:00Z");
        expected.put(story.proposals.get(story.proposal(2)), "Loft " + FIRST_DAY + "T06:00:00Z");
        ExportApi exports = story.callers.nobody(ExportApi.class);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(Exports.json(exports.json(story.edition))).isEqualTo(expected));
        assertThat(Exports.xml(exports.xml(story.edition))).isEqualTo(expected);
        assertThat(Exports.calendar(exports.calendar(story.edition))).isEqualTo(expected);
        assertThat(Exports.csv(exports.csv(story.edition))).isEqualTo(expected);
        assertThat(Exports.calendar(exports.calendarOfSession(story.session(2))))
                .containsOnlyKeys(story.proposals.get(story.proposal(2)));
    }
}
