package igf.notification;

import igf.platform.testing.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    /** Mails and deliveries use external systems in packages of their own, beside the features. */
    @TestFactory
    Stream<DynamicTest> theServiceIsBuiltAsTheHouseIs() {
        return Architecture.of("igf.notification")
                .shared("calendar", "letter", "outbox", "delivery")
                .subpackages("message", "catalogue")
                .edgeLibraries("igf.platform.log..")
                .tests();
    }
}
