package igf.gateway;

import static igf.gateway.ProposalStub.SESSION;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A session as participants, moderators and the secretariat see it. */
class SessionInEveryStateTest extends EveryState {

    private static final String ME = "/me/sessions/" + SESSION;

    @Test
    void aSessionIsShownInEveryCombinationOfPlaceReportAttendanceAndRole() throws Exception {
        var attendances = List.of(
                "",
                "{\"onsite\":{\"present\":1,\"peak\":1,\"people\":1}}",
                "{\"onsite\":{\"present\":null,\"peak\":8,\"people\":9},\"online\":{\"present\":null},\"minutesMedian\":null,\"firstTimers\":null,\"byStakeholderGroup\":{\"GOVERNMENT\":null},\"byRegion\":{\"AFRICAN\":5,\"WEOG\":null},\"byGender\":{}}",
                "{\"onsite\":{\"present\":1,\"peak\":1,\"people\":1},\"online\":{\"present\":1},\"minutesMedian\":40,\"firstTimers\":2,\"byStakeholderGroup\":{\"GOVERNMENT\":3,\"UNDISCLOSED\":4},\"byRegion\":{\"AFRICAN\":3,\"UNDISCLOSED\":4},\"byGender\":{\"FEMALE\":3,\"UNDISCLOSED\":4}}");
        for (var role : List.of("", "MODERATOR", "ONLINE_MODERATOR", "RAPPORTEUR", "ORGANIZER", "SECRETARIAT")) {
            world.logIn("somebody", role.equals("SECRETARIAT") ? role : "ORGANIZER");
            world.participation.on(
                    "GET /api/v1/people/me/agenda",
                    200,
                    role.isEmpty() || role.equals("SECRETARIAT")
                            ? "{\"items\":[]}"
                            : "{\"items\":[{\"sessionId\":\"%s\",\"edition\":\"igf-2027\",\"number\":41,\"startsAt\":\"2027-10-01T06:00:00Z\",\"endsAt\":\"2027-10-01T07:00:00Z\",\"roles\":[\"%s\"],\"seats\":[]}]}"
                                    .formatted(SESSION, role));
            var seen = role.equals("SECRETARIAT") ? attendances : attendances.subList(0, 1);
            for (var row : Combinations.of(PLACES.subList(1, PLACES.size()), REPORTS, seen)) {
                world.scheduling.on("GET /api/v1/sessions/" + SESSION, 200, row.get(0));
                say(
                        world.participation,
                        "GET /api/v1/sessions/" + SESSION + "/report",
                        row.get(1).isEmpty() ? "" : report(row.get(1)));
                say(world.participation, "GET /api/v1/sessions/" + SESSION + "/attendance", row.get(2));
                requireWhole("/sessions/" + SESSION, role, String.join(" ", row));
            }
        }
    }

    @Test
    void aSessionIsShownToWhoeverTakesPartInEveryCombinationOfSeatAndFloor() throws Exception {
        var seats = List.of(
                "",
                seat("CONFIRMED", "ONSITE"),
                seat("CONFIRMED", "ONLINE"),
                seat("WAITLISTED", "ONSITE"),
                seat("WAITLISTED", "ONSITE").replace("\"position\":2", "\"position\":null"),
                seat("CONFIRMED", "ONLINE") + "," + seat("WAITLISTED", "ONSITE"));
        var asked = List.of("", asked("HAND", "WAITING"), asked("QUESTION", "WAITING"), asked("HAND", "GRANTED"));
        var registered = "{\"id\":\"r\",\"edition\":\"igf-2027\",\"state\":\"CONFIRMED\",\"attendance\":\"ONSITE\"}";
        var full = List.of("", "{\"capacity\":60,\"confirmed\":60,\"online\":4,\"waitlisted\":3}");
        var places = PLACES.subList(1, PLACES.size());
        for (var row : Combinations.of(List.of("", registered), places, full, seats, asked)) {
            world.participation.on("GET /api/v1/people/me", 200, "{\"registrations\":[" + row.get(0) + "]}");
            world.scheduling.on("GET /api/v1/sessions/" + SESSION, 200, row.get(1));
            say(world.participation, "GET /api/v1/sessions/" + SESSION + "/seats", row.get(2));
            world.participation.on("GET /api/v1/registrations/r", 200, "{\"seats\":[" + row.get(3) + "]}");
            world.participation.on(
                    "GET /api/v1/sessions/" + SESSION + "/floor", 200, "{\"items\":[" + row.get(4) + "]}");
            requireWhole(ME, String.join(" ", row));
        }
    }

    private static String seat(String state, String attendance) {
        return "{\"id\":\"s\",\"sessionId\":\"%s\",\"state\":\"%s\",\"attendance\":\"%s\",\"position\":%s}"
                .formatted(SESSION, state, attendance, state.equals("WAITLISTED") ? "2" : "null");
    }
}
