package igf.participation.attendance.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.AbstractList;
import java.util.List;

/**
 * A request body that is one fact or an array of facts, so that errors point to the place in the caller's JSON. The API
 * document describes the array only: client generators turn a choice of both into code that does not compile.
 */
@Schema(implementation = NewFact[].class)
sealed interface Facts permits NewFact, Facts.FactList {

    List<NewFact> all();

    /** Returns the JSON pointer of a fact in the body. */
    String pointer(int index);

    final class FactList extends AbstractList<NewFact> implements Facts {

        private final List<NewFact> facts;

        FactList(List<NewFact> facts) {
            this.facts = facts;
        }

        @Override
        public NewFact get(int index) {
            return facts.get(index);
        }

        @Override
        public int size() {
            return facts.size();
        }

        @Override
        public List<NewFact> all() {
            return facts;
        }

        @Override
        public String pointer(int index) {
            return "/" + index;
        }
    }
}
