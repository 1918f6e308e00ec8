package igf.console.programme;

import igf.console.language.Language;
import igf.console.page.Edition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How a programme is displayed: its language, its time zone, and the time at which it was in force. All of them are in
 * the address.
 *
 * @param tz time zone in the address; empty for the edition's
 * @param asOf local time in the address; empty for now
 */
record ProgrammeSettings(Edition edition, Locale locale, ZoneId zone, String lang, String tz, String asOf) {

    static ProgrammeSettings of(Edition edition, Locale browser, String lang, String tz, String asOf) {
        boolean known = Language.isSupported(lang);
        ZoneId zone = zone(tz);
        return new ProgrammeSettings(
                edition,
                known ? Locale.of(lang) : browser,
                zone == null ? edition.zone() : zone,
                known ? lang : "",
                zone == null ? "" : tz,
                asOf);
    }

    private static @Nullable ZoneId zone(String tz) {
        try {
            return tz.isEmpty() ? null : ZoneId.of(tz);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns the time at which the programme was in force; null for now, and for an invalid time. */
    public @Nullable Instant then() {
        try {
            return asOf.isEmpty()
                    ? null
                    : LocalDateTime.parse(asOf).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Returns the address of another page of the same programme with the same settings.
     *
     * @param rest path below the programme's path
     */
    public String to(String rest) {
        return address(rest, lang, tz);
    }

    public String in(String language, String rest) {
        return address(rest, language, tz);
    }

    private String address(String rest, String language, String zoneName) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromUriString("/programme/" + edition.id() + rest);
        if (!language.isEmpty()) {
            uri.queryParam("lang", language);
        }
        if (!zoneName.isEmpty()) {
            uri.queryParam("tz", zoneName);
        }
        if (!asOf.isEmpty()) {
            uri.queryParam("asOf", asOf);
        }
        return uri.encode().build().toUriString();
    }
}
