package igf.proposal.round;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.round.Conflict;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Ünion of Widgets | union of widgets
            Union  of  Widgets (UoW) | UOW
            Widgets, Ltd. | widgets ltd
            """)
    void one_organization_is_found_under_all_its_spellings(String one, String other) {
        assertThat(Organizations.keys(one)).containsAnyElementsOf(Organizations.keys(other));
    }

    @Test
    void different_organizations_have_nothing_in_common_and_no_name_is_none() {
        assertThat(Organizations.keys("Union of Widgets")).doesNotContainAnyElementsOf(Organizations.keys("Union"));
        assertThat(Organizations.keys((String) null)).isEmpty();
        assertThat(Organizations.keys(" - ")).isEmpty();
    }

    @Test
    void each_kind_of_conflict_is_found() {
        var owner = new UUID(1, 1);
        var speaker = new UUID(1, 2);
        var recused = new UUID(1, 3);
        var free = new UUID(1, 4);
        var candidate = new ReviewableProposal(
                new UUID(2, 1),
                1,
                List.of(),
                owner,
                Set.of(speaker),
                Organizations.keys("Union of Widgets"),
                Set.of(recused));
        assertThat(candidate.findConflict(owner, null)).contains(Conflict.OWNER);
        assertThat(candidate.findConflict(speaker, null)).contains(Conflict.ON_THE_ROSTER);
        assertThat(candidate.findConflict(recused, null)).contains(Conflict.RECUSED);
        assertThat(candidate.findConflict(free, "UNION OF WIDGETS")).contains(Conflict.SAME_ORGANIZATION);
        assertThat(candidate.findConflict(free, "Union")).isEmpty();
    }
}
