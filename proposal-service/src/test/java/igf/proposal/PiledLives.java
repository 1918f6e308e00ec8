package igf.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import igf.platform.testing.OtherServices.PublishedRecord;
import igf.platform.testing.RunningService;
import igf.platform.testing.evolution.PausedReactions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Many proposals that live the same life step by step. The reactions stand still while a step is taken by all, and then find its events
 * one after the other.
 */
final class PiledLives {

    /** Few fill a batch with one kind of event as well; {@code -Digf.reactions.copies=100} plays as many as a large release makes. */
    static final int MANY = Integer.getInteger("igf.reactions.copies", 5);

    private static final String EDITION = "piles-" + System.nanoTime();
    private static final String BASE = "/api/v1/editions/" + EDITION;
    private static final int SEATS = 3;

    private final RunningService service;
    private final PausedReactions reactions;
    private final Http secretariat;
    private final Http organizer;
    private final List<String> ones = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    PiledLives(RunningService service, PausedReactions reactions) {
        this.service = service;
        this.reactions = reactions;
        this.secretariat = service.as("secretariat", "SECRETARIAT");
        this.organizer = service.as("organizer-1", "ORGANIZER");
    }

    void play() {
        secretariat.put(BASE, TheService.edition("igf-2022")).expect(201);
        step("drafts are edited and deleted", () -> each(this::editAndDeleteDraft));
        IntStream.range(0, MANY).forEach(n -> {
            ones.add(draft("One", n));
            others.add(draft("Other", n));
        });
        step(
                "they are submitted",
                () -> both(path -> organizer.post(path + "/submission", "").expect(201)));
        step("people answer", () -> ones.forEach(this::confirmFirst));
        rosters();
        screenings();
        decisions();
        mergers();
        choices();
        step(
                "they are withdrawn",
                () -> both(path -> organizer.delete(path + "/submission").expect(200)));
    }

    private void step(String what, Runnable calls) {
        assertThat(reactions.findFailuresAfter(calls)).as(what).isEmpty();
    }

    private void both(Consumer<String> call) {
        ones.forEach(call);
        others.forEach(call);
    }

    /** Everybody speaks in more sessions than they may. */
    private String draft(String title, int number) {
        var body = CompleteDraft.of(title + " " + number);
        var roster = new ArrayList<Object>();
        for (int seat = 0; seat < SEATS; seat++) {
            roster.add(person("SPEAKER", "voice" + (number + seat) % MANY));
        }
        roster.add(person("MODERATOR", "moderator-" + title + number));
        body.put("roster", roster);
        return organizer.post(BASE + "/proposals", body).expect(201).header("Location");
    }

    /** Reactions to its first events find it deleted. */
    private void editAndDeleteDraft(int number) {
        var draft = draft("Deleted", number);
        edit(draft, (at, path) -> at.post(path + "/roster", person("RAPPORTEUR", "gone" + number)));
        edit(
                draft,
                (at, path) -> at.patch(
                        path + "/roster/" + entry(path, 1).get("id").asString(),
                        Map.of("affiliation", "Another house")));
        edit(
                draft,
                (at, path) ->
                        at.delete(path + "/roster/" + entry(path, 0).get("id").asString()));
        edit(draft, (at, path) -> at.patch(path, Map.of("title", "Given up")));
        organizer.delete(draft).expect(204);
    }

    private static Map<String, Object> person(String role, String name) {
        return Map.of(
                "role",
                role,
                "name",
                name,
                "email",
                name + "@" + EDITION + ".test",
                "affiliation",
                "House of " + name,
                "stakeholderGroup",
                "GOVERNMENT",
                "region",
                "AFRICAN",
                "gender",
                "FEMALE",
                "attendance",
                "ONSITE");
    }

