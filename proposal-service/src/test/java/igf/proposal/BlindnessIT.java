package igf.proposal;

import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.people.People;
import igf.platform.testing.Http.Response;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Reads everything that the API description offers for reading, as a reviewer, of a whole edition with people in every text,
 * and looks for any of them in every answer. An endpoint that comes later is read too, without a word here.
 */
class BlindnessIT {

    private static final List<String> NAMES = List.of(
            "Ngozi Okwuosa-Abara", "Søren Brændgaard", "Zdzisława Wąchock", "Françoise Delacroix-Ntumba", "王小明");
    private static final List<String> HOUSES = List.of(
            "Lanternfish Foundation",
            "Quietwater Telecom",
            "Ministry of Ardentia",
            "Peregrine Labs (PLX)",
            "Umoja Netz");

    private final Set<String> identities = new LinkedHashSet<>();

    @Test
    void no_answer_that_a_reviewer_can_get_tells_who_anybody_is() {
        var edition = reviewedEdition();
        var scanned = new TreeMap<String, Integer>();
        paths().forEach((path, query) -> {
            for (var filled : fill(path + query, edition)) {
                var answer = edition.readAny(ReviewedEdition.member(1), filled);
                scanned.merge(path, answer.status() == 200 ? 1 : 0, Integer::sum);
                assertBlind(path, answer);
            }
        });
        // They are there for those who may know them.
        for (int n = 0; n < 3; n++) {
            assertThat(SECRETARIAT.get(edition.path(n)).expect(200).text())
                    .contains(NAMES.get(n), HOUSES.get(n), "speaker" + n);
        }
        // What must have been there, or nothing was looked at.
        assertThat(scanned)
                .containsEntry("/api/v1/reviews/assigned", 1)
                .containsEntry("/api/v1/editions/{edition}/ranking", 1)
                .containsEntry("/api/v1/reviews/statistics", 1)
                .containsEntry("/api/v1/editions/{edition}", 1);
        assertThat(scanned.get("/api/v1/reviews/assigned/{proposal}")).isEqualTo(2);
        assertThat(scanned.size()).isGreaterThan(15);
    }

    private void assertBlind(String path, Response answer) {
        var body = answer.text().toLowerCase(Locale.ROOT);
        for (var identity : identities) {
            assertThat(body.contains(identity.toLowerCase(Locale.ROOT)))
                    .as("%s tells %s: %s", path, identity, answer)
                    .isFalse();
        }
    }

    /** Every path that can be read, with its query, from the description that the service gives of itself. */
    private static Map<String, String> paths() {
        var paths = new TreeMap<String, String>();
        JsonNode described = SECRETARIAT.get("/v3/api-docs").expect(200).json().get("paths");
        for (var path : described.propertyNames()) {
            if (described.get(path).has("get")) {
                var names = described.get(path).at("/get/parameters").findValuesAsString("name");
                paths.put(path, names.contains("edition") && !path.contains("{edition}") ? "?edition={edition}" : "");
            }
        }
        return paths;
    }

    /** With every id that fits, or might. */
    private static List<String> fill(String path, ReviewedEdition edition) {
        if (path.contains("{edition}")) {
            return fill(path.replace("{edition}", edition.slug), edition);
        }
        var from = path.indexOf('{');
        if (from < 0) {
            return List.of(path);
        }
        var parameter = path.substring(from, path.indexOf('}') + 1);
        return edition.proposals.stream()
                .flatMap(id -> fill(path.replace(parameter, id), edition).stream())
                .toList();
    }

    private ReviewedEdition reviewedEdition() {
        var edition = new ReviewedEdition("blind", List.of(proposal(0), proposal(1), proposal(2)), 4, 4);
        for (int member = 1; member <= 4; member++) {
            for (int proposal = 0; proposal < 3; proposal++) {
                edition.give(member, proposal, 1 + (member + proposal) % 5);
            }
        }
        edition.note(ReviewedEdition.member(1)
                .post(edition.path(2) + "/recusals", Map.of("reason", "I work with " + NAMES.getFirst())));
        edition.note(
                SECRETARIAT.post(edition.path(1) + "/decision", Map.of("outcome", "DECLINED", "reason", "Not ready.")));
        edition.note(SECRETARIAT.post(edition.base + "/reviews/close", ""));
        for (int n = 2; n <= 4; n++) {
            identity("mag-" + n + "@example.org");
            identities.addAll(List.of("Member " + n, "Panel " + n, "\"mag-" + n + "\""));
        }
        identity("mag-1@example.org");
        identity("organizer-1@example.org");
        identities.add("organizer-1");
        NAMES.forEach(name -> identities.addAll(List.of(name.split("[ -]"))));
        HOUSES.forEach(house -> identities.add(house.replaceAll(" \\(.*", "")));
        identities.add("PLX");
        return edition;
    }

    /** An address, and the id of whose it is: it holds across editions, so nobody may hear it. */
    private void identity(String email) {
        identities.add(email);
        RUNNING.bean(People.class).find(email).ifPresent(person -> identities.add(person.toString()));
    }

    /** People stand in every text, as people write: accents or none, in capitals, with a title, by surname alone. */
    private Map<String, Object> proposal(int n) {
        var lead = NAMES.get(n);
        var surname = lead.substring(lead.indexOf(' ') + 1);
        var body = new LinkedHashMap<>(CompleteDraft.of("Networks that last, with " + lead + " of " + HOUSES.get(n)));
        body.put("policyQuestions", List.of("What did Dr. " + surname + " find at the " + HOUSES.get(n) + "?"));
        body.put(
                "description",
                surname.toUpperCase(Locale.ROOT) + " opens.\n\nWrite to speaker" + n + "@lanternfish.test or ask "
                        + NAMES.get(4) + " (" + HOUSES.get(4) + ").");
        body.put(
                "outcomes",
                "A note by " + plain(lead) + " and the " + HOUSES.get(n).toUpperCase(Locale.ROOT));
        body.put("hybrid", List.of("Moderated by " + lead, "Two rooms", "A board kept by " + HOUSES.get(n)));
        var website = "https://nets-" + n + ".example";
        identities.add(website);
        body.put("website", website);
        var roster = new ArrayList<Map<String, Object>>();
        for (var role : List.of("SPEAKER", "SPEAKER", "SPEAKER", "MODERATOR", "ORGANIZER")) {
            var i = roster.size() == 4 ? 4 : (n + roster.size()) % 4;
            var email = "speaker" + i + "@lanternfish.test";
            identity(email);
            roster.add(Map.of(
                    "role", role,
                    "name", NAMES.get(i),
                    "email", email,
                    "affiliation", HOUSES.get(i),
                    "stakeholderGroup", "TECHNICAL_COMMUNITY",
                    "region", "AFRICAN",
                    "gender", "FEMALE",
                    "country", "Kenya",
                    "attendance", "ONSITE"));
        }
        body.put("roster", roster);
        identities.add(plain(lead));
        return body;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    }
}
