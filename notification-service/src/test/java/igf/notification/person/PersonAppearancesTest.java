package igf.notification.person;

import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.feed.PublishedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** For the erasure of a person, each edition that named them is told its own registrations only. */
class PersonAppearancesTest {

    private static final UUID PERSON = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfb");
    private static final UUID OTHER = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfc");
    private static final UUID FIRST = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfd");
    private static final UUID SECOND = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfe");

    private static PublishedEvent fact(String type, @Nullable String edition, Map<String, Object> data) {
        return new PublishedEvent(type, "e", "/s", "x", 0, 1, "epoch", Instant.EPOCH, "c", null, edition, data);
    }

    private static PublishedEvent registered(String edition, UUID person, UUID registration) {
        return fact(
                "igf.participant.registered.v1",
                edition,
                Map.of("personId", person.toString(), "registrationId", registration.toString()));
    }

    private static Map<String, Object> people(@Nullable String email) {
        var entry = new HashMap<String, @Nullable Object>(Map.of("personId", PERSON.toString()));
        entry.put("emailSealed", email);
        return Map.of("people", List.of(entry));
    }

    @Test
    void aPersonWithoutAnAddressMayBeInEachEditionWithProposals() {
        var found = new PersonAppearances(PERSON);
        found.add(fact("igf.proposal.submitted.v1", "igf-2025", Map.of("organizers", List.of())));
        found.add(registered("igf-2024", OTHER, FIRST));
        found.add(fact("igf.session.scheduled.v1", "igf-2023", people(null)));
        assertThat(found.possibleEditions()).containsExactly("igf-2023", "igf-2025");
        found.add(fact("igf.speaker.invited.v1", "igf-2026", people("enc:1:" + OTHER + ":x")));
        assertThat(found.possibleEditions()).containsExactly("igf-2023", "igf-2025", "igf-2026");
        found.add(fact("igf.proposal.accepted.v1", "igf-2026", people("enc:1:" + PERSON + ":x")));
        assertThat(found.possibleEditions()).containsExactly("igf-2023", "igf-2026");
    }

    @Test
    void eachEditionThatNamedThemHasItsOwnRegistrationsOnly() {
        var found = new PersonAppearances(PERSON);
        found.add(registered("igf-2025", PERSON, FIRST));
        found.add(registered("igf-2026", PERSON, SECOND));
        found.add(registered("igf-2026", PERSON, SECOND));
        found.add(registered("igf-2024", OTHER, FIRST));
        found.add(fact(
                "igf.session.scheduled.v1",
                "igf-2023",
                Map.of("people", List.of(Map.of("personId", PERSON.toString())))));
        found.add(fact("igf.person.erased.v1", null, Map.of("personId", PERSON.toString())));
        assertThat(found.byEdition())
                .containsOnly(
                        Map.entry("igf-2023", List.of()),
                        Map.entry("igf-2025", List.of(FIRST)),
                        Map.entry("igf-2026", List.of(SECOND)));
    }
}
