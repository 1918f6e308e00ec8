package igf.platform.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void seesWhichRefusalsASentenceSpeaksOf() {
        assertThat(Problems.statusesIn("404 for a link that is unknown,\n410 for one that is used up."))
                .containsExactlyInAnyOrder(404, 410);
        assertThat(Problems.statusesIn("At most 4100 items; 406 is no refusal of ours."))
                .isEmpty();
    }
}