    private static Map<String, Object> instead(int number) {
        var body = new HashMap<>(person("RAPPORTEUR", "instead" + number));
        body.put("reason", "Ill since Monday");
        return body;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private JsonNode entry(String path, int at) {
        return secretariat.get(path).expect(200).json().at("/roster/" + at);
    }

    private void confirmFirst(String path) {
        var entry = entry(path, 0).get("id").asString();
        var invited = last(e -> e.type().equals("igf.speaker.invited.v1")
                && e.key().equals(id(path))
                && e.data().get("entryId").asString().equals(entry));
        service.anonymous()
                .post("/api/v1/invitations/" + token(invited) + "/answer", Map.of("answer", "CONFIRM"))
                .expect(200);
    }

    private PublishedRecord last(java.util.function.Predicate<PublishedRecord> wanted) {
        return service.kafka().await("proposal", all -> all.stream().anyMatch(wanted)).stream()
                .filter(wanted)
                .toList()
                .getLast();
    }

    private String token(PublishedRecord event) {
        return service.bean(People.class)
                .open(PersonalValue.parse(event.data().get("tokenSealed").asString()))
                .orElseThrow();
    }

    /** Several steps at a time are taken one after the other by all, so that events of a kind stand together. */
    private void rosters() {
        step("rosters are edited", () -> {
            each(n -> edit(
                    ones.get(n),
                    (at, path) -> at.patch(
                            path + "/roster/" + entry(path, 1).get("id").asString(),
                            Map.of("affiliation", "Another house"))));
            each(n -> edit(
                    ones.get(n),
                    (at, path) -> at.patch(
                            path + "/roster/" + entry(path, 3).get("id").asString(),
                            Map.of("email", "right" + n + "@" + EDITION + ".test"))));
            each(n -> edit(ones.get(n), (at, path) -> at.post(path + "/roster", person("RAPPORTEUR", "added" + n))));
            each(n -> edit(
                    ones.get(n),
                    (at, path) -> at.post(
                            path + "/roster/" + entry(path, 4).get("id").asString() + "/replacement", instead(n))));
            each(n -> edit(
                    ones.get(n),
                    (at, path) -> at.delete(
                            path + "/roster/" + entry(path, 4).get("id").asString())));
        });
    }

    private interface Edit {
        Http.Response of(Http at, String path);
    }

    private static void each(IntConsumer call) {
        IntStream.range(0, MANY).forEach(call);
    }

    private void edit(String path, Edit edit) {
        var answer = Await.until(
                "a write of the version there is",
                () -> edit.of(
                        organizer.with(
                                "If-Match", organizer.get(path).expect(200).header("ETag")),
                        path),
                done -> done.status() != 412);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    }

    private void screenings() {
        step("they are screened", () -> both(this::screenIn));
        step(
                "a screening is undone",
                () -> ones.forEach(
                        path -> secretariat.delete(path + "/screening").expect(200)));
        step(
                "they are screened out",
                () -> ones.forEach(path -> {
                    secretariat
                            .put(
                                    path + "/screening/criteria/ENOUGH_SPEAKERS",
                                    Map.of("met", false, "reason", "They were asked"))
                            .expect(200);
                    secretariat
                            .post(path + "/screening", Map.of("outcome", "OUT"))
                            .expect(201);
                }));
        step(
                "a screening is overruled",
                () -> ones.forEach(path -> secretariat
                        .post(path + "/screening/overruling", Map.of("reason", "They have written since"))
                        .expect(201)));
    }

    private void screenIn(String path) {
        secretariat.post(path + "/screening", Map.of("outcome", "IN")).expect(201);
    }

    private void decide(String path, String outcome) {
        secretariat
                .post(path + "/decision", Map.of("outcome", outcome, "reason", "So it is"))
                .expect(201);
    }

    private void onConditions(String path, Instant due) {
        secretariat
                .post(
                        path + "/decision",
                        Map.of(
                                "outcome",
                                "ACCEPTED_WITH_CONDITIONS",
                                "reason",
                                "Nearly",
                                "conditions",
                                List.of("A plan"),
                                "dueAt",
                                due.toString()))
                .expect(201);
    }

    private void undo(String path) {
        secretariat.delete(path + "/decision?reason=Again").expect(200);
    }

    private void awaitState(String path, String state) {
        secretariat.await(path, a -> a.json().path("state").asString("").equals(state));
    }

    private void decisions() {
        secretariat.put(BASE + "/selection-plan", Map.of("slots", MANY)).expect(200);
        step("they are accepted and put in reserve", () -> {
            ones.forEach(path -> decide(path, "ACCEPTED"));
            others.forEach(path -> decide(path, "RESERVE"));
        });
        step("acceptances are undone", () -> ones.forEach(this::undo));
        others.forEach(path -> awaitState(path, "ACCEPTED"));
        step(
                "they are accepted on conditions",
                () -> ones.forEach(path -> onConditions(path, Instant.now().plus(1, ChronoUnit.DAYS))));
        step(
                "conditions are met",
                () -> ones.forEach(path -> secretariat
                        .put(path + "/conditions/1/judgement", Map.of("met", true))
                        .expect(200)));
        ones.forEach(path -> awaitState(path, "ACCEPTED"));
        step("these are undone too", () -> ones.forEach(this::undo));
        var due = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        step("conditions are due in an hour", () -> ones.forEach(path -> onConditions(path, due)));
        step("the hour is over", () -> {
            service.management()
                    .put("/internal/demo/clock", Map.of("now", due.toString()))
                    .expect(200);
            ones.forEach(path -> secretariat.await(
                    path + "/conditions",
                    a -> a.json().path("state").asString("").equals("LAPSED")));
        });
        ones.forEach(path -> awaitState(path, "LAPSED"));
        step(
                "they appeal",
                () -> ones.forEach(path -> organizer
                        .post(path + "/appeal", Map.of("text", "It was a holiday"))
                        .expect(201)));
        step(
                "their appeals are upheld",
                () -> ones.forEach(path -> secretariat
                        .post(path + "/appeal/decision", Map.of("outcome", "ACCEPTED", "reason", "It was"))
                        .expect(200)));
        ones.forEach(path -> awaitState(path, "ACCEPTED"));
    }

    private void mergers() {
        step(
                "mergers are proposed",
                () -> each(n -> secretariat
                        .post(ones.get(n) + "/merge", Map.of("into", id(others.get(n))))
                        .expect(201)));
        step(
                "both sides agree",
                () -> ones.forEach(path -> organizer
                        .post(path + "/merge/answer", Map.of("answer", "AGREE"))
                        .expect(200)));
        ones.forEach(path -> awaitState(path, "MERGED"));
        step(
                "mergers are undone",
                () -> ones.forEach(
                        path -> secretariat.delete(path + "/merge?reason=No").expect(200)));
        ones.forEach(path -> awaitState(path, "ACCEPTED"));
    }

    private void choices() {
        step(
                "people choose",
                () -> each(n -> {
                    var person = service.bean(People.class).findOrCreate("voice" + n + "@" + EDITION + ".test");
                    // A question that was asked anew has another link.
                    Await.until("a choice", () -> choose(person), answer -> answer.status() == 200);
                }));
    }

    private Http.Response choose(UUID person) {
        var asked = last(e -> e.type().equals("igf.speaker.overbooked.v1") && isOf(e, person));
        var first = asked.data().at("/sessions/0/proposalId").asString();
        return service.anonymous().post("/api/v1/choices/" + token(asked) + "/choice", Map.of("keep", List.of(first)));
    }

    private static boolean isOf(PublishedRecord event, UUID person) {
        return event.key().equals(person.toString());
    }
}
