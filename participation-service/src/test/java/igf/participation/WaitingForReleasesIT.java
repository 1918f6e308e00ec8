package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.people.PurposeKeys;
import igf.platform.testing.OtherServices;
import igf.platform.web.response.ConsistencyTokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Seats wait for the release whose consistency token a request carries. */
class WaitingForReleasesIT {

    private static String token(String service, String subject, long sequence) {
        return new ConsistencyTokens(service, OtherServices.FIRST_EPOCH, SERVICE.bean(PurposeKeys.class))
                .create(1, 1, OtherServices.id(service, subject, sequence));
    }

    @Test
    void aSeatIsTakenInTheRoomOfTheReleaseWhoseTokenItCarries() {
        var forum = new Forum("waiting-for-releases");
        var session = forum.schedule("larger later", 1);
        var seats = "/api/v1/sessions/" + session + "/seats";
        var first = forum.register("first");
        var second = forum.register("second");
        tool().post(seats, Map.of("registrationId", first.id(), "attendance", "ONSITE"))
                .expect(201);
        var token = token("scheduling", session.toString(), 1);
        tool().with("Consistency-Token", token)
                .with("Prefer", "wait=0")
                .post(seats, Map.of("registrationId", second.id(), "attendance", "ONSITE"))
                .expect(503);

        forum.move(session, "larger later", 2, 2);

        var after = tool().with("Consistency-Token", token).with("Prefer", "wait=5");
        var seat = after.post(seats, Map.of("registrationId", second.id(), "attendance", "ONSITE"))
                .expect(201)
                .json();
        assertThat(seat.get("state").asString())
                .as("the larger room was offered")
                .isEqualTo("CONFIRMED");
        assertThat(after.get(seats).expect(200).json().get("capacity").asInt()).isEqualTo(2);
    }

    @Test
    void theModeratorOfANewRosterModeratesWithItsToken() {
        var forum = new Forum("waiting-for-moderators");
        var name = "moderated later";
        var session = forum.schedule(name, 5);
        var token = token("proposal", forum.proposal(name).toString(), 1);
        var moderator = SERVICE.as("organizer-3", "ORGANIZER").with("Consistency-Token", token);
        var dismissal = "/api/v1/sessions/" + session + "/floor/" + UUID.randomUUID() + "/dismissal";
        moderator.with("Prefer", "wait=0").post(dismissal, "").expect(503);

        forum.roster(session, name, Forum.person("organizer-3", "MODERATOR"));

        // There is no such request; somebody without the role would get 403.
        moderator.with("Prefer", "wait=5").post(dismissal, "").expect(404);
    }

    @Test
    void aRegistrationWaitsForItsEdition() {
        var edition = "waiting-for-edition";
        var token = token("proposal", edition, 0);
        tool().with("Consistency-Token", token)
                .with("Prefer", "wait=0")
                .post("/api/v1/editions/" + edition + "/registrations", Map.of())
                .expect(503);

        var forum = new Forum(edition);

        tool().with("Consistency-Token", token)
                .with("Prefer", "wait=5")
                .post("/api/v1/editions/" + edition + "/registrations", forum.entry("mia"))
                .expect(201);
    }
}
