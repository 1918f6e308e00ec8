package igf.scheduling.vocabulary;

import igf.api.vocabulary.PublicNames;
import igf.api.vocabulary.StandardSessionKind;
import igf.platform.domain.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an edition that scheduling stores.
 *
 * @param edition slug
 * @param timeZone IANA name of the time zone of all local times
 * @param publicNames rule for names in public; the current rule applies to all releases
 * @param sessions rules for sessions without a proposal; null in older events
 */
public record EditionFacts(
        String edition,
        String name,
        String theme,
        String city,
        String timeZone,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable PublicNames publicNames,
        @Nullable SessionRules sessions) {

    public EditionFacts {
        publicNames = publicNames == null ? PublicNames.LISTED : publicNames;
        sessions = sessions == null ? SessionRules.STANDARD : sessions;
    }

    public EditionFacts(
            String edition,
            String name,
            String theme,
            String city,
            String timeZone,
            LocalDate startsOn,
            LocalDate endsOn) {
        this(edition, name, theme, city, timeZone, startsOn, endsOn, null, null);
    }

    @Override
    public PublicNames publicNames() {
        return publicNames == null ? PublicNames.LISTED : publicNames;
    }

    @Override
    public SessionRules sessions() {
        return sessions == null ? SessionRules.STANDARD : sessions;
    }

    public boolean includesDay(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /**
     * The rules of an edition for sessions without a proposal.
     *
     * @param subthemes subthemes that a session can name
     * @param subthemeNames names of subthemes in other languages; null in older events
     */
    public record SessionRules(
            List<SessionKind> kinds,
            List<Theme> subthemes,
            @Nullable List<SubthemeNames> subthemeNames) {

        private static final List<SessionKind> STANDARD_KINDS = Arrays.stream(StandardSessionKind.values())
                .map(kind -> new SessionKind(
                        kind.name(), kind.title(), kind.translations(), kind.isExclusive(), kind.hasPeople()))
                .toList();

        static final SessionRules STANDARD = withStandardKinds(List.of());

        public SessionRules {
            kinds = List.copyOf(kinds);
            subthemes = List.copyOf(subthemes);
            subthemeNames = subthemeNames == null ? List.of() : List.copyOf(subthemeNames);
        }

        public SessionRules(List<SessionKind> kinds, List<Theme> subthemes) {
            this(kinds, subthemes, null);
        }

        @Override
        public List<SubthemeNames> subthemeNames() {
            return subthemeNames == null ? List.of() : subthemeNames;
        }

        public static SessionRules withStandardKinds(List<Theme> subthemes) {
            return new SessionRules(STANDARD_KINDS, subthemes);
        }

        public Optional<SessionKind> findKind(String id) {
            return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
        }

        /** Returns the name of a subtheme in a language; its own if the rules have none. */
        public String subthemeName(Theme theme, Locale locale) {
            return translations(theme).getOrDefault(locale.getLanguage(), theme.name());
        }

        /** Returns the name of a subtheme as the argument of a sentence, which shows it in the reader's language. */
        public Object subthemeArgument(Theme theme) {
            return Refusal.named(theme.name(), translations(theme));
        }

        private Map<String, String> translations(Theme theme) {
            return subthemeNames().stream()
                    .filter(names -> names.id().equals(theme.id()))
                    .map(SubthemeNames::translations)
                    .findFirst()
                    .orElse(Map.of());
        }
    }

    /**
     * The name of a subtheme in other languages.
     *
     * @param id slug
     * @param translations the name, by language tag
     */
    public record SubthemeNames(String id, Map<String, String> translations) {
        public SubthemeNames {
            translations = Collections.unmodifiableMap(new TreeMap<>(translations));
        }
    }

    /**
     * A kind of session in the rules of the edition.
     *
     * @param id code, such as OPEN_FORUM
     * @param translations the name in other languages, by language tag
     * @param exclusive whether nothing else runs beside such a session, unless the session says otherwise
     * @param people whether such a session has people; one without people can span all rooms
     */
    public record SessionKind(
            String id, String name, Map<String, String> translations, boolean exclusive, boolean people) {

        /** The kind of all sessions of proposals; no rules list it. */
        public static final String WORKSHOP = "WORKSHOP";

        public SessionKind {
            translations = Collections.unmodifiableMap(new TreeMap<>(translations));
        }

        /** Returns the name in a language; in the language of the rules if it has no translation. */
        public String name(Locale locale) {
            return translations.getOrDefault(locale.getLanguage(), name);
        }
    }
}
