package igf.sample;

import igf.platform.testing.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_sample_service_keeps_every_rule() {
        return Architecture.ofTests("igf.sample").tests();
    }

    @TestFactory
    DynamicTest nobody_sleeps_in_the_platform() {
        return Architecture.of("igf.platform").noSleep();
    }
}
