package igf.api.vocabulary;

import static igf.api.vocabulary.StandardSessionKind.Feature.EXCLUSIVE;
import static igf.api.vocabulary.StandardSessionKind.Feature.PEOPLE;
import static igf.api.vocabulary.StandardSessionKind.Feature.REPORT;
import static igf.api.vocabulary.StandardSessionKind.Feature.SEATS;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The kinds of sessions that an edition has unless its rules list others. Sessions of proposals are WORKSHOP. */
public enum StandardSessionKind {
    MAIN(PEOPLE, SEATS, REPORT),
    HIGH_LEVEL(PEOPLE, SEATS, REPORT),
    OPEN_FORUM(PEOPLE, SEATS, REPORT),
    TOWN_HALL(PEOPLE, SEATS, REPORT),
    LIGHTNING_TALK(PEOPLE),
    LAUNCH_AWARD(PEOPLE, SEATS),
    DYNAMIC_COALITION(PEOPLE, SEATS, REPORT),
    BEST_PRACTICE_FORUM(PEOPLE, SEATS, REPORT),
    POLICY_NETWORK(PEOPLE, SEATS, REPORT),
    NRI(PEOPLE, SEATS, REPORT),
    YOUTH(PEOPLE, SEATS, REPORT),
    NETWORKING(PEOPLE),
    DAY_ZERO(PEOPLE, SEATS, REPORT),
    CEREMONY(EXCLUSIVE, PEOPLE),
    BREAK(),
    OTHER(PEOPLE, SEATS);

    enum Feature {
        EXCLUSIVE,
        PEOPLE,
        SEATS,
        REPORT
    }

    private static final List<String> TRANSLATED = List.of("ar", "es", "fr", "ru", "zh");

    private final List<Feature> features;

    StandardSessionKind(Feature... features) {
        this.features = List.of(features);
    }

    /** Returns the English name. */
    public String title() {
        return title("");
    }

    /** Returns the names in the other official languages of the United Nations, by language tag. */
    public Map<String, String> translations() {
        Map<String, String> translations = new TreeMap<>();
        TRANSLATED.forEach(language -> translations.put(language, title(language)));
        return translations;
    }

    private String title(String language) {
        return ResourceBundle.getBundle("igf.api.vocabulary.session-kinds", Locale.forLanguageTag(language))
                .getString(name());
    }

    /** Returns whether nothing else runs beside such a session by default. */
    public boolean isExclusive() {
        return features.contains(EXCLUSIVE);
    }

    public boolean hasPeople() {
        return features.contains(PEOPLE);
    }

    public boolean hasSeats() {
        return features.contains(SEATS);
    }

    public boolean needsReport() {
        return features.contains(REPORT);
    }
}
