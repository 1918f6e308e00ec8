package igf.acceptance.programme;

import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An edition with its own venue and sessions without a place. */
public final class Programme {
    public static final String NINE = "2032-05-03T09:00";
    public static final String LATER = "2032-05-03T10:15";

    public final Stage stage;
    public final String base;
    /** Their ids, in the order of the titles. */
    final List<String> sessions;

    final List<String> proposals;

    /** @param titles of the accepted proposals */
    public Programme(Callers callers, String... titles) {
        stage = new Stage(callers);
        base = "/api/v1/editions/" + stage.edition;
        stage.venue("Hall", "Attic");
        proposals =
                Stream.of(titles).map(title -> stage.proposal(title, ORGANIZER)).toList();
        proposals.forEach(proposal -> stage.decide(proposal, "ACCEPTED"));
        sessions = proposals.stream()
                .map(proposal ->
                        stage.awaitSession(proposal, "UNPLACED").get("id").asString())
                .toList();
    }

    /**
     * Accepts one more proposal, after its people are invited. After that its session does not change by itself.
     *
     * @return the id of its session, which has no place
     */
    public String accepted(String title, String organizer) {
        String proposal = stage.proposal(title, organizer);
        stage.awaitAsked(proposal);
        stage.decide(proposal, "ACCEPTED");
        return stage.awaitSession(proposal, "UNPLACED").get("id").asString();
    }

    public static Map<String, Object> move(String session, String room, String start) {
        return Map.of("session", session, "room", room, "start", start);
    }

    /** Makes all moves or none. */
    public JsonNode place(int expected, Object... moves) {
        return stage.call(SECRETARIAT, "POST", base + "/placements", Map.of("items", List.of(moves)), expected);
    }

    /** @return the newest state of a session, as the secretariat sees it */
    JsonNode session(int number) {
        return stage.call(SECRETARIAT, "GET", "/api/v1/sessions/" + sessions.get(number), null, 200);
    }

    public void release(String note) {
        stage.call(SECRETARIAT, "POST", base + "/releases", Map.of("note", note), 201);
    }

    /**
     * Registers a person by the registration tool.
     *
     * @return the registration's id
     */
    String registered(String name) {
        Map<String, Object> form = Map.of(
                "name", name,
                "email", address(name),
                "stakeholderGroup", "CIVIL_SOCIETY",
                "attendance", "ONSITE",
                "codeOfConduct", "1");
        return stage.call("tool", "POST", base + "/registrations", form, 201)
                .get("id")
                .asString();
    }

    /** Returns an address that no other test uses. */
    String address(String name) {
        return name.substring(0, 3).toLowerCase(Locale.ROOT) + "." + stage.edition + "@example.org";
    }
}
