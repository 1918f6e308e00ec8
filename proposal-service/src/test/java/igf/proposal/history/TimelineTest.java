package igf.proposal.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {

    @Test
    void what_organizers_did_and_were_told_is_in_it() {
        assertThat(Timeline.kindOf("proposal.submitted.1")).contains("proposal.submitted");
        assertThat(Timeline.kindOf("conditions.judged.1")).contains("conditions.judged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "review.given.1",
                "review.assigned.1",
                "batch.entered.1",
                "batch.entry-decided.1",
                "places.changed.1",
                "screening.criterion-judged.1",
                "admissions.admitted.1",
                "engagement.booked.1",
                "foreign.report-filed.1",
                "proposal.decision-held.1",
                "proposal.held-decision-undone.1",
                "proposal.place-given-up.1",
                "unheard-of"
            })
    void what_reviewers_and_the_secretariat_weigh_is_not(String type) {
        assertThat(Timeline.kindOf(type)).isEmpty();
    }

    @Test
    void nobody_is_named() {
        assertThat(Timeline.actorKind(Set.of("SECRETARIAT", "ORGANIZER"))).isEqualTo(Timeline.By.SECRETARIAT);
        assertThat(Timeline.actorKind(Set.of("ORGANIZER"))).isEqualTo(Timeline.By.ORGANIZER);
        assertThat(Timeline.actorKind(Set.of("SYSTEM"))).isEqualTo(Timeline.By.SYSTEM);
        assertThat(Timeline.actorKind(Set.of())).isEqualTo(Timeline.By.PERSON);
    }
}
