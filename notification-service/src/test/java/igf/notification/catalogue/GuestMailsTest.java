package igf.notification.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.feed.PublishedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which invited people are told that a proposal goes no further, and that it goes on after all. */
class GuestMailsTest {

    private static final UUID PROPOSAL = new UUID(1, 9);
    private static final UUID ADA = new UUID(1, 1);
    private static final UUID LUC = new UUID(1, 2);

    private final List<PublishedEvent> before = new ArrayList<>();

    private static PublishedEvent fact(String name, Map<String, ?> more) {
        var data = new HashMap<String, Object>(Map.of("edition", "igf", "number", 7, "title", "Rivers"));
        data.putAll(more);
        return new PublishedEvent(
                "igf." + name + ".v1",
                UUID.randomUUID().toString(),
                "/forums/igf/proposal",
                PROPOSAL.toString(),
                0,
                1,
                "epoch",
                Instant.EPOCH,
                "c",
                null,
                "igf",
                data);
    }

    private static Map<String, Object> guest(UUID person, String entry) {
        return Map.of(
                "personId",
                person.toString(),
                "entryId",
                entry,
                "role",
                "SPEAKER",
                "emailSealed",
                "enc:1:" + person + ":c2VhbGVk",
                "tokenSealed",
                "enc:1:" + person + ":dG9rZW4",
                "language",
                "fr");
    }

    /** Returns the mails of a fact, which is an earlier fact for the next one. */
    private List<String> mails(String name, Map<String, ?> more) {
        var fact = fact(name, more);
        var mails = MailCatalogue.mails(fact, (beside, service, subject) -> {
            var all = new ArrayList<>(before);
            all.add(fact);
            return all;
        });
        before.add(fact);
        return mails.stream()
                .map(mail -> mail.template() + " " + mail.regarding().personId().getLeastSignificantBits() + " "
                        + mail.language())
                .toList();
    }

    private List<String> mails(String name) {
        return mails(name, Map.of());
    }

    private void invite() {
        before.add(fact("speaker.invited", guest(ADA, "one")));
        before.add(fact("speaker.invited", guest(ADA, "two")));
        before.add(fact("speaker.invited", guest(LUC, "three")));
    }

    @Test
    void each_hears_once_in_their_language_of_a_decline_a_merger_a_lapse_and_a_withdrawal() {
        for (var end : Map.of(
                        "proposal.declined", "declined-guest",
                        "proposal.merged", "merged-guest",
                        "proposal.withdrawn", "withdrawn-guest",
                        "proposal.decision-undone", "lapsed-guest")
                .entrySet()) {
            before.clear();
            invite();
            assertThat(mails(end.getKey(), Map.of("cause", "LAPSED")))
                    .containsExactly(end.getValue() + " 1 fr", end.getValue() + " 2 fr");
            assertThat(mails("proposal.withdrawn")).as("of the next end").isEmpty();
        }
    }

    @Test
    void whoever_is_not_on_the_roster_any_more_hears_nothing_and_organizers_hear_it_as_such() {
        invite();
        before.add(fact("speaker.declined", Map.of("entryId", "three", "personId", LUC.toString())));
        var organizers = List.of(
                Map.of("personId", ADA.toString(), "role", "ORGANIZER", "emailSealed", "enc:1:" + ADA + ":c2VhbGVk"));
        assertThat(mails("proposal.declined", Map.of("organizers", organizers))).containsExactly("declined 1 null");
    }

    @Test
    void who_was_told_of_the_end_is_told_that_it_goes_on_and_the_others_are_invited() {
        invite();
        mails("proposal.declined");
        assertThat(mails("proposal.decision-undone"))
                .containsExactly(
                        "decision-undone-guest 1 fr",
                        "decision-undone-guest 2 fr",
                        "invitation-roles 1 fr",
                        "invitation 2 fr");
        assertThat(mails("proposal.accepted")).isEmpty();
        assertThat(mails("proposal.merged")).contains("merged-guest 1 fr");
        assertThat(mails("proposal.merge-ended", Map.of("outcome", "UNDONE"))).contains("merge-undone-guest 1 fr");
    }

    @Test
    void a_withdrawn_proposal_that_is_submitted_again_has_new_invitations() {
        invite();
        mails("proposal.withdrawn");
        mails("proposal.submitted");
        assertThat(mails("proposal.declined")).isEmpty();
    }

    @Test
    void what_the_mails_of_guests_are_held_by_is_the_organizers_kind() {
        assertThat(CombinedInvitations.kindOf("declined-guest")).isEqualTo("declined");
        assertThat(CombinedInvitations.templatesOfKind("declined"))
                .containsExactlyInAnyOrder("declined", "declined-guest", "declined-organizer");
    }
}
