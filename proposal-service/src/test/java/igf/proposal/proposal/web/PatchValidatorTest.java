package igf.proposal.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.proposal.ContentBody;
import igf.platform.web.Problem;
import igf.platform.web.body.BodyValidator;
import igf.proposal.ContentBuilder;
import igf.proposal.content.ContentMapper;
import jakarta.validation.Validation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatchValidatorTest {

    private static final String SENTENCE = "By 2030, substantially reduce illicit financial flows.";

    private final PatchValidator checked =
            new PatchValidator(new BodyValidator(Validation.buildDefaultValidatorFactory()));

    private static ContentBody told(String title, List<String> targets) {
        return ContentMapper.toBody(ContentBuilder.content()
                .title(title)
                .sdgs(List.of(16))
                .sdgTargets(targets)
                .build());
    }

    private static List<String> pointers(@Nullable Throwable problem) {
        return problem instanceof Problem refused
                ? refused.flaws().stream().map(Problem.Flaw::pointer).toList()
                : List.of();
    }

    @Test
    void what_an_old_draft_says_and_a_patch_leaves_is_not_refused() {
        var old = told("Cables", List.of("16.3", SENTENCE));
        var patched = told("Islands", List.of("16.3", SENTENCE));
        assertThat(checked.requireValid(old, patched)).isEqualTo(patched);
    }

    @Test
    void what_a_patch_changes_is_judged_beside_what_it_leaves() {
        var old = told("Cables", List.of(SENTENCE));
        assertThatThrownBy(() -> checked.requireValid(old, told("Cables", List.of("Another sentence."))))
                .satisfies(problem -> assertThat(pointers(problem)).containsExactly("/sdgTargets/0"));
        assertThatThrownBy(() -> checked.requireValid(old, told("x".repeat(1_001), List.of(SENTENCE))))
                .satisfies(problem -> assertThat(pointers(problem)).containsExactly("/title"));
    }
}
