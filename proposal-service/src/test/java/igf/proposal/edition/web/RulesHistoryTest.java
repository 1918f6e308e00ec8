package igf.proposal.edition.web;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.proposal.call.Call;
import igf.proposal.edition.EditionDetails;
import igf.proposal.edition.EditionEvent;
import igf.proposal.rules.RuleChange;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Presets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesHistoryTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final RuleSet FIRST = Presets.find("igf-2022").orElseThrow().withVersion(1);
    private static final RuleSet SECOND = ((RuleChange.Accepted)
                    FIRST.applyPatch(Map.of("limits", Map.of("minimumReviews", 3))))
            .rules()
            .withVersion(2);
    private static final EditionDetails DETAILS = new EditionDetails(
            "Forum",
            "",
            "",
            "UTC",
            LocalDate.of(2026, 12, 1),
            LocalDate.of(2026, 12, 5),
            new Call(BEGIN, BEGIN.plusSeconds(1), BEGIN.plusSeconds(1)),
            List.of());

    private static RecordedEvent<?> fact(int n, EditionEvent event) {
        var meta = new Meta(new Actor("staff-" + n, null, Set.of(), null), BEGIN.plusSeconds(n), "c", null);
        return new RecordedEvent<>(n + 1, "e" + n, "edition:e", n, event, meta);
    }

    @Test
    void each_version_is_told_with_when_it_came_and_who_set_it() {
        var versions = RulesHistoryController.versions(List.of(
                fact(0, new EditionEvent.Planned("e", DETAILS, FIRST)),
                fact(1, new EditionEvent.Changed("e", DETAILS, FIRST, 1)),
                fact(2, new EditionEvent.ReviewersNamed("e", List.of())),
                fact(3, new EditionEvent.Changed("e", DETAILS, SECOND, 1)),
                fact(4, new EditionEvent.Changed("e", DETAILS, SECOND, 2))));

        assertThat(versions).containsOnlyKeys(1, 2);
        assertThat(versions.get(1)).isEqualTo(new RulesHistoryController.RulesVersion(FIRST, BEGIN, "staff-0"));
        assertThat(versions.get(2))
                .as("a change of something else is no version of its own")
                .isEqualTo(new RulesHistoryController.RulesVersion(SECOND, BEGIN.plusSeconds(3), "staff-3"));
    }

    @Test
    void the_rules_are_shown_whole() {
        assertThat(SECOND.members()).containsKeys("limits", "compulsory", "subthemes", "sources");
        assertThat(SECOND.members().get("version")).isEqualTo(2);
    }
}
