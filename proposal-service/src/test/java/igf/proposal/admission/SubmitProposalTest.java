package igf.proposal.admission;

import static igf.proposal.SmallEdition.entry;
import static igf.proposal.SmallEdition.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.roster.RosterRole;
import igf.platform.domain.RefusedException;
import igf.platform.domain.StaleVersionException;
import igf.proposal.ContentBuilder;
import igf.proposal.EntryBuilder;
import igf.proposal.SmallEdition;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.receipt.Receipt;
import igf.proposal.roster.RosterEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubmitProposalTest {

    private final SmallEdition edition = new SmallEdition();

    @AfterEach
    void close() {
        edition.close();
    }

    @Test
    void a_number_is_taken_and_it_counts_for_its_organizers() {
        var id = edition.draft(1, entry(1, RosterRole.ORGANIZER, 1));
        assertThat(edition.submit(id).state().receipt())
                .extracting(Receipt::number)
                .isEqualTo(1);
        assertThat(edition.counted()).isEqualTo(Map.of(id, List.of(person(1))));
    }

    @Test
    void proposals_that_merely_name_somebody_or_their_organization_do_not_block_their_own() {
        var victim = organizer(1, 1, "Lantern Lab");
        edition.submit(edition.draftOf(person(8), 1, victim));
        edition.submit(edition.draftOf(person(9), 2, organizer(2, 9, null), victim));

        var own = edition.draft(3, organizer(3, 1, "Lantern Lab"));
        edition.submit(own);

        assertThat(edition.counted()).containsEntry(own, List.of(person(1)));
        assertThatThrownBy(() -> edition.submit(edition.draftOf(person(8), 4, victim)))
                .as("whoever names nobody but others is counted themselves")
                .hasMessageContaining("PROPOSALS_PER_PERSON");
    }

    private static RosterEntry organizer(int n, int person, @Nullable String affiliation) {
        var entry = entry(n, RosterRole.ORGANIZER, person);
        return EntryBuilder.entry(entry.id(), entry.role(), entry.person())
                .name(entry.name())
                .email(entry.email())
                .affiliation(affiliation)
                .build();
    }

    @Test
    void what_fails_on_a_stale_version_counts_for_nobody_and_keeps_its_number() {
        var one = edition.draft(1, entry(1, RosterRole.ORGANIZER, 1));
        var two = edition.draft(2, entry(2, RosterRole.ORGANIZER, 1));
        edition.service.seen(7L);
        assertThatThrownBy(() -> edition.submit(one)).isInstanceOf(StaleVersionException.class);
        assertThat(edition.counted()).isEmpty();
        edition.service.seen(null);
        assertThat(edition.submit(two).state().receipt())
                .extracting(Receipt::number)
                .isEqualTo(2);
        assertThatThrownBy(() -> edition.submit(one))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("PROPOSALS_PER_PERSON");
        edition.service.send(new ProposalCommand.Withdraw(two, null, null));
        new CountForLimits(edition.service, Set::of).updateCount(two);
        assertThat(edition.submit(one).state().receipt())
                .extracting(Receipt::number)
                .isEqualTo(1);
    }

    @Test
    void an_attempt_that_loses_takes_nothing_from_the_one_that_won() {
        var id = edition.draft(1, entry(1, RosterRole.ORGANIZER, 1));
        edition.submit(id);
        assertThatThrownBy(() -> edition.submit(id))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("WRONG_STATE");
        new CountForLimits(edition.service, Set::of).updateCountAfterFailure(id);
        assertThat(edition.counted()).containsOnlyKeys(id);
    }

    @Test
    void all_that_both_refuse_is_told_at_once() {
        edition.submit(edition.draft(1, entry(1, RosterRole.ORGANIZER, 1)));
        var two = edition.draft(2, entry(2, RosterRole.ORGANIZER, 1));
        edition.service.send(new ProposalCommand.ChangeContent(
                two,
                ContentBuilder.content().build(),
                SmallEdition.rules(),
                new ProposalCommand.Window(SmallEdition.BEGIN, SmallEdition.BEGIN)));
        assertThatThrownBy(() -> edition.submit(two))
                .hasMessageContaining("FIELD_REQUIRED")
                .hasMessageContaining("PROPOSALS_PER_PERSON");
    }

    @Test
    void what_would_be_refused_is_told_before_and_nothing_is_taken_for_it() {
        edition.submit(edition.draft(1, entry(1, RosterRole.ORGANIZER, 1)));
        var two = edition.draft(2, entry(2, RosterRole.ORGANIZER, 1));
        var three = edition.draft(3, entry(3, RosterRole.ORGANIZER, 2));
        var examined = new SubmitProposal(edition.service, Set::of);
        assertThat(examined.check(two)).singleElement().satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("PROPOSALS_PER_PERSON");
            assertThat(refusal.args()).isEqualTo(Map.of("most", 1));
        });
        assertThat(examined.check(three)).isEmpty();
        assertThat(edition.counted()).as("nobody is counted").hasSize(1);
        assertThat(edition.submit(three).state().receipt())
                .as("no number was taken")
                .extracting(Receipt::number)
                .isEqualTo(2);
    }

    @Test
    void a_deleted_draft_gives_back_what_an_interrupted_submission_counted() {
        var id = edition.draft(1, entry(1, RosterRole.ORGANIZER, 1));
        new AdmissionsActions(edition.service)
                .admit(
                        SmallEdition.EDITION,
                        Claims.of(edition.look(id), SmallEdition.rules(), Set::of),
                        AdmissionsActions.NEW);
        assertThat(edition.counted()).containsOnlyKeys(id);

        edition.service.send(new ProposalCommand.DeleteDraft(id));
        var count = new CountForLimits(edition.service, Set::of);
        count.updateCountIfSubmitted(id);
        count.updateCount(id);

        assertThat(edition.counted()).isEmpty();
        var next = edition.draft(2, entry(2, RosterRole.ORGANIZER, 1));
        assertThat(edition.submit(next).state().receipt())
                .extracting(Receipt::number)
                .isEqualTo(2);
    }
}
