package igf.proposal.content;

import static org.assertj.core.api.Assertions.assertThat;

import igf.proposal.SomeProposal;
import igf.proposal.rules.RuleChange;
import igf.proposal.rules.RuleSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubthemeMatcherTest {

    private static RuleSet rules() {
        var trust = Map.of("id", "trust", "name", "Trust & safety", "names", Map.of("fr", "Confiance et sécurité"));
        var other = Map.of("id", "other", "name", "Other", "names", Map.of("fr", "trust"));
        var change = SomeProposal.RULES.applyPatch(Map.of("subthemes", List.of(other, trust)));
        return ((RuleChange.Accepted) change).rules();
    }

    @Test
    void a_subtheme_is_found_by_its_id_or_a_name_in_any_language() {
        for (var text : List.of("trust", "Trust and Safety", "TRUST & SAFETY", "confiance et  sécurité")) {
            assertThat(SubthemeMatcher.find(text, rules())).as(text).isEqualTo("trust");
        }
        assertThat(SubthemeMatcher.find("Trust", rules())).as("a name").isEqualTo("other");
        assertThat(SubthemeMatcher.find("Sécurité", rules())).isEqualTo("Sécurité");
    }
}
