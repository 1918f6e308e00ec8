package igf.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.acceptance.system.Callers;
import igf.client.operation.DemoApi;
import igf.lab.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Steps that the journeys of people repeat: calls with bodies, waiting, mails, the clock. */
final class Scene {

    static final String SECRETARIAT = "secretariat";
    static final String ORGANIZER = "organizer-1";
    static final String RAPPORTEUR = "organizer-2";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Callers callers;

    Scene(Callers callers) {
        this.callers = callers;
    }

    Response get(@Nullable String caller, String path) {
        return callers.raw().get(caller, path);
    }

    Response send(@Nullable String caller, String method, String path, @Nullable Object body, int status) {
        var answer = callers.raw().send(caller, method, path, body == null ? null : JSON.writeValueAsString(body));
        return checked(answer, method, path, status);
    }

    /** Sends the current version, and reads it again after a conflict. */
    Response changing(String caller, String method, String path, String thing, @Nullable Object body, int status) {
        var text = body == null ? null : JSON.writeValueAsString(body);
        var answer = await(path)
                .atMost(PATIENCE)
                .until(
                        () -> callers.raw()
                                .send(
                                        caller,
                                        method,
                                        path,
                                        text,
                                        "If-Match",
                                        get(caller, thing).header("ETag")),
                        found -> found.status() != 412);
        return checked(answer, method, path, status);
    }

    private static Response checked(Response answer, String method, String path, int status) {
        assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isEqualTo(status);
        return answer;
    }

    /** Sends a form, as a page's button does. */
    Response form(String path, String form) {
        return callers.raw().send(null, "POST", path, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    JsonNode awaited(String caller, String path, java.util.function.Predicate<JsonNode> until) {
        var last = new ArrayList<JsonNode>();
        await(path).atMost(PATIENCE).until(() -> {
            var answer = get(caller, path);
            last.add(answer.json());
            return answer.status() == 200 && until.test(answer.json());
        });
        return last.getLast();
    }

    void awaitStatus(String path, int status) {
        await(path).atMost(PATIENCE).until(() -> get(null, path).status() == status);
    }

    /** Waits for a number of mails to an address with a text in the subject, and returns them. */
    List<DemoApi.Mail> mails(String to, String subject, int number) {
        await(number + " mails \"" + subject + "\" to " + to)
                .atMost(PATIENCE)
                .until(() -> mailed(to, subject).size() >= number);
        return mailed(to, subject);
    }

    List<DemoApi.Mail> mailed(String to, String subject) {
        return callers.as(SECRETARIAT, DemoApi.class).mails(to).items().stream()
                .filter(mail -> mail.subject().contains(subject))
                .toList();
    }

    /**
     * Returns the link in a mail, as a path.
     *
     * @param page invitations or choices
     */
    static String link(DemoApi.Mail mail, String page) {
        var match = Pattern.compile("/" + page + "/[A-Za-z0-9_-]{20,}").matcher(Objects.toString(mail.text()));
        assertThat(match.find()).as(mail.text()).isTrue();
        return match.group();
    }

    /** Calls with a credential. */
    Response holding(String credential, String method, String path, @Nullable Object body, int status) {
        var answer = callers.raw()
                .send(
                        null,
                        method,
                        path,
                        body == null ? null : JSON.writeValueAsString(body),
                        "Authorization",
                        "Bearer " + credential);
        return checked(answer, method, path, status);
    }

    void clock(String now) {
        callers.as(SECRETARIAT, DemoApi.class).setClock(new DemoApi.Clock(Instant.parse(now), null));
    }

    /**
     * Gives the only accepted proposal of an edition a room and a slot at nine, and releases the programme.
     *
     * @return the session's id
     */
    String released(String edition, String proposal, LocalDate day) {
        var base = "/api/v1/editions/" + edition;
        send(
                SECRETARIAT,
                "PUT",
                base + "/rooms/hall",
                Map.of("name", "Hall", "capacity", 40, "layouts", List.of("CIRCLE")),
                201);
        var slots = List.of(Map.of("start", "09:00", "minutes", 60));
        send(
                SECRETARIAT,
                "PUT",
                base + "/grid",
                Map.of("days", List.of(Map.of("date", day.toString(), "slots", slots))),
                200);
        awaited(
                SECRETARIAT,
                base + "/sessions",
                sessions -> sessions.get("items").size() == 1);
        var session = get(SECRETARIAT, proposal).json().get("sessionId").asString();
        var at = "/api/v1/sessions/" + session;
        changing(SECRETARIAT, "PUT", at + "/placement", at, Map.of("room", "hall", "start", day + "T09:00"), 200);
        send(SECRETARIAT, "POST", base + "/releases", Map.of("note", "First"), 201);
        return session;
    }

    /** Returns whether a screening finds no missing report. */
    static boolean reportsFiled(JsonNode screening) {
        return screening
                .get("criteria")
                .valueStream()
                .filter(criterion -> criterion.get("rule").asString().equals("REPORTS_FILED"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("reports are no criterion"))
                .get("met")
                .asBoolean();
    }

    void forward(int days) {
        callers.as(SECRETARIAT, DemoApi.class).setClock(new DemoApi.Clock(null, "P" + days + "D"));
    }

    void edition(String slug, Instant opens, LocalDate first, Object rules) {
        send(
                SECRETARIAT,
                "PUT",
                "/api/v1/editions/" + slug,
                Map.of(
                        "name",
                        "Forum",
                        "theme",
                        "Theme",
                        "city",
                        "Lakemouth",
                        "timeZone",
                        "UTC",
                        "startsOn",
                        first.toString(),
                        "endsOn",
                        first.plusDays(1).toString(),
                        "call",
                        Map.of(
                                "opensAt", opens.toString(),
                                "closesAt", opens.plus(Duration.ofDays(30)).toString(),
                                "graceUntil", opens.plus(Duration.ofDays(30)).toString()),
                        "rules",
                        rules),
                201);
    }

    /**
     * Drafts and submits a proposal.
     *
     * @return its path
     */
    String submitted(String edition, String title, List<Map<String, Object>> roster) {
        var draft = send(
                ORGANIZER,
                "POST",
                "/api/v1/editions/" + edition + "/proposals",
                Map.of(
                        "title", title,
                        "subthemes", List.of("avoiding-internet-fragmentation"),
                        "format", Map.of("type", "ROUND_TABLE", "layout", "CIRCLE", "minutes", 60),
                        "policyQuestions", List.of("Who?"),
                        "description", "Text.",
                        "hybrid", List.of("One queue", "Two moderators", "A board"),
                        "roster", roster),
                201);
        var path = draft.header("Location");
        send(ORGANIZER, "POST", path + "/submission", null, 201);
        return path;
    }

    static Map<String, Object> person(String role, String email) {
        return Map.of(
                "role",
                role,
                "name",
                "Name of " + email.substring(0, email.indexOf('@')),
                "email",
                email,
                "affiliation",
                "House of " + email.substring(0, email.indexOf('@')),
                "gender",
                "FEMALE",
                "attendance",
                "ONSITE");
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static JsonNode entry(JsonNode proposal, String email) {
        for (var entry : proposal.get("roster")) {
            if (email.equals(entry.path("email").asString(""))) {
                return entry;
            }
        }
        throw new AssertionError(email + " is not on the roster");
    }
}
