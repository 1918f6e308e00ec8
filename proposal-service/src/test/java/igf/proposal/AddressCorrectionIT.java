package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import igf.platform.testing.Http.Response;
import igf.platform.testing.OtherServices.PublishedRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A change of an address alone is a correction: the entry stays, its answer is asked anew, the old address is out of it. */
class AddressCorrectionIT {

    private static final String RUN = "x" + System.nanoTime();

    private static String address(String name) {
        return RUN + name + "@example.org";
    }

    private static UUID person(String name) {
        return RUNNING.bean(People.class).findOrCreate(address(name));
    }

    /** Signed in by the address. */
    private static Http as(String name) {
        return RUNNING.as(RUN + name, "ORGANIZER");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** With two more on its roster: a speaker and an organizer. */
    private static String submitted(String title) {
        var base = "/api/v1/editions/" + RUN + title;
        TheService.openEdition(RUN + title);
        var body = new LinkedHashMap<>(CompleteDraft.of(title));
        var roster = new ArrayList<Object>((List<?>) body.getOrDefault("roster", List.of()));
        roster.addFirst(listed("SPEAKER", title + "wrong"));
        roster.addFirst(listed("ORGANIZER", title + "gone"));
        body.put("roster", roster);
        var path = ORGANIZER.post(base + "/proposals", body).expect(201).header("Location");
        ORGANIZER.post(path + "/submission", "").expect(201);
        return path;
    }

    private static Map<String, Object> listed(String role, String name) {
        return Map.of(
                "role",
                role,
                "name",
                "Ada of " + name,
                "email",
                address(name),
                "affiliation",
                "House of " + name,
                "stakeholderGroup",
                "GOVERNMENT",
                "region",
                "WEOG",
                "gender",
                "FEMALE",
                "attendance",
                "ONLINE");
    }

    private static JsonNode entry(String path, int at) {
        return SECRETARIAT.get(path).expect(200).json().at("/roster/" + at);
    }

    private static Response patch(String path, String entry, Map<String, ?> body) {
        return Await.until(
                "a write of the version there is",
                () -> ORGANIZER
                        .with("If-Match", ORGANIZER.get(path).expect(200).header("ETag"))
                        .patch(path + "/roster/" + entry, body),
                answer -> answer.status() != 412);
    }

    private static List<PublishedRecord> published(String path, String type, int least) {
        return RUNNING.kafka().await("proposal", all -> of(all, path, type).size() >= least).stream()
                .filter(e -> e.type().equals(type) && e.key().equals(id(path)))
                .toList();
    }

    private static List<PublishedRecord> of(List<PublishedRecord> all, String path, String type) {
        return all.stream()
                .filter(e -> e.type().equals(type) && e.key().equals(id(path)))
                .toList();
    }

    private static String link(String path, UUID person) {
        var invited = RUNNING
                .kafka()
                .await(
                        "proposal",
                        all -> of(all, path, "igf.speaker.invited.v1").stream()
                                .anyMatch(
                                        e -> e.data().get("personId").asString().equals(person.toString())))
                .stream()
                .filter(e -> e.type().equals("igf.speaker.invited.v1")
                        && e.data().get("personId").asString().equals(person.toString()))
                .toList()
                .getLast();
        var sealed = PersonalValue.parse(invited.data().get("tokenSealed").asString());
        return "/api/v1/invitations/" + RUNNING.bean(People.class).open(sealed).orElseThrow();
    }

    @Test
    void another_address_alone_keeps_the_entry_and_asks_anew() {
        var path = submitted("kept");
        var entry = entry(path, 1).get("id").asString();
        var old = link(path, person("keptwrong"));
        RUNNING.anonymous().post(old + "/answer", Map.of("answer", "CONFIRM")).expect(200);
        SECRETARIAT.await(path, a -> a.json().at("/roster/1/state").asString("").equals("CONFIRMED"));

        patch(path, entry, Map.of("email", address("keptright"))).expect(200);

        var link = link(path, person("keptright"));
        RUNNING.anonymous().get(old).expect(410);
        var shown = SECRETARIAT
                .await(path, a -> a.json().at("/roster/1/state").asString("").equals("INVITED"))
                .json();
        assertThat(shown.at("/roster/1/id").asString()).isEqualTo(entry);
        assertThat(shown.at("/roster/1/name").asString()).isEqualTo("Ada of keptwrong");
        assertThat(shown.at("/roster/1/attendance").asString()).isEqualTo("ONLINE");
        assertThat(shown.at("/roster/1/email").asString()).isEqualTo(address("keptright"));
        assertThat(shown.get("formerRoster").isEmpty()).as("nobody left").isTrue();
        var told = published(path, "igf.speaker.replaced.v1", 1).getLast().data();
        assertThat(told.get("corrected").asBoolean()).isTrue();
        assertThat(told.get("remains").asBoolean()).isFalse();
        assertThat(told.get("entryId").asString()).isEqualTo(entry);
        assertThat(told.get("byEntryId").asString()).isEqualTo(entry);
        assertThat(told.get("personId").asString())
                .isEqualTo(person("keptwrong").toString());
        assertThat(told.get("byPersonId").asString())
                .isEqualTo(person("keptright").toString());

        RUNNING.anonymous()
                .post(link + "/answer", Map.of("answer", "TENTATIVE"))
                .expect(200);
        SECRETARIAT.await(path, a -> a.json().at("/roster/1/state").asString("").equals("TENTATIVE"));
    }

    @Test
    void the_new_address_has_the_rights_of_the_entry_and_the_old_one_has_none() {
        var path = submitted("rights");
        var entry = entry(path, 0).get("id").asString();
        as("rightsgone").get(path).expect(200);
        as("rightscame").get(path).expect(403);

        patch(path, entry, Map.of("email", address("rightscame"))).expect(200);

        as("rightscame").get(path).expect(200);
        as("rightsgone").get(path).expect(403);
        as("rightscame").await("/api/v1/people/me/proposals", a -> a.text().contains(id(path)));
        as("rightsgone").await("/api/v1/people/me/proposals", a -> !a.text().contains(id(path)));
        var told = published(path, "igf.speaker.replaced.v1", 1).getLast().data();
        assertThat(organizers(told))
                .contains(person("rightscame").toString())
                .doesNotContain(person("rightsgone").toString());
    }

    @Test
    void another_name_beside_the_address_is_another_person() {
        var path = submitted("other");
        var entry = entry(path, 1).get("id").asString();

        patch(path, entry, Map.of("name", "Grace", "email", address("otherperson")))
                .expect(200);

        assertThat(SECRETARIAT
                        .get(path)
                        .expect(200)
                        .json()
                        .at("/formerRoster/0/state")
                        .asString())
                .isEqualTo("REPLACED");
        assertThat(published(path, "igf.speaker.replaced.v1", 1)
                        .getLast()
                        .data()
                        .path("corrected")
                        .asBoolean(false))
                .isFalse();
    }

    @Test
    void whoever_has_another_part_in_the_proposal_remains() {
        var path = submitted("remains");
        var entry = entry(path, 1).get("id").asString();
        patch(path, entry, Map.of("email", address("remainsgone"))).expect(200);
        patch(path, entry, Map.of("email", address("remainsright"))).expect(200);

        var told = published(path, "igf.speaker.replaced.v1", 2).getLast().data();
        assertThat(told.get("personId").asString())
                .isEqualTo(person("remainsgone").toString());
        assertThat(told.get("remains").asBoolean()).isTrue();
        as("remainsgone").get(path).expect(200);
    }

    private static Set<String> organizers(JsonNode told) {
        return told.get("organizers")
                .valueStream()
                .map(one -> one.get("personId").asString())
                .collect(Collectors.toSet());
    }
}
