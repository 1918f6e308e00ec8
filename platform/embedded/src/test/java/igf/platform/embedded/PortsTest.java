package igf.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final int FIRST_OF_OUTGOING_CONNECTIONS_ON_LINUX = 32_768;

    @Test
    void no_outgoing_connection_takes_a_free_port_before_it_is_used() {
        int many = ThreadLocalRandom.current().nextInt(100, 200);
        assertThat(Ports.findFree(many))
                .doesNotHaveDuplicates()
                .hasSize(many)
                .allMatch(Ports::isFree)
                .allMatch(port -> port < FIRST_OF_OUTGOING_CONNECTIONS_ON_LINUX);
    }
}
