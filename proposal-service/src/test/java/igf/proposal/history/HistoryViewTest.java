package igf.proposal.history;

import static igf.proposal.SomeProposal.EDITION;
import static igf.proposal.SomeProposal.ID;
import static igf.proposal.SomeProposal.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.screening.ScreeningOutcome;
import igf.proposal.SomeProposal;
import igf.proposal.edition.AdmissionsEvent;
import igf.proposal.invitation.Guest;
import igf.proposal.invitation.InvitationEvent;
import igf.proposal.invitation.Occasion;
import igf.proposal.obligation.ReportNews;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryViewTest {

    private static List<StoredFact> facts(Object... events) {
        return SomeProposal.folded(new HistoryView(), events).all(HistoryView.FACTS).stream()
                .sorted(Comparator.comparing(StoredFact::id))
                .peek(fact -> assertThat(fact.id()).startsWith(ID + "|"))
                .toList();
    }

    @Test
    void facts_of_every_feature_and_service_stand_in_the_order_of_the_log() {
        var ballot = new Ballot(Map.of("content", 3), List.of(), null, null);
        var facts = facts(
                SomeProposal.planned(),
                SomeProposal.drafted(),
                new AdmissionsEvent.Admitted(EDITION, ID, 7, List.of(SomeProposal.OWNER), List.of()),
                SomeProposal.submitted(),
                new ReviewEvent.Given(new UUID(9, 9), EDITION, ID, REVIEWER, 1, ballot, 1),
                new ReportNews.ReportFiled(EDITION, new UUID(8, 8), ID, "FULL", SomeProposal.AT));
        assertThat(facts)
                .extracting(StoredFact::type)
                .containsExactly(
                        "proposal.drafted.1",
                        "admissions.admitted.1",
                        "proposal.submitted.1",
                        "review.given.1",
                        "foreign.report-filed.1");
        assertThat(facts).extracting(StoredFact::position).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(facts.getFirst().actor()).isEqualTo("somebody");
        assertThat(facts.getFirst().at()).isEqualTo("2026-06-01T10:00:01Z");
    }

    @Test
    void a_fact_is_summed_up_by_its_choices_and_numbers() {
        var screened = facts(SomeProposal.screened(ScreeningOutcome.OUT)).getFirst();
        assertThat(screened.summary().get("outcome")).isEqualTo("OUT");
        assertThat(screened.summary().get("number")).isEqualTo(7);
    }

    @Test
    void nobody_is_told_of_in_it() {
        var facts = facts(
                SomeProposal.drafted(),
                new ProposalEvent.PersonChanged(ID, SomeProposal.roster().getFirst()),
                SomeProposal.submitted(),
                SomeProposal.decided());
        assertThat(facts.toString())
                .doesNotContain("enc:1:", "organizer-1", "Council", SomeProposal.OWNER.toString())
                .doesNotContain(SomeProposal.roster().getFirst().person().toString());
    }

    @Test
    void the_sender_of_an_invitation_is_not_in_it() {
        var entry = SomeProposal.roster().getFirst();
        var sender = new UUID(6, 6);
        var guest = new Guest(entry.person(), entry.id(), "SPEAKER", null, null, null, null, null, null, null);
        var occasion = new Occasion(EDITION, ID, 7, "Nets", null, List.of(), sender);
        var token = SomeProposal.sealed(entry.person(), "token");
        var facts = facts(new InvitationEvent.Sent(
                entry.id(), guest, occasion, "hash", token, SomeProposal.AT.plusSeconds(60), List.of()));
        assertThat(facts).extracting(StoredFact::type).containsExactly("invitation.sent.1");
        assertThat(facts.toString())
                .doesNotContain(sender.toString(), entry.person().toString());
    }

    @Test
    void what_came_later_is_told_like_the_rest() {
        var in = SomeProposal.screened(ScreeningOutcome.IN);
        var facts = facts(
                new ProposalEvent.ScreeningUndone(ID, in.notice(), in.screening(), "too early"),
                new AdmissionsEvent.Recounted(EDITION, ID, 3, List.of(SomeProposal.OWNER), List.of("house")),
                new AdmissionsEvent.Released(EDITION, ID, 4L));
        assertThat(facts)
                .extracting(StoredFact::type)
                .containsExactly("proposal.screening-undone.1", "admissions.recounted.1", "admissions.released.1");
        assertThat(facts.toString()).doesNotContain("too early", SomeProposal.OWNER.toString(), "house");
    }
}
