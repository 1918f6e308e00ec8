package igf.proposal.person;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.proposal.Stage;
import igf.proposal.person.PersonQueries.Contact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AffiliationTest {

    private static UUID person(int n) {
        return new UUID(1, n);
    }

    private static Contact of(String... affiliations) {
        return new Contact(List.of(), List.of(), List.of(affiliations));
    }

    private static Part part(int person, int proposal, String role) {
        return new Part(person(person), new UUID(2, proposal), "e", null, null, Stage.DRAFT, role, null, null, null);
    }

    @Test
    void whoever_writes_it_alike_counts_together_under_the_usual_writing_and_each_proposal_once() {
        var people = new LinkedHashMap<UUID, Contact>();
        people.put(person(1), of("reef  institute"));
        people.put(person(2), of("Reef Institute", "Harbour Union"));
        people.put(person(3), of(" Reef Institute"));
        people.put(person(4), of());
        var parts = List.of(part(1, 1, "SPEAKER"), part(2, 1, "ORGANIZER"), part(2, 2, "SPEAKER"), part(4, 3, "OWNER"));

        assertThat(Affiliation.of(people, parts))
                .containsExactly(new Affiliation("Reef Institute", 3, 2), new Affiliation("Harbour Union", 1, 2));
    }

    @Test
    void a_session_without_a_proposal_is_none_of_the_proposals() {
        var session = new UUID(2, 5);
        var part = new Part(person(1), session, "e", 10_001, "Opening", Stage.ACCEPTED, "SPEAKER", null, null, session);
        assertThat(Affiliation.of(Map.of(person(1), of("Reef")), List.of(part)))
                .containsExactly(new Affiliation("Reef", 1, 0));
    }

    @Test
    void nobody_names_any() {
        assertThat(Affiliation.of(Map.of(person(1), of(" ")), List.of())).isEmpty();
    }
}
