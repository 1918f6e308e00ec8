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
                .rooms(
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
                .rooms("review", "round")
                .rooms("selection", "dossier")
                .rooms("batch", "balance")
                .edgeLibraries("de.siegmar.fastcsv..")
                .tests();
    }
}
