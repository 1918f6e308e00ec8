package igf.console.programme;

import igf.console.language.CookieLanguageResolver;
import igf.console.language.Language;
import igf.console.page.Edition;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * How a public page is displayed: its language, its time zone, and the time at which the programme was in force. All of
 * them are in the address.
 *
 * @param section first part of the path, such as {@code programme}
 * @param lang language in the address; empty for the browser's
 * @param tz time zone in the address; empty for the edition's
 * @param asOf local time in the address; empty for now
 */
record PageSettings(Edition edition, String section, Locale locale, ZoneId zone, String lang, String tz, String asOf) {

    static PageSettings of(Edition edition, String section, HttpServletRequest request) {
        String lang = parameter(request, "lang");
        String tz = parameter(request, "tz");
        ZoneId zone = zone(tz);
        return new PageSettings(
                edition,
                section,
                CookieLanguageResolver.resolveShared(request),
                zone == null ? edition.zone() : zone,
                Language.isSupported(lang) ? lang : "",
                zone == null ? "" : tz,
                parameter(request, "asOf"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
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
     * Returns the address of another page of the same edition with the same settings.
     *
     * @param rest path below the section's path
     */
    public String to(String rest) {
        return to(rest, Map.of());
    }

    /**
     * Returns the address of another page with the same settings and further parameters.
     *
     * @param parameters an empty value leaves a parameter out
     */
    public String to(String rest, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("lang", lang);
        all.put("tz", tz);
        all.put("asOf", asOf);
        all.putAll(parameters);
        String query = all.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "="
                        + UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8)
                                .replace("%2F", "/"))
                .collect(Collectors.joining("&"));
        return "/" + section + "/" + edition.id() + rest + (query.isEmpty() ? "" : "?" + query);
    }

    /** Returns the address of the page with the sessions of a subtheme. */
    public String toSubtheme(String subtheme) {
        return to("", Map.of("subtheme", subtheme));
    }

    /** Returns the address of this page in its language, so that another language can replace it. */
    String here(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        String others = query.replaceAll("(^|&)lang=[^&]*", "").replaceFirst("^&", "");
        return request.getRequestURI() + "?lang=" + locale.getLanguage() + (others.isEmpty() ? "" : "&" + others);
    }
}
