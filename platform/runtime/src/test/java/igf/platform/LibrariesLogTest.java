package igf.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;

class LibrariesLogTest {

    private static final AtomicInteger WRITTEN = new AtomicInteger();

    private record Message() {
        @Override
        public String toString() {
            WRITTEN.incrementAndGet();
            return "a line of a library";
        }
    }

    @Test
    void the_text_of_a_debug_line_that_nobody_reads_is_not_written() {
        var log = LogFactory.getLog(LibrariesLogTest.class);
        log.warn(new Message());
        assertThat(WRITTEN).as("written for a line that is read").hasValue(1);

        log.debug(new Message());
        assertThat(WRITTEN).hasValue(1);
    }
}
