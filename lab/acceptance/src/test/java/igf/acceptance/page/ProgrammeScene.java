package igf.acceptance.page;

import static igf.acceptance.programme.Programme.LATER;
import static igf.acceptance.programme.Programme.NINE;
import static igf.acceptance.programme.Programme.move;
import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;

import igf.acceptance.programme.Programme;
import igf.acceptance.system.Callers;
import igf.acceptance.system.Stage;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An edition that has something to show on every page of the programme, of mails and of lists: clashes, a plan, a pin,
 * an open swap, a frozen programme, unreleased changes, held mails and own words.
 */
final class ProgrammeScene {
    private static final String OTHER_ORGANIZER = "organizer-2";

    private final Stage stage;
    private final Programme programme;
    /** Unique, because the addresses of its people follow from it. */
    private final String title;

    private final String asking;
    private final String plenary;
    private final String plan;
    private final String heldMail;
    private final String undecided;
    private final String invitation;
    private final String swap;
    private final String person;

    ProgrammeScene(Callers callers) {
        programme = new Programme(callers);
        stage = programme.stage;
        title = "Vanes of " + stage.edition;
        undecided = stage.proposal("Winches at work", ORGANIZER);
        heldMail = heldMail();
        String first = programme.accepted(title, ORGANIZER);
        asking = programme.accepted("Wharves for all", ORGANIZER);
        String asked = programme.accepted("Yawls of zeal", OTHER_ORGANIZER);
        programme.place(200, move(first, "hall", NINE), move(asking, "attic", NINE), move(asked, "attic", LATER));
        stage.call(SECRETARIAT, "PUT", session(first) + "/pin", Map.of("reason", "The interpreters work here"), 200);
        programme.release("First");
        invitation = Stage.secret(stage.awaitMail(voice(), "\"" + title + "\"?"), "invitations");
        person = somebodyCannotCome();
        plenary = plenary();
        ownWords();
        swap = swap(asked);
        plan = plan();
        Map<String, Object> freeze = Map.of("from", "2026-01-01T00:00:00Z", "reason", "The programme is being printed");
        stage.call(SECRETARIAT, "PUT", programme.base + "/programme/freeze", freeze, 200);
    }

    /** Returns the address of somebody who has confirmed and stated when they cannot come. */
    String voice() {
        return Stage.voice(title, 0);
    }

    /** The pages of the secretariat. */
    List<String> secretariat() {
        String schedule = "/schedule/" + stage.edition;
        String mails = "/mails/" + stage.edition;
        return List.of(
                schedule,
                schedule + "?pick=" + number(asking),
                schedule + "?pick=" + number(plenary) + "&people=1",
                schedule + "?type=WORKSHOP&clash=ANY&pick=" + number(asking),
                schedule + "/plan/" + plan,
                schedule + "/release",
                schedule + "/release?session=" + plenary,
                schedule + "/releases?from=0&to=1",
                schedule + "/swaps",
                mails + "?state=HELD",
                mails + "?state=HELD&id=" + heldMail + "&then=release",
                mails + "?state=HELD&id=" + heldMail + "&then=discard",
                mails + "?state=SENT",
                mails + "/" + heldMail,
                mails + "/policy",
                mails + "/letters",
                mails + "/letters/receipt/es",
                mails + "/letters/moved/ar",
                "/selection/" + stage.edition + "/batches/entries?id=" + undecided,
                "/console/list/proposals?edition=" + stage.edition,
                "/console/list/proposals?edition=" + stage.edition + "&state=DECLINED&sort=-number",
                "/console/list/sessions?edition=" + stage.edition + "&kind=MAIN",
                "/people/" + stage.edition + "?who=SPEAKER",
                "/people/" + stage.edition + "/" + person + "/availability",
                "/edition/" + stage.edition + "/rooms?room=attic",
                "/call/" + stage.edition,
                "/console/components",
                "/home");
    }

    /** The pages of the organizer of two sessions. */
    List<String> organizer() {
        return List.of("/sessions/" + asking + "/swap", "/proposals/" + undecided, "/home");
    }

