package igf.console.registration;

import igf.console.language.Language;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lists countries and the languages of mails by name. Templates call it as {@code ${@countries.in(#locale)}}. */
@Component("countries")
public class Countries {

    private final Map<String, List<Country>> cache = new ConcurrentHashMap<>();

    /** @param code ISO 3166-1 alpha-2 code of a country, or ISO 639-1 code of a language */
    public record Country(String code, String name) {}

    /** Returns the countries, sorted by name in that language. */
    public List<Country> in(Locale language) {
        return cache.computeIfAbsent(language.getLanguage(), _ -> {
            Collator collator = Collator.getInstance(language);
            return Stream.of(Locale.getISOCountries())
                    .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(language)))
                    .sorted(Comparator.comparing(Country::name, collator))
                    .toList();
        });
    }

    /** Returns the languages of mails, with their names in the given language. */
    public List<Country> languages(Locale language) {
        return Language.ALL.stream()
                .map(Language::code)
                .map(code -> new Country(code, languageName(code, language)))
                .toList();
    }

    /** @param tag BCP 47 tag of any language */
    public String languageName(String tag, Locale language) {
        return Locale.forLanguageTag(tag).getDisplayName(language);
    }
}
