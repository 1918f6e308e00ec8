package igf.scheduling.session;

import igf.scheduling.vocabulary.EditionFacts.SessionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only sessions without a proposal have.
 *
 * @param kind code in the edition's rules
 * @param exclusive whether nothing else runs beside it
 * @param language BCP 47 tag of its language; null if not given
 * @param interpretation BCP 47 tags of the languages into which it is interpreted
 * @param needs equipment that it needs, in the secretariat's words
 * @param expected number of people who are expected; null if unknown
 */
public record SessionDetails(
        String kind,
        boolean exclusive,
        @Nullable String language,
        List<String> interpretation,
        List<String> needs,
        @Nullable Integer expected) {

    private static final SessionDetails WORKSHOP =
            new SessionDetails(SessionKind.WORKSHOP, false, null, List.of(), List.of(), null);

    public SessionDetails {
        interpretation = List.copyOf(interpretation);
        needs = List.copyOf(needs);
    }

    /** Returns the details; those of every workshop for null. */
    public static SessionDetails orOfWorkshop(@Nullable SessionDetails details) {
        return details == null ? WORKSHOP : details;
    }
}
