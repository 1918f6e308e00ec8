package igf.proposal.screening;

import static igf.proposal.SmallEdition.EDITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.proposal.Stage;
import igf.api.screening.ScreeningOutcome;
import igf.proposal.SmallEdition;
import igf.proposal.call.Call;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionDetails;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.EditionState;
import igf.proposal.evidence.Finding;
import igf.proposal.evidence.Findings;
import igf.proposal.proposal.ProposalState;
import igf.proposal.rules.RuleChange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScreenProposalTest {

    private static final Findings NOTHING = new Findings() {
        @Override
        public Function<ProposalState, List<Finding>> forEdition(EditionState edition) {
            return _ -> List.of();
        }

        @Override
        public List<Finding> computeForDecision(ProposalState proposal, EditionState edition) {
            return List.of();
        }
    };

    private final SmallEdition edition = new SmallEdition();

    @BeforeEach
    void screenAfterTheCall() {
        var days = LocalDate.parse("2026-11-02");
        var closes = SmallEdition.BEGIN.plus(Duration.ofDays(30));
        var call = new Call(SmallEdition.BEGIN, closes, closes.plus(Duration.ofDays(1)));
        var rules = SmallEdition.rules().applyPatch(Map.of("gates", List.of("SCREENING_AFTER_CALL")));
        edition.service.send(new EditionCommand.Define(
                EditionId.of(EDITION),
                EDITION,
                new EditionDetails("Forum", "T", "C", "UTC", days, days.plusDays(4), call, List.of()),
                ((RuleChange.Accepted) rules).rules(),
                null));
    }

    @AfterEach
    void close() {
        edition.close();
    }

    @Test
    void one_that_was_given_more_time_is_screened_when_its_own_time_is_over() {
        var usual = edition.draftOf(SmallEdition.person(1), 1);
        var extended = edition.draftOf(SmallEdition.person(2), 2);
        edition.submit(usual);
        edition.submit(extended);
        edition.service.send(new EditionCommand.Extend(
                EditionId.of(EDITION), extended, EDITION, SmallEdition.BEGIN.plus(Duration.ofDays(40)), "Floods"));
        var screening = new ScreenProposal(edition.service, NOTHING);

        edition.service.forward(Duration.ofDays(32));
        screening.screen(usual, ScreeningOutcome.IN, null);
        assertThatThrownBy(() -> screening.screen(extended, ScreeningOutcome.OUT, "too early"))
                .hasMessageContaining("CALL_STILL_OPEN");

        edition.service.forward(Duration.ofDays(9));
        screening.screen(extended, ScreeningOutcome.IN, null);
        assertThat(edition.look(extended).state().stage()).isEqualTo(Stage.SCREENED_IN);
    }
}
