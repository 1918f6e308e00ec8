package igf.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.log.EventNames;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stored names are data: a name that was ever written must be read for ever, so this list only grows. */
class EventNamesTest {

    @Test
    void the_names_under_which_events_are_stored_are_these() {
        assertThat(EventNames.in(List.of("igf.proposal")).all())
                .containsExactlyInAnyOrder(
                        "admissions.admitted.1",
                        "admissions.readmitted.1",
                        "admissions.released.1",
                        "appeal.dismissed.1",
                        "appeal.filed.1",
                        "appeal.upheld.1",
                        "batch.announced.1",
                        "batch.drafted.1",
                        "batch.entered.1",
                        "batch.entry-decided.1",
                        "batch.entry-removed.1",
                        "batch.sealed.1",
                        "batch.unsealed.1",
                        "conditions.evidence-handed-in.1",
                        "conditions.judged.1",
                        "conditions.lapsed.1",
                        "conditions.met.1",
                        "conditions.set.1",
                        "edition.call-closed.1",
                        "edition.call-opened.1",
                        "edition.changed.1",
                        "edition.extended.1",
                        "edition.phase-begun.1",
                        "edition.planned.1",
                        "edition.reviewers-named.1",
                        "engagement.booked.1",
                        "engagement.chosen.1",
                        "engagement.overbooked.1",
                        "engagement.released.1",
                        "engagement.settled.1",
                        "foreign.person-erased.1",
                        "foreign.person-linked.1",
                        "foreign.report-filed.1",
                        "foreign.report-overdue.1",
                        "invitation.answered.1",
                        "invitation.reminded.1",
                        "invitation.sent.1",
                        "invitation.withdrawn.1",
                        "merger.agreed.1",
                        "merger.answered.1",
                        "merger.ended.1",
                        "merger.person-taken.1",
                        "merger.proposed.1",
                        "merger.settled.1",
                        "merger.undone.1",
                        "obligation.lifted.1",
                        "obligation.raised.1",
                        "places.changed.1",
                        "places.planned.1",
                        "places.promoted.1",
                        "proposal.content-changed.1",
                        "proposal.decided.1",
                        "proposal.decision-undone.1",
                        "proposal.drafted.1",
                        "proposal.lapsed.1",
                        "proposal.merge-undone.1",
                        "proposal.fields-changed.1",
                        "proposal.merged.1",
                        "proposal.person-answered.1",
                        "proposal.person-changed.1",
                        "proposal.person-invited.1",
                        "proposal.person-listed.1",
                        "proposal.person-removed.1",
                        "proposal.person-replaced.1",
                        "proposal.returned.1",
                        "proposal.roster-fell-below-minimum.1",
                        "proposal.roster-restored.1",
                        "proposal.screened.1",
                        "proposal.screening-overruled.1",
                        "proposal.submitted.1",
                        "proposal.withdrawn.1",
                        "screening.criterion-judged.1",
                        "review.assigned.1",
                        "review.given.1",
                        "review.recused.1",
                        "review.round-closed.1",
                        "review.round-planned.1");
    }
}
