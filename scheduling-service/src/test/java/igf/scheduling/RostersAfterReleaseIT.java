package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.PersonRef;
import igf.platform.testing.Http;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Roster changes after a release become public with the next one; declining does so immediately. */
class RostersAfterReleaseIT extends SchedulingWorld {

    @Test
    void the_next_release_lists_a_role_a_new_organizer_and_an_entry_without_address() {
        plan();
        var moderates = in("MODERATOR", ref(speaker("Finn Reef"), "CONFIRMED"));
        var session = accept("Seas", moderates);
        venue();
        place(session, "harbour", "2036-10-10T09:00").expect(200);
        release("First");
        var path = "/api/v1/sessions/" + session;
        var calendar = anybody.get(path + ".ics").expect(200).text();

        roster(
                session,
                in("RAPPORTEUR", moderates),
                in("ORGANIZER", ref(speaker("Gro Holme"), "CONFIRMED")),
                in("SPEAKER", ref(speaker("No Address"), "INVITED")));

        var working = secretariat.await(path, a -> a.text().contains("Gro Holme"));
        assertThat(working.json().get("people").findValuesAsString("role"))
                .containsExactly("RAPPORTEUR", "ORGANIZER", "SPEAKER");
        assertThat(anybody.get(path).expect(200).json().get("people").findValuesAsString("role"))
                .containsExactly("MODERATOR");
        assertThat(anybody.get(path + ".ics").expect(200).text()).isEqualTo(calendar);

        var change = release("Second").json().at("/changes/0");
        assertThat(change.get("type").asString()).isEqualTo("changed");
        assertThat(change.get("fields").findValuesAsString("name"))
                .contains("speakers", "moderators", "rapporteur", "organizers");
        assertThat(anybody.get(path).expect(200).json().get("people").findValuesAsString("role"))
                .containsExactly("RAPPORTEUR", "ORGANIZER", "SPEAKER");
        var told = SERVICE.kafka()
                .await("scheduling", all -> of(all, session.toString()).contains("igf.session.changed.v1"));
        assertThat(of(told, session.toString()))
                .containsExactly("igf.session.scheduled.v1", "igf.session.people-changed.v1", "igf.session.changed.v1");
        assertThat(anybody.get(path + ".ics").expect(200).text()).contains("SEQUENCE:1");
    }

    @Test
    void whoever_declines_is_in_no_release_any_more_but_for_the_secretariat() {
        plan();
        var finn = ref(speaker("Finn Reef"), "CONFIRMED");
        var gro = ref(speaker("Gro Holme"), "CONFIRMED");
        var session = accept("Seas", finn, gro);
        venue();
        place(session, "harbour", "2036-10-10T09:00").expect(200);
        release("First");
        var made =
                secretariat.get("/api/v1/editions/" + edition + "/releases/1").expect(200);
        var at = made.json().get("at").asString();
        for (var address : addresses(session, at)) {
            assertThat(anybody.get(address).expect(200).text()).as(address).contains("Finn Reef", "Gro Holme");
        }
        assertThat(releaseCopy(1, "").toString()).contains("Finn Reef", "Gro Holme");
        var copy = copyTag();
        release("Second");
        var etag = anybody.get("/api/v1/sessions/" + session).expect(200).header("ETag");

        decline(session, finn);

        secretariat.await("/api/v1/sessions/" + session, a -> a.text().contains("DECLINED"));
        anybody.await("/api/v1/sessions/" + session, a -> !a.text().contains("Finn Reef"));
        for (var address : addresses(session, at)) {
            assertThat(anybody.get(address).expect(200).text())
                    .as(address)
                    .contains("Gro Holme")
                    .doesNotContain("Finn Reef");
        }
        assertThat(releaseCopy(1, "").toString()).contains("Gro Holme").doesNotContain("Finn Reef");
        var copyToo = secretariat
                .with("If-None-Match", copy)
                .get("/api/v1/editions/" + edition + "/releases/1.zip")
                .expect(200);
        assertThat(copyToo.header("ETag"))
                .as("the secretariat gets the public copy, to publish it")
                .isEqualTo(copyTag());
        assertThat(anybody.with("If-None-Match", etag)
                        .get("/api/v1/sessions/" + session)
                        .status())
                .as("the tag is another")
                .isEqualTo(200);
        assertThat(anybody.get("/api/v1/sessions/" + session + ".ics")
                        .expect(200)
                        .text())
                .contains("SEQUENCE:0");
        var own = "/api/v1/editions/" + edition + "/speakers/";
        anybody.get(own + outside(new Speaker(finn.personId(), ""))).expect(404);
        anybody.get(own + outside(new Speaker(finn.personId(), "")) + ".ics").expect(404);
        for (var address : List.of(schedule("?release=1"), schedule("?asOf=" + at))) {
            assertThat(secretariat.get(address).expect(200).text()).contains("Finn Reef");
        }
        assertThat(secretariat
                        .get("/api/v1/editions/" + edition + "/releases/1/changes")
                        .expect(200)
                        .text())
                .contains("Finn Reef");

        roster(session, in("SPEAKER", gro));
        secretariat.await("/api/v1/sessions/" + session, a -> !a.text().contains("Finn Reef"));
        assertThat(anybody.get(schedule("")).expect(200).text())
                .as("nor if the organizers give the place up")
                .contains("Gro Holme")
                .doesNotContain("Finn Reef");
    }

