package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static igf.proposal.TheService.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import igf.platform.testing.Http.Response;
import igf.platform.testing.OtherServices.PublishedRecord;
import igf.proposal.reading.Proposals;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of a proposal when its people answer, go and come, and when it is screened; over HTTP. */
class PeopleIT {

    private static final String EDITION = "people-" + System.nanoTime();
    private static final String LIMITED = "limited-" + System.nanoTime();
    private static final String LIST = "/api/v1/editions/" + EDITION + "/proposals";

    @BeforeAll
    static void open() {
        TheService.openEdition(EDITION);
    }

    private static Map<String, Object> person(String role, String email) {
        return Map.of(
                "role",
                role,
                "name",
                "Somebody of " + email,
                "email",
                email + "@" + EDITION + ".test",
                "affiliation",
                "House of " + email,
                "gender",
                email.length() % 2 == 0 ? "FEMALE" : "MALE",
                "attendance",
                "ONSITE");
    }

    private static String submitted(String title) {
        return submitted(EDITION, title, title + "-one");
    }

    private static String submitted(String edition, String title, String speaker) {
        var roster = new ArrayList<Map<String, Object>>();
        roster.add(person("SPEAKER", speaker));
        roster.add(person("SPEAKER", title + "-two"));
        roster.add(person("SPEAKER", title + "-three"));
        roster.add(person("MODERATOR", title + "-moderator"));
        var body = new LinkedHashMap<String, Object>();
        body.put("title", title);
        body.put("subthemes", List.of("avoiding-internet-fragmentation"));
        body.put("format", Map.of("type", "ROUND_TABLE", "layout", "CIRCLE", "minutes", 60));
        body.put("policyQuestions", List.of("Who?"));
        body.put("description", "Text.");
        body.put("hybrid", List.of("One queue", "Two moderators", "A board"));
        body.put("roster", roster);
        var path = ORGANIZER
                .post("/api/v1/editions/" + edition + "/proposals", body)
                .expect(201)
                .header("Location");
        ORGANIZER.post(path + "/submission", "").expect(201);
        return path;
    }

