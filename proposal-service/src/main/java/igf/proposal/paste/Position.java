package igf.proposal.paste;

import igf.proposal.vocabulary.RosterRole;
import org.jspecify.annotations.Nullable;

/** Where on the page the reader is, and what the line above made it expect. */
final class Position {
    Heading at = Heading.HEADER;
    /** The label of {@link #at} stands alone in the line above and waits for its value. */
    boolean awaitsValue;
    /** A role's label stands alone in the line above and waits for its person. */
    boolean awaitsPerson;
    /** People follow one a line, without numbers, under "Organizers" or "Speakers". */
    @Nullable
    RosterRole list;

    void enter(Heading heading) {
        at = heading;
        awaitsValue = false;
        awaitsPerson = false;
        list = null;
    }
}
