package igf.platform.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class HaltPointTest {

    @Test
    void nobody_halts_by_mistake() {
        assertThatCode(() -> HaltPoint.check(null, false)).doesNotThrowAnyException();
        assertThatCode(() -> HaltPoint.check("before-append:3", true)).doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> HaltPoint.check("before-append", false))
                .withMessageContaining("igf.fault.mode=true");
        assertThatIllegalStateException().isThrownBy(() -> HaltPoint.check("somewhere", true));
    }

    @Test
    void an_ordinary_process_passes_and_remembers_nothing() {
        HaltPoint.BEFORE_APPEND.pass();
        assertThat(HaltPoint.reachedPoints()).isEmpty();
    }
}
