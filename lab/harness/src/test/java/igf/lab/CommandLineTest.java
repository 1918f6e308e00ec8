package igf.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommandLineTest {
    private static final String USAGE = "usage: ./igf measure EDITION [--only N,N] [--quick] [--port N]";

    @Test
    void the_usage_says_which_options_take_a_value() {
        var line = CommandLine.parse(USAGE, "--quick", "igf-2026", "--only", "4, 5", "--only", "7");
        assertThat(line.has("--quick")).isTrue();
        assertThat(line.has("--port")).isFalse();
        assertThat(line.list("--only")).containsExactly("4", "5", "7");
        assertThat(line.list("--port")).isEmpty();
        assertThat(line.number("--port", 8080)).isEqualTo(8080);
        assertThat(line.operands(1)).containsExactly("igf-2026");
    }

    @Test
    void a_wrong_argument_is_named() {
        assertThatThrownBy(() -> CommandLine.parse(USAGE, "--slow")).hasMessage("There is no option --slow");
        assertThatThrownBy(() -> CommandLine.parse(USAGE, "--port")).hasMessage("--port needs a value");
        var line = CommandLine.parse(USAGE, "--port", "-1", "a", "b");
        assertThatThrownBy(() -> line.number("--port", 0)).hasMessage("Not a number: -1");
        assertThatThrownBy(() -> line.operands(1)).hasMessage("Not expected: b");
        assertThatThrownBy(() -> line.operands(3)).hasMessage("An argument is missing");
    }
}
