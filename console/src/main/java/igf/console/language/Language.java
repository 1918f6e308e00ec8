package igf.console.language;

import java.util.List;
import java.util.Optional;

/**
 * A language of the pages.
 *
 * @param code as in {@code lang}
 * @param name in the language itself
 * @param direction {@code ltr} or {@code rtl}
 */
public record Language(String code, String name, String direction) {

    /** All languages, in the order of the menu. The first is the default. */
    public static final List<Language> ALL = List.of(
            new Language("en", "English", "ltr"),
            new Language("fr", "Français", "ltr"),
            new Language("es", "Español", "ltr"),
            new Language("ru", "Русский", "ltr"),
            new Language("zh", "中文", "ltr"),
            new Language("ar", "العربية", "rtl"));

    public static boolean isSupported(String code) {
        return find(code).isPresent();
    }

    public static Optional<Language> find(String code) {
        return ALL.stream().filter(language -> language.code().equals(code)).findFirst();
    }
}
