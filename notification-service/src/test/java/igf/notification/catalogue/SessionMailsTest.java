package igf.notification.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.feed.PublishedEvent;
import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionMailsTest {

    private static final UUID SESSION = new UUID(1, 1);
    private static final UUID STAYS = new UUID(1, 2);
    private static final UUID COMES = new UUID(1, 3);
    private static final UUID LEAVES = new UUID(1, 4);
    private static final Map<String, Object> PLACE = Map.of(
            "roomName",
            "Harbour",
            "start",
            "2026-10-10T09:00",
            "end",
            "2026-10-10T10:00",
            "timeZone",
            "Africa/Nairobi",
            "startsAt",
            "2026-10-10T06:00:00Z",
            "endsAt",
            "2026-10-10T07:00:00Z");

    private static Map<String, Object> person(UUID id, String role, String state) {
        return Map.of(
                "personId",
                id.toString(),
                "role",
                role,
                "state",
                state,
                "emailSealed",
                new PersonalValue(id, "sealed").toString());
    }

    private static Map<String, Object> people(String field, List<Object> left, List<Object> joined) {
        return Map.of("name", field, "left", left, "joined", joined);
    }

    private static Map<String, Object> field(String name) {
        return Map.of("name", name, "from", "a", "to", "b", "left", List.of(), "joined", List.of());
    }

    @SafeVarargs
    private static List<String> mails(String type, List<Object> people, Map<String, Object>... fields) {
        var data = new HashMap<String, Object>(Map.of(
                "edition",
                "igf-2026",
                "sessionId",
                SESSION.toString(),
                "proposalId",
                new UUID(1, 9).toString(),
                "number",
                7,
                "title",
                "Seas",
                "placement",
                PLACE,
                "release",
                3,
                "people",
                people));
        data.put("fields", Arrays.asList(fields));
        data.put("calendarSequence", 5);
        var fact = new PublishedEvent(
                type,
                "e1",
                "/forums/igf/scheduling",
                SESSION.toString(),
                1,
                1,
                "e",
                Instant.EPOCH,
                "c",
                null,
                "igf-2026",
                data);
        return MailCatalogue.mails(fact, (beside, service, subject) -> List.of()).stream()
                .map(mail -> {
                    assertThat(mail.values())
                            .containsEntry("calendarSequence", 5)
                            .containsEntry("roomName", "Harbour");
                    return mail.template() + " " + mail.regarding().personId().getLeastSignificantBits();
                })
                .toList();
    }

    @Test
    void whoever_comes_is_invited_whoever_leaves_is_told_and_whoever_stays_is_left_in_peace() {
        var rapporteur = people(
                "rapporteur",
                List.of(person(LEAVES, "RAPPORTEUR", "CONFIRMED")),
                List.of(person(COMES, "RAPPORTEUR", "INVITED")));
        assertThat(mails(
                        "igf.session.changed.v1",
                        List.of(person(STAYS, "SPEAKER", "CONFIRMED"), person(COMES, "RAPPORTEUR", "INVITED")),
                        rapporteur))
                .containsExactly("scheduled 3", "session-left 4");
    }

    @Test
    void a_new_title_is_told_to_whoever_stays_and_a_new_capacity_to_nobody() {
        var there = List.<Object>of(person(STAYS, "SPEAKER", "CONFIRMED"));
        assertThat(mails("igf.session.changed.v1", there, field("title"), field("capacity")))
                .containsExactly("session-changed 2");
        assertThat(mails("igf.session.changed.v1", there, field("capacity"))).isEmpty();
    }

    @Test
    void another_role_is_neither_coming_nor_leaving() {
        var swapped = people("moderators", List.of(), List.of(person(STAYS, "MODERATOR", "CONFIRMED")));
        assertThat(mails(
                        "igf.session.changed.v1",
                        List.of(person(STAYS, "SPEAKER", "CONFIRMED"), person(STAYS, "MODERATOR", "CONFIRMED")),
                        swapped))
                .isEmpty();
        var givenUp = people("speakers", List.of(person(STAYS, "SPEAKER", "CONFIRMED")), List.of());
        assertThat(mails("igf.session.changed.v1", List.of(person(STAYS, "MODERATOR", "CONFIRMED")), givenUp, swapped))
                .isEmpty();
    }

    @Test
    void a_move_invites_newcomers_and_tells_the_others_where_it_is_now() {
        var speakers = people(
                "speakers",
                List.of(person(LEAVES, "SPEAKER", "DECLINED")),
                List.of(person(COMES, "SPEAKER", "INVITED")));
        assertThat(mails(
                        "igf.session.moved.v1",
                        List.of(
                                person(STAYS, "SPEAKER", "CONFIRMED"),
                                person(COMES, "SPEAKER", "INVITED"),
                                person(LEAVES, "SPEAKER", "DECLINED")),
                        field("start"),
                        speakers))
                .containsExactly("scheduled 3", "moved 2", "session-left 4");
    }

    @Test
    void what_was_published_before_there_were_fields_is_told_as_it_was() {
        assertThat(mails("igf.session.moved.v1", List.of(person(STAYS, "SPEAKER", "CONFIRMED"))))
                .containsExactly("moved 2");
    }
}
