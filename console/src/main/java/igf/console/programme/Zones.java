package igf.console.programme;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The time zones that a reader can choose, from west to east.
 *
 * @param edition id of the edition's zone
 * @param chosen the zone of the page
 */
public record Zones(String edition, Zone chosen, List<Zone> all) {

    /** One or two cities for each offset and each region of the world. */
    private static final List<String> IDS = List.of(
            "Pacific/Honolulu",
            "America/Anchorage",
            "America/Los_Angeles",
            "America/Denver",
            "America/Chicago",
            "America/Mexico_City",
            "America/Bogota",
            "America/New_York",
            "America/Havana",
            "America/Halifax",
            "America/Santiago",
            "America/St_Johns",
            "America/Argentina/Buenos_Aires",
            "America/Sao_Paulo",
            "Atlantic/Azores",
            "Atlantic/Cape_Verde",
            "UTC",
            "Africa/Dakar",
            "Europe/London",
            "Africa/Lagos",
            "Europe/Oslo",
            "Europe/Paris",
            "Africa/Cairo",
            "Africa/Johannesburg",
            "Europe/Kyiv",
            "Africa/Nairobi",
            "Asia/Riyadh",
            "Europe/Moscow",
            "Asia/Tehran",
            "Asia/Dubai",
            "Asia/Kabul",
            "Asia/Karachi",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Asia/Dhaka",
            "Asia/Yangon",
            "Asia/Bangkok",
            "Asia/Shanghai",
            "Asia/Singapore",
            "Asia/Tokyo",
            "Asia/Seoul",
            "Australia/Adelaide",
            "Australia/Sydney",
            "Pacific/Noumea",
            "Pacific/Auckland",
            "Pacific/Apia");

    /** @param offset such as {@code UTC+02:00} */
    public record Zone(String id, String city, String offset) {}

    /** @param at instant at which zones have their offsets */
    static Zones of(PageSettings reader, Instant at) {
        String edition = reader.edition().zone().getId();
        List<Zone> all = list(List.of(reader.edition().zone(), reader.zone()), at, reader.locale());
        return new Zones(edition, zone(reader.zone(), at, reader.locale()), all);
    }

    /**
     * Returns the zones to choose from, from west to east.
     *
     * @param more further zones
     * @param at instant at which zones have their offsets
     */
    public static List<Zone> list(List<ZoneId> more, Instant at, Locale locale) {
        Comparator<ZoneId> fromWest =
                Comparator.comparing(id -> id.getRules().getOffset(at).getTotalSeconds());
        return Stream.concat(IDS.stream().map(ZoneId::of), more.stream())
                .distinct()
                .sorted(fromWest.thenComparing(ZoneId::getId))
                .map(id -> zone(id, at, locale))
                .toList();
    }

    private static Zone zone(ZoneId id, Instant at, Locale locale) {
        ZoneOffset offset = id.getRules().getOffset(at);
        return new Zone(
                id.getId(), city(id.getId(), locale), "UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId()));
    }

    private static String city(String id, Locale locale) {
        String city = TimeZoneNames.getInstance(ULocale.forLocale(locale)).getExemplarLocationName(id);
        return city == null ? id.replaceFirst(".*/", "").replace('_', ' ') : city;
    }
}
