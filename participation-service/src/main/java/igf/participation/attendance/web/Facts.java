package igf.participation.attendance.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.AbstractList;
import java.util.List;

/**
 * The body of a call that takes one fact or an array of them, so that errors point to where the caller wrote them. The document says
 * the array: of a choice between a thing and many, generators of clients make code that cannot be compiled.
 */
@Schema(implementation = NewFact[].class)
sealed interface Facts permits NewFact, Facts.Many {

    List<NewFact> all();

    /** Where the fact stands in the body. */
    String pointer(int index);

    /** An array of facts. */
    final class Many extends AbstractList<NewFact> implements Facts {

        private final List<NewFact> facts;

        Many(List<NewFact> facts) {
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