    /** The pages of everybody. */
    List<String> anybody() {
        String pages = "/programme/" + stage.edition;
        return List.of(
                "/", pages, pages + "?view=list", pages + "/sessions/" + number(asking), "/call/" + stage.edition);
    }

    /** The pages of mailed links. */
    List<String> links() {
        return List.of("/invitations/" + invitation, "/swap-requests/" + swap);
    }

    /** The pages of {@link #voice}, after signing in by a link. */
    List<String> voices() {
        return List.of("/me", "/me/availability/" + stage.edition, "/me/data");
    }

    private static String session(String id) {
        return "/api/v1/sessions/" + id;
    }

    private int number(String session) {
        return stage.call(SECRETARIAT, "GET", session(session), null, 200)
                .get("number")
                .asInt();
    }

    private String heldMail() {
        String policy = programme.base + "/mail-policy";
        stage.changing(SECRETARIAT, "PUT", policy, policy, Map.of("hold", List.of("declined")), 200);
        stage.decide(stage.proposal("Zephyrs against fog", ORGANIZER), "DECLINED");
        return stage.awaitThat(
                        "/api/v1/messages?state=HELD&edition=" + stage.edition,
                        shown -> !shown.path("items").isEmpty())
                .at("/items/0/id")
                .asString();
    }

    /** @return the id of the person */
    private String somebodyCannotCome() {
        String path = "/api/v1/invitations/" + invitation;
        stage.call(null, "POST", path + "/answer", Map.of("answer", "CONFIRM", "attendance", "ONSITE"), 200);
        List<Object> away = List.of(Map.of("from", "2032-05-03T08:00", "to", "2032-05-03T10:00"));
        Map<String, Object> times = Map.of("timeZone", "Europe/Lisbon", "unavailable", away);
        stage.call(null, "PUT", path + "/availability", times, 200);
        stage.awaitThat(
                programme.base + "/clashes",
                shown -> shown.path("items").findValuesAsString("kind").contains("UNAVAILABLE"));
        return stage.awaitThat(
                        programme.base + "/availability",
                        shown -> !shown.path("items").isEmpty())
                .at("/items/0/personId")
                .asString();
    }

    /** Adds a session without a proposal, with a person, which the last release does not have. */
    private String plenary() {
        Map<String, Object> body = Map.of("kind", "MAIN", "title", "The state of the forum", "minutes", 60);
        String id = stage.call(SECRETARIAT, "POST", programme.base + "/sessions", body, 201)
                .get("id")
                .asString();
        Map<String, Object> speaker =
                Map.of("role", "SPEAKER", "name", "Asha Wendelbury", "email", "asha." + stage.edition + "@example.org");
        stage.call(SECRETARIAT, "POST", session(id) + "/roster", speaker, 201);
        programme.place(200, move(id, "hall", LATER));
        return id;
    }

    private void ownWords() {
        String words = programme.base + "/letters/receipt/es";
        Map<String, Object> own = Map.of("subject", "Recibida: {title}", "text", "**Gracias** por {title} ({number}).");
        stage.changing(SECRETARIAT, "PUT", words, words, own, 200);
    }

    /** @return the token of the link to answer */
    private String swap(String asked) {
        String reason = "The tide of " + stage.edition + " keeps our moderator away.";
        Map<String, Object> body = Map.of("with", asked, "reason", reason);
        stage.call(ORGANIZER, "POST", session(asking) + "/swap-requests", body, 201);
        String to = OTHER_ORGANIZER + "@example.org";
        String subject = "would you swap room and time with WS #" + number(asking) + "?";
        return Stage.secret(stage.awaitMail(to, subject, reason), "swap-requests");
    }

    private String plan() {
        programme.accepted("Xebecs at sea", ORGANIZER);
        Map<String, Object> body = Map.of("seed", 11, "sessions", List.of("ALL"));
        JsonNode started = stage.call(SECRETARIAT, "POST", programme.base + "/plans", body, 202);
        String id = started.get("plan").asString();
        stage.awaitThat(
                "/api/v1/plans/" + id, shown -> shown.path("state").asString("").equals("COMPLETED"));
        return id;
    }
}
