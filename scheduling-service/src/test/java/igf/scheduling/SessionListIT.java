package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Http;
import igf.platform.testing.OtherServices.PublishedRecord;
import igf.platform.web.list.FeedPosition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What programs ask of the lists of sessions and speakers. */
class SessionListIT extends SchedulingWorld {

    private String sessions() {
        return "/api/v1/editions/" + edition + "/sessions";
    }

    private static List<String> ids(Http.Response page) {
        return page.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    @Test
    void each_filter_narrows_the_list_of_the_secretariat_and_of_everybody() {
        var asha = speaker("Asha Nordvik");
        plan();
        var tides = accept("Tides and cables", asha).toString();
        var storms = accept("Storms", speaker("Bo Tern")).toString();
        venue();
        place(UUID.fromString(tides), "harbour", "2036-10-10T09:00").expect(200);
        place(UUID.fromString(storms), "lighthouse", "2036-10-10T10:30").expect(200);
        release("All");
        for (var caller : List.of(secretariat, anybody)) {
            assertThat(ids(caller.get(sessions()).expect(200))).containsExactlyInAnyOrder(tides, storms);
            assertThat(ids(caller.get(sessions() + "?room=harbour").expect(200)))
                    .containsExactly(tides);
            assertThat(ids(caller.get(sessions() + "?day=2036-10-10").expect(200)))
                    .hasSize(2);
            assertThat(ids(caller.get(sessions() + "?day=2036-10-11").expect(200)))
                    .isEmpty();
            assertThat(ids(caller.get(sessions() + "?subtheme=resilience").expect(200)))
                    .hasSize(2);
            assertThat(ids(caller.get(sessions() + "?subtheme=none").expect(200)))
                    .isEmpty();
            assertThat(ids(caller.get(sessions() + "?person=" + outside(asha)).expect(200)))
                    .containsExactly(tides);
            assertThat(ids(caller.get(sessions() + "?q=CABLES+tides").expect(200)))
                    .containsExactly(tides);
            assertThat(ids(caller.get(sessions() + "?q=2").expect(200))).containsExactly(storms);
            assertThat(ids(caller.get(sessions() + "?state=PLACED&room=lighthouse")
                            .expect(200)))
                    .containsExactly(storms);
            assertThat(ids(caller.get(sessions() + "?sort=title").expect(200))).containsExactly(storms, tides);
            assertThat(ids(caller.get(sessions() + "?sort=-title").expect(200))).containsExactly(tides, storms);
            assertThat(ids(caller.get(sessions() + "?sort=-start").expect(200))).containsExactly(storms, tides);
            var page = caller.get(sessions() + "?sort=-number&limit=1").expect(200);
            assertThat(ids(page)).containsExactly(storms);
            assertThat(ids(caller.get(page.json().get("next").asString()).expect(200)))
                    .containsExactly(tides);
            var reduced =
                    caller.get(sessions() + "?fields=id,title&room=harbour").expect(200);
            assertThat(reduced.json().at("/items/0").propertyNames()).containsExactlyInAnyOrder("id", "title");
            assertThat(reduced.json().has("next")).isTrue();
            caller.get(sessions() + "?sort=colour").expect(400);
            caller.get(sessions() + "?fields=id,colour").expect(400);
            caller.get(sessions() + "?day=tomorrow").expect(400);
            caller.get(sessions() + "?person=asha").expect(400);
            caller.get(sessions() + "?colour=red").expect(400);
            var asOf = "&asOf=" + Instant.now();
            assertThat(ids(caller.get(sessions() + "?sort=title" + asOf).expect(200)))
                    .containsExactly(storms, tides);
            caller.get(sessions() + "?updatedSince=2036-10-10T00:00:00Z" + asOf).expect(400);
            caller.get(sessions() + "?sort=-updatedAt" + asOf).expect(400);
        }
    }

    @Test
    void a_session_of_the_public_gets_a_new_version_by_a_release_that_changes_it_and_by_an_answer() {
        var asha = ref(speaker("Asha Nordvik"), "CONFIRMED");
        plan();
        var session = accept("Tides", asha, ref(speaker("Bo Tern"), "CONFIRMED"));
        venue();
        place(session, "harbour", "2036-10-10T09:00").expect(200);
        release("First");
        var first = item(sessions());
        var listed = anybody.get(sessions()).expect(200);
        assertThat(item("/api/v1/sessions/" + session).get("version")).isEqualTo(first.get("version"));
        release("Nothing new");
        assertThat(item(sessions()).get("version")).isEqualTo(first.get("version"));
        assertThat(item(sessions()).get("release").asInt()).isEqualTo(2);
        assertThat(item("/api/v1/sessions/" + session)).isEqualTo(item(sessions()));

        decline(session, asha);
        anybody.await(sessions(), page -> page.json().at("/items/0/people").size() == 1);
        var declined = item(sessions());
        assertThat(declined.get("version").asLong())
                .isGreaterThan(first.get("version").asLong());
        var told = SERVICE
                .kafka()
                .await("scheduling", all -> all.stream().anyMatch(event -> isPeopleChanged(event, session)))
                .stream()
                .filter(event -> isPeopleChanged(event, session))
                .findFirst()
                .orElseThrow();
        assertThat(Long.parseLong(told.headers().getOrDefault("ce_sourceposition", "")))
                .as("the feed continues after the list with what changed it")
                .isGreaterThan(FeedPosition.parse(listed.header("Feed-Position"))
                        .orElseThrow()
                        .position());

        place(session, "lighthouse", "2036-10-10T09:00").expect(200);
        release("Moved");
        assertThat(item(sessions()).get("version").asLong())
                .isGreaterThan(declined.get("version").asLong());
    }

    private static boolean isPeopleChanged(PublishedRecord event, UUID session) {
        return event.type().equals("igf.session.people-changed.v1")
                && session.toString().equals(event.headers().get("ce_subject"));
    }

    /** Returns a session, or the only one of a list. */
    private tools.jackson.databind.JsonNode item(String path) {
        var body = anybody.get(path).expect(200).json();
        return body.has("items") ? body.at("/items/0") : body;
    }

    @Test
    void lists_have_a_tag_a_position_and_what_has_changed_since() {
        plan();
        var session = accept("Tides", speaker("Asha Nordvik"));
        venue();
        place(session, "harbour", "2036-10-10T09:00").expect(200);
        release("First");
        for (var path : List.of(sessions(), "/api/v1/editions/" + edition + "/speakers")) {
            var page = anybody.get(path).expect(200);
            assertThat(FeedPosition.parse(page.header("Feed-Position"))
                            .orElseThrow()
                            .service())
                    .isEqualTo("scheduling");
            assertThat(anybody.with("If-None-Match", page.header("ETag"))
                            .get(path)
                            .status())
                    .isEqualTo(304);
            var item = page.json().at("/items/0");
            var updatedAt = Instant.parse(item.get("updatedAt").asString());
            assertThat(item.get("version").asLong()).isPositive();
            assertThat(size(path + "?updatedSince=" + updatedAt)).isEqualTo(1);
            assertThat(size(path + "?updatedSince=" + updatedAt.plusSeconds(1))).isZero();
        }
        var planned = secretariat.get(sessions()).expect(200);
        assertThat(FeedPosition.parse(planned.header("Feed-Position"))).isPresent();
        assertThat(planned.json().at("/items/0/updatedAt").asString()).isNotEmpty();
        assertThat(secretariat
                        .get(sessions() + "?asOf=" + Instant.now())
                        .expect(200)
                        .header("Feed-Position"))
                .as("of the past")
                .isEmpty();
    }

    @Test
    void a_404_tells_an_unknown_edition_from_one_without_a_release() {
        plan();
        var schedule = "/api/v1/editions/" + edition + "/schedule.json";
        anybody.await(schedule, answer -> answer.text().contains("There is no such release of a programme."));
        for (var path : List.of(
                "schedule",
                "schedule.json",
                "schedule.xml",
                "schedule.frab.json",
                "schedule.ics",
                "schedule.csv?release=1",
                "rooms/harbour.ics",
                "subthemes/resilience.ics",
                "speakers/" + UUID.randomUUID() + ".ics",
                "speakers/" + UUID.randomUUID(),
                "releases/1",
                "releases/1/changes",
                "programme/changes?from=1",
                "programme/changes",
                "sessions",
                "sessions?sort=title",
                "speakers",
                "subthemes",
                "rooms",
                "grid",
                "releases")) {
            for (var reader : List.of(anybody, secretariat)) {
                assertThat(reader.get("/api/v1/editions/nowhere/" + path)
                                .expect(404)
                                .text())
                        .as(path)
                        .contains("There is no edition nowhere.");
            }
        }
        for (var path : List.of("clashes", "overview")) {
            assertThat(secretariat
                            .get("/api/v1/editions/nowhere/" + path)
                            .expect(404)
                            .text())
                    .contains("There is no edition nowhere.");
        }
        for (var list : List.of("sessions", "speakers", "subthemes", "rooms", "releases", "programme/changes")) {
            assertThat(size("/api/v1/editions/" + edition + "/" + list))
                    .as(list)
                    .isZero();
        }
        assertThat(anybody.get("/api/v1/editions/" + edition + "/grid")
                        .expect(404)
                        .text())
                .contains("The edition " + edition + " has no released days and slots yet.");
    }

    private int size(String path) {
        return anybody.get(path).expect(200).json().get("items").size();
    }
}
