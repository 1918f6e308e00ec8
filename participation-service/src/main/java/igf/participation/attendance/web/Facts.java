package igf.participation.attendance.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A request body that is one fact or an array of facts. The API document describes the array only: client generators
 * turn a choice of both into code that does not compile.
 */
@Schema(implementation = NewFact[].class)
sealed interface Facts permits NewFact, Facts.FactList {

    int size();

    /** An array as it was sent. {@link FactIntake} reads each fact on its own, so that errors are those of one fact. */
    record FactList(List<JsonNode> facts) implements Facts {

        public FactList {
            facts = List.copyOf(facts);
        }

        @Override
        public int size() {
            return facts.size();
        }
    }
}
