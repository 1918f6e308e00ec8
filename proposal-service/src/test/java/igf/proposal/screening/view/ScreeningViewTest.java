package igf.proposal.screening.view;

import static igf.proposal.SomeProposal.EDITION;
import static org.assertj.core.api.Assertions.assertThat;

import igf.proposal.SomeProposal;
import igf.proposal.edition.AdmissionsEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ScreeningViewTest {

    private static final UUID PERSON = new UUID(2, 2);

    private static AdmissionsEvent.Admitted admitted(int n) {
        return new AdmissionsEvent.Admitted(EDITION, new UUID(1, n), n, List.of(PERSON), List.of("house " + n));
    }

    @Test
    void proposals_are_counted_by_person_and_organization_until_released() {
        var view = new ScreeningView();
        var two = SomeProposal.folded(view, admitted(1), admitted(2)).find(ScreeningView.ADMISSIONS, EDITION);
        assertThat(ScreeningView.most(two, new UUID(1, 1), "organizers", Set::of))
                .isEqualTo(2);
        assertThat(ScreeningView.most(two, new UUID(1, 1), "organizations", Set::of))
                .isEqualTo(1);
        var one = SomeProposal.folded(
                        view, admitted(1), admitted(2), new AdmissionsEvent.Released(EDITION, new UUID(1, 2), null))
                .find(ScreeningView.ADMISSIONS, EDITION);
        assertThat(ScreeningView.most(one, new UUID(1, 1), "organizers", Set::of))
                .isEqualTo(1);
    }

    @Test
    void the_editions_before_one_are_the_latest_of_them() {
        var forum = new Document("a", "2020-11-02")
                .append("b", "2021-11-02")
                .append("c", "2022-11-02")
                .append("d", "2023-11-02");
        assertThat(ScreeningView.before(forum, "d", 2)).containsExactly("b", "c");
        assertThat(ScreeningView.before(forum, "a", 2)).isEmpty();
        assertThat(SomeProposal.folded(new ScreeningView(), SomeProposal.planned())
                        .find(ScreeningView.FORUM, ScreeningView.EDITIONS))
                .containsEntry(EDITION, "2026-11-02");
    }

    @Test
    void whoever_joined_later_is_counted_and_who_left_is_not() {
        var other = new UUID(2, 3);
        var recounted = new AdmissionsEvent.Recounted(EDITION, new UUID(1, 2), 4, List.of(other), List.of());
        var view = new ScreeningView();
        var counted =
                SomeProposal.folded(view, admitted(1), admitted(2), recounted).find(ScreeningView.ADMISSIONS, EDITION);
        assertThat(ScreeningView.most(counted, new UUID(1, 1), "organizers", Set::of))
                .isEqualTo(1);
        var back = new AdmissionsEvent.Readmitted(EDITION, new UUID(1, 2), 9, List.of(PERSON), List.of());
        var again = SomeProposal.folded(view, admitted(1), admitted(2), recounted, back)
                .find(ScreeningView.ADMISSIONS, EDITION);
        assertThat(ScreeningView.most(again, new UUID(1, 1), "organizers", Set::of))
                .isEqualTo(2);
    }
}
