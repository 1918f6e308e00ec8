package igf.scheduling;

import igf.platform.testing.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_service_keeps_every_rule() {
        return Architecture.of("igf.scheduling")
                .shared("vocabulary", "support")
                .subpackages("programme", "session", "swap", "negotiation")
                .subpackages("plan", "solver", "weights")
                .subpackages("export", "frab")
                .edgeLibraries(
                        "igf.platform.calendar..",
                        "de.siegmar.fastcsv..",
                        "javax.xml.stream..",
                        "org.thymeleaf..",
                        "ai.timefold..")
                .tests();
    }
}
