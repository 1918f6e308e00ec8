package igf.proposal;

import igf.platform.testing.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_service_is_built_as_drawn() {
        return Architecture.of("igf.proposal")
                .shared("vocabulary", "rules", "paste", "sending", "reading")
                .subpackages(
                        "proposal",
                        "admission",
                        "content",
                        "decision",
                        "evidence",
                        "overview",
                        "receipt",
                        "roster",
                        "screening",
                        "transfer")
                .subpackages("review", "round")
                .subpackages("selection", "dossier")
                .subpackages("batch", "balance")
                .subpackages("invitation", "availability")
                .edgeLibraries("de.siegmar.fastcsv..")
                .tests();
    }
}
