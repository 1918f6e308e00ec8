package igf.acceptance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.client.operation.DemoApi;
import igf.lab.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An edition of a journey, the steps before the journey, and calls about the edition. */
public final class Stage {
    public static final String SECRETARIAT = "secretariat";
    public static final String ORGANIZER = "organizer-1";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int NOT_YET = 503;

    private final Callers callers;
    public final String edition;

    public Stage(Callers callers) {
        this.callers = callers;
        this.edition = Editions.open(callers);
    }

    /** @return the id of a proposal that waits for screening */
    public String submitted(String title, String organizer) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", title);
        body.put("subthemes", List.of("avoiding-internet-fragmentation"));
        body.put("format", Map.of("type", "PANEL", "layout", "AUDITORIUM", "minutes", 60));
        body.put("policyQuestions", List.of("Who should act first, and why?"));
        body.put("description", "What happened elsewhere is compared.");
        body.put("hybrid", List.of("By one queue.", "With pictures.", "None."));
        body.put(
                "roster",
                IntStream.range(0, 4)
                        .mapToObj(n -> person(n == 3 ? "MODERATOR" : "SPEAKER", title, n))
                        .toList());
        String path = "/api/v1/editions/" + edition + "/proposals";
        String id = call(organizer, "POST", path, body, 201).get("id").asString();
        call(organizer, "POST", of(id) + "/submission", null, 201);
        return id;
    }

    /** @return the id of a proposal that was screened in */
    public String proposal(String title, String organizer) {
        String id = submitted(title, organizer);
        call(SECRETARIAT, "POST", of(id) + "/screening", Map.of("outcome", "IN"), 201);
        return id;
    }

    /** Waits until the overview counts this many proposals in a state. */
    public void awaitThere(String state, int number) {
        awaitThat(
                "/api/v1/editions/" + edition + "/overview",
                shown -> shown.at("/counts/" + state).asInt(0) == number);
    }

    /** Waits until the ranking has counted this many reviews. */
    public void awaitReviews(int number) {
        awaitThat(
                "/api/v1/editions/" + edition + "/ranking",
                shown -> shown.path("items")
                                .valueStream()
                                .mapToInt(row -> row.path("reviews").asInt(0))
                                .sum()
                        == number);
    }

    /** Assigns each proposal to one reviewer, who here is {@code mag-1}. */
    public void assign() {
        call(
                SECRETARIAT,
                "POST",
                "/api/v1/editions/" + edition + "/review-assignments",
                Map.of("perProposal", 1, "seed", 3),
                200);
    }

    public void review(String reviewer, String proposal, Map<String, Integer> scores) {
        call(reviewer, "PUT", of(proposal) + "/reviews/mine", whole(scores), 200);
    }

    /** Returns a review that scores these criteria and declares the edition's others as not judged. */
    public Map<String, Object> whole(Map<String, Integer> scores) {
        List<String> others = call(SECRETARIAT, "GET", "/api/v1/editions/" + edition, null, 200)
                .at("/rules/criteria")
                .valueStream()
                .map(criterion -> criterion.path("id").asString())
                .filter(id -> !scores.containsKey(id))
                .toList();
        return Map.of("scores", scores, "cannotJudge", others);
    }

    /** Creates rooms and one day with two slots. */
    public void venue(String... rooms) {
        String base = "/api/v1/editions/" + edition;
        for (String room : rooms) {
            Object body = Map.of("name", room, "capacity", 50, "layouts", List.of("AUDITORIUM"));
            call(SECRETARIAT, "PUT", base + "/rooms/" + room.toLowerCase(Locale.ROOT), body, 201);
        }
        List<Object> slots = List.of(Map.of("start", "09:00", "minutes", 60), Map.of("start", "10:15", "minutes", 60));
        Object grid = Map.of("days", List.of(Map.of("date", "2032-05-03", "slots", slots)));
        call(SECRETARIAT, "PUT", base + "/grid", grid, 200);
    }

    /** Sets whose names the public sees: LISTED or CONFIRMED. */
    public void names(String publicNames) {
        String base = "/api/v1/editions/" + edition;
        JsonNode now = call(SECRETARIAT, "GET", base, null, 200);
        Map<String, Object> body = new LinkedHashMap<>();
        for (String member : List.of("name", "theme", "city", "timeZone", "startsOn", "endsOn")) {
            body.put(member, now.get(member));
        }
        body.put(
                "call",
                Map.of(
                        "opensAt", now.at("/call/opensAt"),
                        "closesAt", now.at("/call/closesAt"),
                        "graceUntil", now.at("/call/graceUntil")));
        body.put("rules", "igf-2022");
        body.put("publicNames", publicNames);
        call(SECRETARIAT, "PUT", base, body, 200);
    }

    private static Map<String, Object> person(String role, String title, int number) {
        String name = "Voice " + title.substring(0, title.indexOf(' ')) + "son";
        return Map.of(
                "role",
                role,
                "name",
                name,
                "email",
                voice(title, number),
                "affiliation",
                "House of " + title,
                "stakeholderGroup",
                "CIVIL_SOCIETY",
                "region",
                "AFRICAN",
                "gender",
                "FEMALE",
                "attendance",
                "ONSITE");
    }

    /**
     * Returns the address of a person on a proposal's roster.
     *
     * @param number from 0 to 3
     */
    public static String voice(String title, int number) {
        return "voice" + number + "." + Math.abs(title.hashCode()) + "@example.org";
    }

    public static String of(String proposal) {
        return "/api/v1/proposals/" + proposal;
    }

    /** Sets the number of workshops; without it nobody moves up from the reserve list. */
    public void places(int slots) {
        call(SECRETARIAT, "PUT", "/api/v1/editions/" + edition + "/selection-plan", Map.of("slots", slots), 200);
    }

    public JsonNode decide(String proposal, String outcome) {
        return call(
                SECRETARIAT,
                "POST",
                of(proposal) + "/decision",
                Map.of("outcome", outcome, "reason", outcome + " it is"),
                201);
    }

    /** @param caller a demo client, or null for nobody */
    public JsonNode call(@Nullable String caller, String method, String path, @Nullable Object body, int expected) {
        return checked(method + " " + path, sent(caller, method, path, body), expected);
    }

    /** Sends the current version of a thing, and reads it again after a conflict. */
    public JsonNode changing(
            String caller, String method, String path, String thing, @Nullable Object body, int expected) {
        return checked(
                method + " " + path,
                await(path)
                        .atMost(PATIENCE)
                        .until(
                                () -> sent(
                                        caller,
                                        method,
                                        path,
                                        body,
                                        "If-Match",
                                        callers.raw().get(caller, thing).header("ETag")),
                                answer -> answer.status() != 412),
                expected);
    }

    /** Calls with a credential: a mailed sign-in, a token or a key. */
    public JsonNode holding(String credential, String method, String path, @Nullable Object body, int expected) {
        return checked(
                method + " " + path, sent(null, method, path, body, "Authorization", "Bearer " + credential), expected);
    }

    /** Repeats a call that came too early, as the API asks: services wait only two seconds. */
    private Response sent(
            @Nullable String caller, String method, String path, @Nullable Object body, String... headers) {
        String text = body == null ? null : JSON.writeValueAsString(body);
        Response answer = callers.raw().send(caller, method, path, text, headers);
        return answer.status() != NOT_YET
                ? answer
                : await(path)
                        .atMost(PATIENCE)
                        .until(
                                () -> callers.raw().send(caller, method, path, text, headers),
                                again -> again.status() != NOT_YET);
    }

    private static JsonNode checked(String what, Response answer, int expected) {
        assertThat(answer.status()).as(what + ": " + answer.body()).isEqualTo(expected);
        return answer.json();
    }

    public JsonNode awaitThat(String path, Predicate<JsonNode> expected) {
        return await(path)
                .atMost(PATIENCE)
                .until(
                        () -> {
                            Response answer = callers.raw().get(SECRETARIAT, path);
                            return answer.status() == 200 ? answer.json() : JSON.createObjectNode();
                        },
                        expected);
    }

    /** Waits until an anonymous caller gets this status, after a write in another service. */
    public void awaitStatus(String path, int expected) {
        await(path).atMost(PATIENCE).until(() -> callers.raw().get(null, path).status(), status -> status == expected);
    }

    public JsonNode awaitState(String proposal, String state) {
        return awaitThat(of(proposal), shown -> shown.path("state").asString("").equals(state));
    }

    /**
     * Waits until the whole roster is invited. After that neither the proposal nor its session changes by itself, nor
     * their versions.
     */
    public void awaitAsked(String proposal) {
        awaitThat(
                of(proposal),
                shown -> !shown.path("roster").isEmpty()
                        && shown.path("roster")
                                .valueStream()
                                .allMatch(one -> one.path("state").asString("").equals("INVITED")));
    }

    /** Waits until the programme shows a proposal's session in a state. */
    public JsonNode awaitSession(String proposal, String state) {
        JsonNode all = awaitThat(
                "/api/v1/editions/" + edition + "/sessions?limit=1000",
                shown -> session(shown, proposal, state) != null);
        return Objects.requireNonNull(session(all, proposal, state));
    }

    private static @Nullable JsonNode session(JsonNode all, String proposal, String state) {
        for (JsonNode each : all.path("items")) {
            if (each.path("proposalId").asString("").equals(proposal)
                    && each.path("state").asString("").equals(state)) {
                return each;
            }
        }
        return null;
    }

    /** Waits for a mail with this end of the subject. */
    public DemoApi.Mail awaitMail(String to, String subject) {
        return awaitMail(to, subject, "");
    }

    /** Waits for a mail with this end of the subject and a text that no other has. */
    public DemoApi.Mail awaitMail(String to, String subject, String text) {
        DemoApi mailbox = callers.as(SECRETARIAT, DemoApi.class);
        List<DemoApi.Mail> found = await("a mail \"" + subject + "\" to " + to)
                .atMost(PATIENCE)
                .until(
                        () -> mailbox.mails(to).items().stream()
                                .filter(mail -> mail.subject().endsWith(subject)
                                        && Objects.toString(mail.text()).contains(text))
                                .toList(),
                        mails -> !mails.isEmpty());
        return found.getFirst();
    }

    /**
     * Returns the secret of the link in a mail.
     *
     * @param page of the link, as {@code invitations}
     */
    public static String secret(DemoApi.Mail mail, String page) {
        Matcher link = Pattern.compile("/" + page + "/([A-Za-z0-9_-]{20,})").matcher(Objects.toString(mail.text()));
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group(1);
    }
}
