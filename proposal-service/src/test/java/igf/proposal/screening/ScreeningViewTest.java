package igf.proposal.screening;

import static igf.proposal.SomeProposal.EDITION;
import static org.assertj.core.api.Assertions.assertThat;

import igf.proposal.SomeProposal;
import igf.proposal.edition.AdmissionsEvent;
import igf.proposal.screening.StoredAdmissions.Claimants;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScreeningViewTest {

    private static final UUID PERSON = new UUID(2, 2);

    private static AdmissionsEvent.Admitted admitted(int n) {
        return new AdmissionsEvent.Admitted(EDITION, new UUID(1, n), n, List.of(PERSON), List.of("house " + n));
    }

    private static StoredAdmissions admissions(Object... events) {
        return SomeProposal.folded(new ScreeningView(), events)
                .find(ScreeningView.ADMISSIONS, EDITION)
                .orElseThrow();
    }

    private static int mostOfAPerson(Object... events) {
        return admissions(events).maxCount(new UUID(1, 1), Claimants::organizers, Set::of);
    }

    @Test
    void proposals_are_counted_by_person_and_organization_until_released() {
        assertThat(mostOfAPerson(admitted(1), admitted(2))).isEqualTo(2);
        assertThat(admissions(admitted(1), admitted(2)).maxCount(new UUID(1, 1), Claimants::organizations, Set::of))
                .isEqualTo(1);
        var released = new AdmissionsEvent.Released(EDITION, new UUID(1, 2), null);
        assertThat(mostOfAPerson(admitted(1), admitted(2), released)).isEqualTo(1);
    }

    @Test
    void the_editions_before_one_are_the_latest_of_them() {
        var forum = new StoredForum(Map.of(
                "a",
                LocalDate.of(2020, 11, 2),
                "b",
                LocalDate.of(2021, 11, 2),
                "c",
                LocalDate.of(2022, 11, 2),
                "d",
                LocalDate.of(2023, 11, 2)));
        assertThat(forum.editionsBefore("d", 2)).containsExactly("b", "c");
        assertThat(forum.editionsBefore("a", 2)).isEmpty();
        assertThat(forum.editionsBefore("unknown", 2)).isEmpty();
        assertThat(SomeProposal.folded(new ScreeningView(), SomeProposal.planned())
                        .find(ScreeningView.FORUM, ScreeningView.EDITIONS))
                .contains(new StoredForum(Map.of(EDITION, LocalDate.of(2026, 11, 2))));
    }

    @Test
    void whoever_joined_later_is_counted_and_who_left_is_not() {
        var other = new UUID(2, 3);
        var recounted = new AdmissionsEvent.Recounted(EDITION, new UUID(1, 2), 4, List.of(other), List.of());
        assertThat(mostOfAPerson(admitted(1), admitted(2), recounted)).isEqualTo(1);
        var back = new AdmissionsEvent.Readmitted(EDITION, new UUID(1, 2), 9, List.of(PERSON), List.of());
        assertThat(mostOfAPerson(admitted(1), admitted(2), recounted, back)).isEqualTo(2);
    }
}
