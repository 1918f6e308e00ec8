package igf.platform.web.response;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.EnclosedInSquareBracketsConverter;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/** Text of a caller cannot look like a line of the log. */
class LogLinesTest {

    private static final String FORGED = "because\r\n2026-11-29 ERROR all is lost\u2028\u0085\u001b[31m";

    private static String line(String message, @Nullable Throwable failure) throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("platform", new ClassPathResource("igf-platform.yml"))
                .getFirst();
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("wEx", ExtendedWhitespaceThrowableProxyConverter::new);
        layout.getInstanceConverterMap().put("esb", EnclosedInSquareBracketsConverter::new);
        layout.setPattern(String.valueOf(settings.getProperty("logging.pattern.console")));
        layout.start();
        return layout.doLayout(
                new LoggingEvent("test", context.getLogger("igf.Test"), Level.INFO, message, failure, null));
    }

    @Test
    void a_message_is_one_line() throws IOException {
        assertThat(line(FORGED, null))
                .contains("because", "all is lost", "igf.Test", "INFO")
                .containsOnlyOnce("\n")
                .doesNotContain("\r", "\u2028", "\u0085", "\u001b");
    }

    @Test
    void of_a_stack_trace_only_its_own_lines_begin_one() throws IOException {
        var lines = line("failed", new IllegalStateException(FORGED, new IOException(FORGED)))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(lines).hasSizeGreaterThan(3).noneMatch(line -> line.startsWith("2026-11-29 ERROR"));
        assertThat(lines).anyMatch(line -> line.startsWith("\tat ")).anyMatch(line -> line.startsWith("Caused by: "));
    }
}