    @Test
    void a_decline_is_never_refused_and_a_replacement_restores_the_roster() {
        var path = submitted("declined");
        var entry = entry(path, 2);
        var link = link(path, entry);
        assertThat(ORGANIZER.get(path).expect(200).json().get("rosterState").asString())
                .isEqualTo("COMPLETE");

        RUNNING.anonymous().post(link + "/answer", Map.of("answer", "DECLINE")).expect(200);
        var below = SECRETARIAT.await(
                LIST + "?roster=BELOW_MINIMUM", a -> ids(a).contains(path.substring(path.lastIndexOf('/') + 1)));
        assertThat(below.json().at("/items/0/rosterBreaches/0/rule").asString()).isEqualTo("SPEAKERS_BELOW_MINIMUM");
        var told = published(path, "igf.proposal.roster-below-minimum.v1");
        assertThat(told.data().at("/breaches/0/detail").asString()).contains("2 speakers");
        assertThat(told.data().at("/breaches/0/given").asInt()).isEqualTo(2);
        SECRETARIAT.get(LIST + "?roster=SOMEHOW").expect(400);

        var body = new LinkedHashMap<>(person("SPEAKER", "in-the-place"));
        body.put("reason", "Ill since Monday");
        STRANGER.with("If-Match", etag(path))
                .post(path + "/roster/" + entry + "/replacement", body)
                .expect(403);
        ORGANIZER.post(path + "/roster/" + entry + "/replacement", body).expect(428);
        ORGANIZER
                .with("If-Match", etag(path))
                .post(path + "/roster/" + entry + "/replacement", Map.of("reason", "x"))
                .expect(400);
        var replaced = ofTheVersionThereIs(
                        path, at -> at.post(path + "/roster/" + entry + "/replacement", body), ORGANIZER)
                .expect(201);
        assertThat(replaced.json().get("replaces").asString()).isEqualTo(entry);
        assertThat(replaced.header("Location"))
                .endsWith("/roster/" + replaced.json().get("id").asString());

        published(path, "igf.proposal.roster-restored.v1");
        var restored = ORGANIZER.await(
                path, a -> a.json().path("rosterState").asString("").equals("COMPLETE"));
        var former = restored.json().at("/formerRoster/0");
        assertThat(former.get("state").asString()).isEqualTo("REPLACED");
        assertThat(former.get("reason").asString()).isEqualTo("Ill since Monday");
        assertThat(former.get("replacedBy").asString())
                .isEqualTo(replaced.json().get("id").asString());
        assertThat(ids(SECRETARIAT.get(LIST + "?roster=BELOW_MINIMUM").expect(200)))
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1));
        RUNNING.anonymous().await(link, a -> a.status() == 410);
        var refused = RUNNING.anonymous()
                .post(link + "/answer", Map.of("answer", "CONFIRM"))
                .expect(410);
        assertThat(refused.json().get("detail").asString()).contains("withdrawn");
        RUNNING.anonymous()
                .get(link(path, replaced.json().get("id").asString()))
                .expect(200);
    }

    @Test
    void a_criterion_is_found_otherwise_with_a_reason_and_a_screen_out_is_overruled_with_one() {
        var path = submitted("screened");
        var screening = path + "/screening";
        var criterion = screening + "/criteria/ENOUGH_SPEAKERS";
        ORGANIZER.put(criterion, Map.of("met", false, "reason", "x")).expect(403);
        SECRETARIAT.put(criterion, Map.of("met", false)).expect(400);
        SECRETARIAT
                .put(screening + "/criteria/NONE_SUCH", Map.of("met", false, "reason", "x"))
                .expect(404);
        var judged = SECRETARIAT
                .put(criterion, Map.of("met", false, "reason", "Two of them never heard of it."))
                .expect(200);
        var found = rule(judged.json(), "ENOUGH_SPEAKERS");
        assertThat(found.get("met").asBoolean()).isFalse();
        assertThat(found.get("found").asBoolean()).isTrue();
        assertThat(found.at("/judged/reason").asString()).isEqualTo("Two of them never heard of it.");

        SECRETARIAT.post(screening + "/overruling", Map.of("reason", "early")).expect(409);
        SECRETARIAT.post(screening, Map.of("outcome", "OUT", "note", "inside")).expect(201);
        var out = published(path, "igf.proposal.screened.v1").data();
        assertThat(out.get("failed").size()).isEqualTo(1);
        assertThat(out.at("/failed/0/evidence").asString()).isEqualTo("Two of them never heard of it.");
        assertThat(out.get("note").asString()).as("who is out is told why").isEqualTo("inside");

        SECRETARIAT.post(screening + "/overruling", Map.of()).expect(400);
        ORGANIZER.post(screening + "/overruling", Map.of("reason", "please")).expect(403);
        var overruled = SECRETARIAT
                .post(screening + "/overruling", Map.of("reason", "They have all written since."))
                .expect(201);
        assertThat(overruled.json().get("state").asString()).isEqualTo("SCREENED_IN");
        assertThat(SECRETARIAT
                        .get(screening)
                        .expect(200)
                        .json()
                        .get("overruledBecause")
                        .asString())
                .isEqualTo("They have all written since.");
        var history = SECRETARIAT.await(path + "/history", a -> a.text().contains("proposal.screening-overruled.1"));
        assertThat(history.text()).contains("screening.criterion-judged.1");
    }

    @Test
    void progress_compares_instants_so_that_none_of_the_second_of_since_is_missing() {
        var selection = new Selecting("progress", 2);
        var progress = selection.base + "/screening/progress?since=";
        var all = SECRETARIAT.await(
                progress + Instant.EPOCH, a -> a.json().path("screened").size() == 2);
        assertThat(screened(all)).containsExactlyElementsOf(selection.proposals.reversed());

        var last = Instant.parse(all.json().at("/screened/0/at").asString());
        assertThat(screened(SECRETARIAT.get(progress + last.truncatedTo(ChronoUnit.SECONDS))))
                .contains(selection.proposals.getLast());
        assertThat(screened(SECRETARIAT.get(progress + last))).containsExactly(selection.proposals.getLast());
        assertThat(screened(SECRETARIAT.get(progress + last.plusNanos(1)))).isEmpty();
        SECRETARIAT.get(progress + "yesterday").expect(400);
    }

    private static List<String> screened(Response progress) {
        return progress.expect(200).json().get("screened").findValuesAsString("proposalId");
    }

    @Test
    void who_speaks_in_too_many_accepted_sessions_chooses_and_gives_up_the_others() {
        var one = LIMITED + "-one";
        SECRETARIAT
                .put(
                        "/api/v1/editions/" + LIMITED,
                        TheService.edition(Map.of(
                                "preset", "igf-2022", "changes", Map.of("limits", Map.of("sessionsPerPerson", 1)))))
                .expect(201);
        var first = accepted("first", one);
        var second = accepted("second", one);
        var person = RUNNING.bean(People.class).findOrCreate(one + "@" + EDITION + ".test");
        var asked =
                RUNNING.kafka().await("proposal", all -> all.stream().anyMatch(e -> isOverbooked(e, person))).stream()
                        .filter(e -> isOverbooked(e, person))
                        .toList();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().data().get("limit").asInt()).isEqualTo(1);
        var link = "/api/v1/choices/"
                + RUNNING.bean(People.class)
                        .open(PersonalValue.parse(
                                asked.getFirst().data().get("tokenSealed").asString()))
                        .orElseThrow();
        var anybody = RUNNING.anonymous();
        assertThat(anybody.get(link).expect(200).json().get("sessions").size()).isEqualTo(2);
        anybody.get("/api/v1/choices/" + "A".repeat(64)).expect(404);
        anybody.get("/api/v1/choices/short").expect(404);
        anybody.post(link + "/choice", Map.of("keep", List.of("one"))).expect(400);
        anybody.post(link + "/choice", Map.of("keep", List.of())).expect(422);
        anybody.post(link + "/choice", Map.of("keep", List.of(id(first), id(second))))
                .expect(422);
        anybody.post(link + "/choice", Map.of("keep", List.of(id(first)))).expect(200);
        var used = anybody.post(link + "/choice", Map.of("keep", List.of(id(first))))
                .expect(410);
        assertThat(used.json().get("detail").asString()).contains("chosen already");

        var left = SECRETARIAT.await(
                second, a -> a.json().at("/roster/0/state").asString().equals("WITHDRAWN"));
        assertThat(left.json().at("/roster/0/state").asString()).isEqualTo("WITHDRAWN");
        published(second, "igf.speaker.declined.v1");
        published(second, "igf.proposal.roster-below-minimum.v1");
        anybody.await(link(second, entry(second, 0)), a -> a.status() == 410);
        assertThat(SECRETARIAT.get(first).expect(200).json().get("rosterState").asString())
                .isEqualTo("COMPLETE");
    }

    @Test
    void what_was_accepted_is_put_right_told_and_found_by_what_it_says_and_who_is_on_it() {
        var path = submitted("corrected");
        var edition = "/api/v1/editions/" + EDITION;
        SECRETARIAT.post(path + "/screening", Map.of("outcome", "IN")).expect(201);
        var screened = SECRETARIAT.await(
                edition + "/screening?state=SCREENED_IN", a -> a.text().contains(id(path)));
        assertThat(screened.json().at("/items/0/criteria/0/rule").asString()).isNotEmpty();
        ORGANIZER.get(edition + "/screening").expect(403);
        SECRETARIAT
                .post(path + "/decision", Map.of("outcome", "ACCEPTED", "reason", "Good"))
                .expect(201);

        STRANGER.with("If-Match", etag(path))
                .patch(path, Map.of("title", "Mine"))
                .expect(403);
        ofTheVersionThereIs(path, at -> at.patch(path, Map.of("title", "Corrected at last")), SECRETARIAT)
                .expect(200);
        var told = published(path, "igf.proposal.changed.v1").data();
        assertThat(told.get("title").asString()).isEqualTo("Corrected at last");
        assertThat(told.at("/format/minutes").asInt()).isEqualTo(60);

        SECRETARIAT.await(LIST + "?q=last%20CORRECTED", a -> ids(a).contains(id(path)));
        assertThat(ids(SECRETARIAT.get(LIST + "?q=nothing-like-it").expect(200)))
                .isEmpty();
        var timeline = ORGANIZER.await(path + "/timeline", a -> a.text().contains("proposal.revised"));
        assertThat(timeline.text()).contains("proposal.submitted").doesNotContain("admissions.");
        STRANGER.get(path + "/timeline").expect(403);
        SECRETARIAT.await(
                LIST + "/statistics",
                a -> a.json().at("/proposals/byState/ACCEPTED").asInt() > 0
                        && !a.json().at("/proposals/byDay").isEmpty());
        ORGANIZER.get(LIST + "/statistics").expect(403);

        var found = SECRETARIAT
                .post(edition + "/people/search", Map.of("text", "corrected-ONE"))
                .expect(200)
                .json();
        assertThat(found.at("/items/0/names/0").asString()).isEqualTo("Somebody of corrected-one");
        var person = SECRETARIAT
                .await(
                        edition + "/people/" + found.at("/items/0/personId").asString(),
                        a -> !a.json().path("invitations").isEmpty())
                .expect(200)
                .json();
        assertThat(person.at("/proposals/0/id").asString()).isEqualTo(id(path));
        assertThat(person.at("/invitations/0/role").asString()).isEqualTo("SPEAKER");
        var speakers = SECRETARIAT
                .post(edition + "/people/search", Map.of("role", "SPEAKER", "limit", 1000))
                .expect(200)
                .json();
        assertThat(speakers.findValuesAsString("role")).isNotEmpty().containsOnly("SPEAKER");
        var presets = SECRETARIAT.get("/api/v1/rule-presets").expect(200).json();
        assertThat(presets.at("/items/0").asString()).isEqualTo("igf-2015");
        assertThat(SECRETARIAT
                        .get("/api/v1/rule-presets/igf-2022")
                        .expect(200)
                        .json()
                        .at("/rules/limits/counts/SPEAKERS/min")
                        .asInt())
                .isEqualTo(3);
        SECRETARIAT.get("/api/v1/rule-presets/igf-1999").expect(404);
        SECRETARIAT.post(edition + "/people/search", Map.of()).expect(400);
        ORGANIZER.post(edition + "/people/search", Map.of("text", "corrected")).expect(403);
    }

    @Test
    void a_roster_that_is_edited_after_acceptance_is_published_whole() {
        var path = submitted("edited");
        SECRETARIAT.post(path + "/screening", Map.of("outcome", "IN")).expect(201);
        SECRETARIAT
                .post(path + "/decision", Map.of("outcome", "ACCEPTED", "reason", "Good"))
                .expect(201);
        var moderator = entry(path, 3);

        ofTheVersionThereIs(path, at -> at.post(path + "/roster", person("MODERATOR", "edited-successor")), ORGANIZER)
                .expect(201);
        ofTheVersionThereIs(
                        path, at -> at.patch(path + "/roster/" + moderator, Map.of("role", "RAPPORTEUR")), ORGANIZER)
                .expect(200);
        ofTheVersionThereIs(path, at -> at.post(path + "/roster", person("ORGANIZER", "edited-organizer")), ORGANIZER)
                .expect(201);
        ofTheVersionThereIs(
                        path,
                        at -> at.post(path + "/roster", Map.of("role", "SPEAKER", "name", "No Address")),
                        ORGANIZER)
                .expect(201);

        var told = RUNNING.kafka()
                .await("proposal", all -> rosters(all, path).stream().anyMatch(PeopleIT::hasSevenEntries));
        var last = rosters(told, path).stream()
                .filter(PeopleIT::hasSevenEntries)
                .findFirst()
                .orElseThrow()
                .data();
        assertThat(last.get("roster").findValuesAsString("role"))
                .containsExactly("SPEAKER", "SPEAKER", "SPEAKER", "RAPPORTEUR", "MODERATOR", "ORGANIZER", "SPEAKER");
        assertThat(last.at("/roster/3/entryId").asString()).isEqualTo(moderator);
        assertThat(last.at("/roster/6/emailSealed").isNull()).isTrue();
        assertThat(last.get("organizers").findValuesAsString("role"))
                .as("whoever joined is among those who are told")
                .contains("ORGANIZER");
    }

    private static boolean hasSevenEntries(PublishedRecord event) {
        return event.data().get("roster").size() == 7;
    }

    private static List<PublishedRecord> rosters(List<PublishedRecord> all, String path) {
        return all.stream()
                .filter(e -> e.type().equals("igf.proposal.roster-changed.v1")
                        && e.key().equals(id(path)))
                .toList();
    }

    @Test
    void an_address_that_is_written_to_an_erased_entry_still_signs_in() {
        var path = ORGANIZER
                .post(
                        "/api/v1/editions/" + EDITION + "/proposals",
                        Map.of("title", "Erased", "roster", List.of(Map.of("role", "SPEAKER", "name", "No Address"))))
                .expect(201)
                .header("Location");
        var entry = entry(path, 0);
        var erased = RUNNING.bean(Proposals.class)
                .get(UUID.fromString(id(path)))
                .state()
                .findEntry(UUID.fromString(entry))
                .orElseThrow()
                .person();
        RUNNING.bean(People.class).erase(erased, Instant.now());

        ORGANIZER
                .with("If-Match", etag(path))
                .patch(path + "/roster/" + entry, Map.of("name", "New Comer", "email", "newcomer@example.org"))
                .expect(200);

        RUNNING.as("newcomer", "ORGANIZER").get("/api/v1/people/me/tasks").expect(200);
    }

    private static String accepted(String title, String speaker) {
        var path = submitted(LIMITED, title, speaker);
        SECRETARIAT.post(path + "/screening", Map.of("outcome", "IN")).expect(201);
        SECRETARIAT
                .post(path + "/decision", Map.of("outcome", "ACCEPTED", "reason", "Good"))
                .expect(201);
        return path;
    }

    private static boolean isOverbooked(PublishedRecord event, UUID person) {
        return event.type().equals("igf.speaker.overbooked.v1") && event.key().equals(person.toString());
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static JsonNode rule(JsonNode screening, String rule) {
        for (var criterion : screening.get("criteria")) {
            if (criterion.get("rule").asString().equals(rule)) {
                return criterion;
            }
        }
        throw new AssertionError(rule + " is not among the criteria");
    }

    private static List<String> ids(Response list) {
        var ids = new ArrayList<String>();
        list.json().path("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    @Test
    void when_invited_people_can_come_is_seen_by_them_and_the_secretariat_alone() {
        var path = submitted("coming");
        var link = link(path, entry(path, 2)) + "/availability";
        var list = "/api/v1/editions/" + EDITION + "/availability";
        var mine = "/api/v1/people/me/availability?edition=" + EDITION;
        var anybody = RUNNING.anonymous();
        var nothing = anybody.get(link).expect(200).json();
        assertThat(nothing.get("timeZone").asString()).isEqualTo("Africa/Addis_Ababa");
        assertThat(nothing.get("unavailable")).isEmpty();

        var times = Map.of(
                "timeZone",
                "America/Havana",
                "unavailable",
                List.of(Map.of("from", "2031-10-07T09:00", "to", "2031-10-07T12:00")),
                "online",
                Map.of("earliest", "20:00", "latest", "02:00"));
        var answer = anybody.put(link, times).expect(200).json();
        assertThat(answer.at("/unavailable/0/from").asString()).isEqualTo("2031-10-07T09:00");
        assertThat(anybody.get(link).expect(200).json()).isEqualTo(answer);
        var found = SECRETARIAT
                .await(list, a -> a.text().contains("America/Havana"))
                .json()
                .at("/items/0");
        assertThat(found.get("name").asString()).startsWith("Somebody of coming-three");
        assertThat(found.at("/online/latest").asString()).isEqualTo("02:00");
        var told = RUNNING.kafka().await("proposal", all -> all.stream().anyMatch(PeopleIT::isAboutComing)).stream()
                .filter(PeopleIT::isAboutComing)
                .toList();
        assertThat(told)
                .singleElement()
                .satisfies(event -> assertThat(
                                event.data().get("availabilitySealed").asString())
                        .startsWith("enc:1:"));

        var person = UUID.fromString(told.getFirst().data().get("personId").asString());
        var twin = RUNNING.bean(People.class).findOrCreate("organizer-2@example.org");
        assertThat(STRANGER.get(mine).expect(200).json().get("unavailable")).isEmpty();
        LinkedPeopleIT.link(person, twin, true);
        assertThat(STRANGER.get(mine).expect(200).json()).isEqualTo(answer);
        STRANGER.put(mine, Map.of()).expect(200);
        assertThat(anybody.get(link).expect(200).json())
                .as("one person under two ids")
                .isEqualTo(nothing);
        LinkedPeopleIT.link(person, twin, false);

        var behalf = list + "/" + found.get("personId").asString();
        SECRETARIAT.put(behalf, times).expect(200);
        assertThat(anybody.get(link).expect(200).json()).isEqualTo(answer);
        STRANGER.get(list).expect(403);
        STRANGER.put(behalf, times).expect(403);
        anybody.get(mine).expect(401);
        SECRETARIAT.put(list + "/" + UUID.randomUUID(), times).expect(404);
        STRANGER.get("/api/v1/people/me/availability?edition=nowhere").expect(404);
        RUNNING.requireInternalIdDetection();

        RUNNING.bean(People.class).erase(person, Instant.now());
        SECRETARIAT.await(list, a -> !a.text().contains("America/Havana"));
    }

    private static boolean isAboutComing(PublishedRecord event) {
        return event.type().equals("igf.speaker.availability-stated.v1")
                && event.data().get("edition").asString().equals(EDITION);
    }

    @Test
    void times_that_end_before_they_begin_are_refused_together() {
        var mine = "/api/v1/people/me/availability?edition=" + EDITION;
        var refused = STRANGER.put(
                        mine,
                        Map.of(
                                "unavailable",
                                List.of(Map.of("from", "2031-10-07T09:00", "to", "2031-10-07T09:00")),
                                "online",
                                Map.of("earliest", "20:00", "latest", "20:00")))
                .expect(422);
        assertThat(refused.json().findValuesAsString("rule"))
                .containsExactly("AVAILABILITY_WITHOUT_TIME", "ONLINE_HOURS_WITHOUT_TIME");
        assertThat(refused.json().findValuesAsString("pointer")).containsExactly("/unavailable/0/to", "/online/latest");
        STRANGER.put(mine, Map.of("timeZone", "Atlantis/Centre")).expect(400);
        STRANGER.put(mine, Map.of("unavailable", List.of(Map.of("from", "2031-10-07T09:00"))))
                .expect(400);
    }

    private static String entry(String path, int number) {
        return ORGANIZER
                .get(path)
                .expect(200)
                .json()
                .at("/roster/" + number + "/id")
                .asString();
    }

    /** Late notes of invitations may change the version between the look and the write. */
    private static Response ofTheVersionThereIs(String path, Function<Http, Response> write, Http caller) {
        return Await.until(
                "a write of the version there is",
                () -> write.apply(caller.with("If-Match", etag(path))),
                answer -> answer.status() != 412);
    }

    private static String etag(String path) {
        return ORGANIZER.get(path).expect(200).header("ETag");
    }

    private static PublishedRecord published(String path, String type) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        return RUNNING
                .kafka()
                .await(
                        "proposal",
                        all -> all.stream()
                                .anyMatch(e -> e.type().equals(type) && e.key().equals(id)))
                .stream()
                .filter(e -> e.type().equals(type) && e.key().equals(id))
                .toList()
                .getLast();
    }

    private static String link(String path, String entry) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        var invited =
                RUNNING.kafka().await("proposal", all -> all.stream().anyMatch(e -> isInvited(e, id, entry))).stream()
                        .filter(e -> isInvited(e, id, entry))
                        .findFirst()
                        .orElseThrow();
        var sealed = PersonalValue.parse(invited.data().get("tokenSealed").asString());
        return "/api/v1/invitations/" + RUNNING.bean(People.class).open(sealed).orElseThrow();
    }

    private static boolean isInvited(PublishedRecord event, String proposal, String entry) {
        return event.type().equals("igf.speaker.invited.v1")
                && event.key().equals(proposal)
                && event.data().get("entryId").asString().equals(entry);
    }
}
