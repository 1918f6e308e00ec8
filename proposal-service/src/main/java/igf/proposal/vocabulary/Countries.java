package igf.proposal.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognizes a country by its two-letter or three-letter code, or by its English name. */
public final class Countries {

    private static final Map<String, String> CODES = codes();
    private static final Set<String> DEVELOPING = developing();

    private Countries() {}

    /** Returns the two letters of ISO 3166, empty if the country is unknown. */
    public static Optional<String> code(String country) {
        return Optional.ofNullable(CODES.get(country.strip().toLowerCase(Locale.ROOT)));
    }

    /** Uses the list in {@code countries/developing.txt}; returns null for an unknown country. */
    public static @Nullable Boolean isDeveloping(String country) {
        return code(country).map(DEVELOPING::contains).orElse(null);
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var locale = Locale.of("", code);
            codes.put(locale.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            codes.put(locale.getISO3Country().toLowerCase(Locale.ROOT), code);
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        return codes;
    }

    private static Set<String> developing() {
        try (var file = Countries.class.getResourceAsStream("/countries/developing.txt")) {
            if (file == null) {
                throw new IllegalStateException("The list of developing countries is not on the class path.");
            }
            var codes = new HashSet<String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> codes.addAll(Arrays.asList(line.split(" "))));
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
