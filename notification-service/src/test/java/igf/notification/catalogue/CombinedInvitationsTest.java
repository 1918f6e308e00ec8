package igf.notification.catalogue;

import static igf.notification.MailBuilder.mail;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.PersonalValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One invitation for a person, with all their roles. */
class CombinedInvitationsTest {

    private static final UUID PERSON = new UUID(1, 2);
    private static final UUID PROPOSAL = new UUID(1, 9);

    private static MailContent invitation(String cause, String role, String expiresAt) {
        return mail("invitation", PERSON)
                .cause(cause)
                .proposal(PROPOSAL)
                .language("fr")
                .values(Map.of(
                        "title", "Rivers", "role", role, "tokenSealed", "token of " + role, "expiresAt", expiresAt))
                .build();
    }

    private static final MailContent SPEAKER = invitation("e1", "SPEAKER", "2026-12-01T00:00:00Z");
    private static final MailContent MODERATOR = invitation("e2", "MODERATOR", "2026-11-01T00:00:00Z");

    @Test
    void two_invitations_are_one_mail_with_both_roles_and_both_links() {
        var both = CombinedInvitations.combine(MODERATOR, List.of(SPEAKER));
        assertThat(both.template()).isEqualTo("invitation-roles");
        assertThat(both.values())
                .containsEntry("title", "Rivers")
                .containsEntry("expiresAt", "2026-11-01T00:00:00Z")
                .containsEntry(
                        "places",
                        List.of(
                                Map.of(
                                        "role",
                                        "SPEAKER",
                                        "tokenSealed",
                                        "token of SPEAKER",
                                        "expiresAt",
                                        "2026-12-01T00:00:00Z"),
                                Map.of(
                                        "role",
                                        "MODERATOR",
                                        "tokenSealed",
                                        "token of MODERATOR",
                                        "expiresAt",
                                        "2026-11-01T00:00:00Z")))
                .doesNotContainKeys("role", "tokenSealed");
        assertThat(both.messageId()).isNotEqualTo(MODERATOR.messageId());
        assertThat(CombinedInvitations.includesLinksOf(both, SPEAKER)).isTrue();
        assertThat(CombinedInvitations.includesLinksOf(MODERATOR, SPEAKER)).isFalse();
    }

    @Test
    void a_third_one_joins_them_and_none_is_there_twice() {
        var third = invitation("e3", "RAPPORTEUR", "2026-12-01T00:00:00Z");
        var all = CombinedInvitations.combine(
                third, List.of(CombinedInvitations.combine(MODERATOR, List.of(SPEAKER)), SPEAKER));
        assertThat(all.template()).isEqualTo("invitation-roles");
        assertThat((List<?>) all.values().get("places")).hasSize(3);
    }

    @Test
    void one_alone_stays_as_it_is() {
        assertThat(CombinedInvitations.combine(SPEAKER, List.of())).isSameAs(SPEAKER);
    }

    @Test
    void several_are_of_the_kind_that_each_is() {
        assertThat(CombinedInvitations.kindOf("invitation-roles")).isEqualTo("invitation");
        assertThat(CombinedInvitations.kindOf("declined")).isEqualTo("declined");
        assertThat(CombinedInvitations.singleAndCombined("invitation-reminder"))
                .containsExactlyInAnyOrder("invitation-reminder", "invitation-reminder-roles");
        assertThat(CombinedInvitations.isCombinable("invitation")).isTrue();
        assertThat(CombinedInvitations.isCombinable("declined")).isFalse();
    }

    @Test
    void a_mail_is_found_again_under_the_id_that_it_has_in_a_combined_one() {
        var both = CombinedInvitations.combine(MODERATOR, List.of(SPEAKER));
        assertThat(CombinedInvitations.messageIds(MODERATOR))
                .containsExactlyInAnyOrder(MODERATOR.messageId(), both.messageId());
    }

    @Test
    void whom_the_links_belong_to_is_known_of_all_of_them() {
        var sealed = new PersonalValue(PERSON, "sealed").toString();
        var one = mail("invitation", PERSON)
                .cause("e1")
                .proposal(PROPOSAL)
                .values(Map.of("role", "SPEAKER", "tokenSealed", sealed))
                .build();
        assertThat(CombinedInvitations.combine(MODERATOR, List.of(one)).holders())
                .containsExactly(PERSON);
    }
}
