package igf.participation;

import igf.platform.testing.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_service_keeps_every_rule() {
        return Architecture.of("igf.participation")
                .shared("vocabulary")
                .subpackages("attendance", "identity")
                .edgeLibraries("igf.platform.calendar..")
                .tests();
    }
}
