package igf.proposal.roster;

import static igf.proposal.SmallEdition.entry;
import static igf.proposal.SmallEdition.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.roster.RosterRole;
import igf.platform.domain.Actor;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.domain.StaleVersionException;
import igf.proposal.SmallEdition;
import igf.proposal.admission.Claim;
import igf.proposal.admission.CountForLimits;
import igf.proposal.admission.SubmitProposal;
import igf.proposal.proposal.ProposalCommand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Limits per person hold after submission too. */
class ChangeRosterTest {

    private final SmallEdition edition = new SmallEdition();
    private final ChangeRoster roster = new ChangeRoster(edition.service, Set::of);
    private final UUID one = edition.draft(1, entry(1, RosterRole.ORGANIZER, 1));
    private final UUID two = edition.draft(2, entry(2, RosterRole.ORGANIZER, 2));

    @AfterEach
    void close() {
        edition.close();
    }

    /** Somebody else may have named them without their knowledge. */
    @Test
    void an_organizer_who_is_added_later_blocks_nothing_and_counts_when_they_are_proven() {
        edition.submit(one);
        roster.list(one, entry(3, RosterRole.ORGANIZER, 2));
        assertThat(edition.counted()).isEqualTo(Map.of(one, List.of(person(1))));
        edition.submit(two);

        edition.service.actAs(person(2));
        roster.list(one, entry(4, RosterRole.SPEAKER, 3));
        new CountForLimits(edition.service, Set::of).updateCount(one);

        assertThat(edition.counted()).isEqualTo(Map.of(one, List.of(person(1), person(2)), two, List.of(person(2))));
        assertThat(new SubmitProposal(edition.service, Set::of).findExceededLimits(one))
                .as("what the secretariat sees")
                .extracting(Refusal::rule)
                .containsExactly("PROPOSALS_PER_PERSON");
        assertThat(new SubmitProposal(edition.service, Set::of).findExceededLimits(edition.draft(3)))
                .isEmpty();
    }

    /** The secretariat acts for the edition, whatever their own address is named for. */
    @Test
    void what_the_secretariat_does_to_a_proposal_proves_nobody() {
        edition.service.act(new Actor("secretariat", person(2), Set.of("SECRETARIAT", "ORGANIZER"), null));
        roster.list(one, entry(3, RosterRole.ORGANIZER, 2));

        assertThat(edition.look(one).proven()).isEmpty();
    }

    @Test
    void a_proven_organizer_who_is_at_the_limit_cannot_be_added_in_any_way_and_nothing_happens() {
        edition.service.actAs(person(2));
        roster.list(one, entry(9, RosterRole.SPEAKER, 5));
        edition.submit(one);
        edition.submit(two);
        roster.list(one, entry(4, RosterRole.SPEAKER, 2));
        var version = edition.look(one).version();
        var reason = new PersonalValue(person(1), "cmVhc29u");
        assertThatThrownBy(() -> roster.list(one, entry(3, RosterRole.ORGANIZER, 2)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("PROPOSALS_PER_PERSON");
        assertThatThrownBy(() -> roster.change(one, entry(4, RosterRole.ORGANIZER, 2)))
                .hasMessageContaining("PROPOSALS_PER_PERSON");
        assertThatThrownBy(() -> roster.replace(one, new UUID(5, 1), entry(3, RosterRole.ORGANIZER, 2), reason))
                .hasMessageContaining("PROPOSALS_PER_PERSON");
        assertThat(edition.look(one).version()).isEqualTo(version);
        assertThat(edition.counted()).containsEntry(one, List.of(person(1)));
    }

    @Test
    void a_decision_that_is_not_sent_is_the_same_and_counts_what_was_decided_before() {
        var actor = new Actor("somebody", person(2), Set.of("ORGANIZER"), null);
        var three = edition.draft(3, entry(5, RosterRole.ORGANIZER, 3));
        edition.service.actAs(person(2));
        roster.list(one, entry(9, RosterRole.SPEAKER, 5));
        roster.list(three, entry(8, RosterRole.SPEAKER, 5));
        edition.submit(one);
        edition.submit(three);
        var second = new ProposalCommand.ListPerson(one, entry(3, RosterRole.ORGANIZER, 2));
        var third = new ProposalCommand.ListPerson(three, entry(4, RosterRole.ORGANIZER, 2));
        var facts = edition.service.facts().size();

        var claims = new HashMap<UUID, Claim>();
        var decided = roster.decide(edition.look(one), second, actor, claims);
        assertThat(claims).containsOnlyKeys(one);
        assertThatThrownBy(() -> roster.decide(edition.look(three), third, actor, claims))
                .hasMessageContaining("PROPOSALS_PER_PERSON");
        assertThat(roster.decide(edition.look(three), third, actor, new HashMap<>())
                        .state()
                        .organizers())
                .hasSize(2);
        assertThat(edition.service.facts()).hasSize(facts);

        assertThat(roster.send(one, second)).isEqualTo(decided);
        assertThatThrownBy(() -> roster.send(three, third)).hasMessageContaining("PROPOSALS_PER_PERSON");
    }

    @Test
    void an_organizer_who_leaves_is_free_for_another() {
        edition.submit(one);
        edition.service.actAs(person(3));
        roster.list(one, entry(3, RosterRole.ORGANIZER, 3));
        roster.remove(one, new UUID(5, 1));
        edition.submit(edition.draft(3, entry(5, RosterRole.ORGANIZER, 1)));
        assertThat(edition.counted()).containsEntry(one, List.of(person(3)));
    }

    @Test
    void what_fails_afterwards_is_counted_as_it_stands() {
        edition.submit(one);
        edition.service.seen(0L);
        assertThatThrownBy(() -> roster.list(one, entry(3, RosterRole.ORGANIZER, 2)))
                .isInstanceOf(StaleVersionException.class);
        edition.service.seen(null);
        assertThat(edition.counted()).containsEntry(one, List.of(person(1)));
        edition.submit(two);
    }

    @Test
    void a_draft_counts_for_nobody() {
        edition.submit(one);
        roster.list(two, entry(3, RosterRole.ORGANIZER, 1));
        assertThat(edition.counted()).containsOnlyKeys(one);
    }
}
