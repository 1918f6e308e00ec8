package igf.notification.letter;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The template of the HTML part, compiled from {@code mail.mjml} (<a href="https://documentation.mjml.io/">MJML</a>) for
 * the direction of each language. Its fonts are on every system, since MJML loads some others from a font server.
 */
final class MailLayout {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "fa", "ur");

    private final String mjml = read();
    private final Map<Locale, String> compiled = new ConcurrentHashMap<>();

    static boolean isRightToLeft(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage());
    }

    /** Returns the template of a language for Thymeleaf. */
    String template(Locale locale) {
        return compiled.computeIfAbsent(locale, this::compile);
    }

    private String compile(Locale locale) {
        boolean rightToLeft = isRightToLeft(locale);
        String source = mjml.replace("{direction}", rightToLeft ? "rtl" : "ltr")
                .replace("{start}", rightToLeft ? "right" : "left");
        var direction = rightToLeft ? Mjml4j.TextDirection.RTL : Mjml4j.TextDirection.LTR;
        return Mjml4j.render(source, new Mjml4j.Configuration(locale.toLanguageTag(), direction))
                // Thymeleaf fills texts where they stand, but attributes only by a directive.
                .replace("aria-label=\"[[${subject}]]\"", "data-th-attr=\"aria-label=${subject}\"")
                .strip();
    }

    private static String read() {
        try (InputStream in = MailLayout.class.getResourceAsStream("/igf/notification/mail.mjml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
