package igf.contracts.proposal;

import igf.contracts.PublicEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition as it is now. {@link EditionPlanned} and {@link EditionChanged} carry the same members, so a consumer can
 * handle both in one place.
 */
public sealed interface EditionDescribed extends PublicEvent permits EditionPlanned, EditionChanged {
    @Override
    String edition();

    String name();

    String theme();

    String city();

    String timeZone();

    LocalDate startsOn();

    LocalDate endsOn();

    CodeOfConduct codeOfConduct();

    @Nullable
    ReportDeadlines reports();

    @Nullable
    String publicNames();

    @Nullable
    Integer smallGroupMinimum();

    @Nullable
    List<Subtheme> subthemes();

    @Nullable
    List<SessionKind> sessionKinds();

    @Nullable
    String language();

    @Nullable
    List<SubthemeNames> subthemeNames();

    /**
     * A kind of session of the edition, beside WORKSHOP, which all sessions of proposals have.
     *
     * @param kind code of capital letters, as OPEN_FORUM
     * @param name displayed name
     * @param translations the name in other languages
     * @param exclusive whether nothing else runs beside such a session, unless the session says otherwise
     * @param people whether such a session has people; one without people, such as a break, can span all rooms
     * @param seats whether participants can take a seat in it
     * @param report whether it needs a report
     */
    record SessionKind(
            String kind,
            String name,
            List<Translation> translations,
            boolean exclusive,
            boolean people,
            boolean seats,
            boolean report) {
        public SessionKind {
            translations = List.copyOf(translations);
        }
    }

    /**
     * The name of a subtheme in other languages.
     *
     * @param id slug in the edition's rules
     * @param translations the name in other languages
     */
    record SubthemeNames(String id, List<Translation> translations) {
        public SubthemeNames {
            translations = List.copyOf(translations);
        }
    }

    /**
     * A name in another language.
     *
     * @param language BCP 47 tag
     * @param name displayed name
     */
    record Translation(String language, String name) {}
}
