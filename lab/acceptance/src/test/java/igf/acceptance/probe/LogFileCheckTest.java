package igf.acceptance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.story.ForgedLogLines;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogFileCheckTest {
    private static List<String> faults(String... lines) {
        return LogFileCheck.faults("igf.log", List.of(lines)).stream()
                .map(Fault::what)
                .toList();
    }

    @Test
    void aTextThatBeginsALineIsAFault() {
        assertThat(faults("INFO rebuilds: probe", ForgedLogLines.FORGED))
                .containsExactly("a line begins with a text of a caller");
        assertThat(faults("INFO rebuilds: probe " + ForgedLogLines.FORGED)).isEmpty();
    }

    @Test
    void aStackTraceIsAFault() {
        assertThat(faults("WARN failed", "\tat igf.Thing.run(Thing.java:1)", "\tat igf.Main.main(Main.java:1)"))
                .containsExactly("2 lines of stack traces");
    }
}