    @Test
    void an_edition_may_name_only_those_who_have_confirmed() {
        plan();
        var organizer = in("ORGANIZER", ref(speaker("Olga Rand"), "INVITED"));
        var finn = ref(speaker("Finn Reef"), "CONFIRMED");
        var gro = in("MODERATOR", ref(speaker("Gro Holme"), "INVITED"));
        var ida = in("RAPPORTEUR", ref(speaker("Ida Skerry"), "TENTATIVE"));
        var session = accept("Seas", organizer, finn, gro, ida);
        venue();
        place(session, "harbour", "2036-10-10T09:00").expect(200);
        release("First");
        var path = "/api/v1/sessions/" + session;
        assertThat(anybody.get(path).expect(200).json().get("toBeConfirmed").asInt())
                .isZero();

        name("CONFIRMED");

        var shown = anybody.await(path, a -> a.json().path("toBeConfirmed").asInt() == 2);
        assertThat(names(shown)).containsExactly("Olga Rand", "Finn Reef");
        assertThat(anybody.get(schedule(".ics?release=1")).expect(200).text().replace("\r\n ", ""))
                .contains("+2", "SEQUENCE:0")
                .doesNotContain("Gro Holme", "Ida Skerry");
        assertThat(releaseCopy(1, "").toString())
                .contains("Finn Reef", "To be confirmed: 2")
                .doesNotContain("Gro Holme", "Ida Skerry");
        assertThat(anybody.get(schedule(""))
                        .expect(200)
                        .json()
                        .at("/sessions/0/toBeConfirmed")
                        .asInt())
                .isEqualTo(2);
        assertThat(secretariat.get(schedule("?release=1")).expect(200).text()).contains("Gro Holme", "Ida Skerry");

        roster(session, organizer, finn, confirmed(gro), ida);
        var later = anybody.await(path, a -> a.json().path("toBeConfirmed").asInt() == 1);
        assertThat(names(later)).containsExactly("Olga Rand", "Finn Reef", "Gro Holme");

        name("LISTED");
        anybody.await(path, a -> a.text().contains("Ida Skerry"));
    }

    private static PersonRef confirmed(PersonRef person) {
        return new PersonRef(
                person.personId(),
                person.entryId(),
                person.role(),
                person.nameSealed(),
                null,
                person.affiliation(),
                null,
                null,
                person.attendance(),
                "CONFIRMED",
                null);
    }

    private static List<String> names(Http.Response session) {
        return session.json().get("people").findValuesAsString("name");
    }

    private String copyTag() {
        return anybody.get("/api/v1/editions/" + edition + "/releases/1.zip")
                .expect(200)
                .header("ETag");
    }

    private String schedule(String rest) {
        return "/api/v1/editions/" + edition + "/schedule" + rest;
    }

    private List<String> addresses(UUID session, String at) {
        var in = "/api/v1/editions/" + edition;
        return List.of(
                "/api/v1/sessions/" + session,
                "/api/v1/sessions/" + session + "?asOf=" + at,
                "/api/v1/sessions/" + session + ".ics",
                in + "/sessions",
                in + "/sessions?asOf=" + at,
                in + "/speakers",
                in + "/releases/1",
                in + "/releases/1/changes",
                in + "/releases/1/changes?since=0",
                in + "/programme/changes?from=0",
                in + "/rooms/harbour.ics",
                in + "/subthemes/resilience.ics",
                schedule(""),
                schedule("?release=1"),
                schedule("?asOf=" + at),
                schedule(".xml"),
                schedule(".frab.json"),
                schedule(".ics"),
                schedule(".csv"));
    }
}
