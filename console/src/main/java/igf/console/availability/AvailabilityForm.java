package igf.console.availability;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.availability.AvailabilityShown;
import igf.api.availability.OnlineHoursShown;
import igf.console.page.Edition;
import igf.console.programme.Zones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of an availability.
 *
 * @param times times at which the person is not available, without empty rows
 * @param earliest empty for any time
 * @param latest empty for any time
 */
public record AvailabilityForm(
        String timeZone, List<Time> times, String earliest, String latest, List<Zones.Zone> zones) {

    private static final int EMPTY_ROWS = 2;

    /** A time at which the person is not available. Empty fields are not sent, so that the service reports them. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Time(String from, String to) {

        private static final Time NONE = new Time("", "");
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Hours(String earliest, String latest) {

        private static final Hours NONE = new Hours("", "");
    }

    private record Request(
            String timeZone,
            List<Time> unavailable,
            @Nullable Hours online) {}

    /** Creates the form from what is stated. */
    public static AvailabilityForm of(AvailabilityShown stated, Edition edition, Locale locale) {
        OnlineHoursShown online = stated.online();
        return of(
                stated.timeZone(),
                stated.unavailable().stream()
                        .map(time -> new Time(time.from(), time.to()))
                        .toList(),
                online == null ? "" : online.earliest(),
                online == null ? "" : online.latest(),
                edition,
                locale);
    }

    /** Creates the form from what somebody typed. */
    public static AvailabilityForm typed(MultiValueMap<String, String> form, Edition edition, Locale locale) {
        return of(
                value(form, "timeZone", 0),
                times(form),
                value(form, "earliest", 0),
                value(form, "latest", 0),
                edition,
                locale);
    }

    /** Returns the body of the request. */
    public static Record body(MultiValueMap<String, String> form) {
        var hours = new Hours(value(form, "earliest", 0), value(form, "latest", 0));
        return new Request(value(form, "timeZone", 0), times(form), hours.equals(Hours.NONE) ? null : hours);
    }

    private static List<Time> times(MultiValueMap<String, String> form) {
        List<Time> times = new ArrayList<>();
        for (int i = 0; i < form.getOrDefault("from", List.of()).size(); i++) {
            var time = new Time(value(form, "from", i), value(form, "to", i));
            if (!time.equals(Time.NONE)) {
                times.add(time);
            }
        }
        return times;
    }

    private static AvailabilityForm of(
            String timeZone, List<Time> times, String earliest, String latest, Edition edition, Locale locale) {
        Instant begin = edition.startsOn().isEmpty()
                ? Instant.EPOCH
                : LocalDate.parse(edition.startsOn())
                        .atStartOfDay(edition.zone())
                        .toInstant();
        return new AvailabilityForm(
                timeZone,
                times,
                earliest,
                latest,
                Zones.list(List.of(edition.zone(), zoneOr(timeZone, edition.zone())), begin, locale));
    }

    private static ZoneId zoneOr(String timeZone, ZoneId other) {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            return other;
        }
    }

    private static String value(MultiValueMap<String, String> form, String name, int index) {
        List<String> values = form.getOrDefault(name, List.of());
        return index < values.size() ? values.get(index).strip() : "";
    }

    /** Returns the times and some empty rows for the form. */
    public List<Time> rows() {
        return Stream.concat(times.stream(), Stream.generate(() -> Time.NONE).limit(EMPTY_ROWS))
                .toList();
    }
}
