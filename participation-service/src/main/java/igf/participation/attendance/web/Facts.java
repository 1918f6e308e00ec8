package igf.participation.attendance.web;

import igf.platform.web.SeparateItems;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A request body that is one fact or an array of facts. The API document describes the array only: client generators
 * turn a choice of both into code that does not compile.
 */
@Schema(implementation = NewFact[].class)
@SeparateItems
sealed interface Facts permits NewFact, Facts.FactList {

    int size();

    /** An array, each fact as its JSON text. {@link FactIntake} reads each on its own, so that errors are of one fact. */
    record FactList(List<String> facts) implements Facts {

        public FactList {
            facts = List.copyOf(facts);
        }

        @Override
        public int size() {
            return facts.size();
        }
    }
}
