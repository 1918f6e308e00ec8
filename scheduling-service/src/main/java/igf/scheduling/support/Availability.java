package igf.scheduling.support;

import igf.scheduling.vocabulary.LocalTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a person can come.
 *
 * @param timeZone IANA name of the time zone of all times
 * @param unavailable times at which the person cannot come
 * @param online when the person can take part online, on every day; null for any time
 */
public record Availability(
        String timeZone,
        List<Unavailable> unavailable,
        @Nullable OnlineHours online) {

    public record Unavailable(LocalDateTime from, LocalDateTime to) {}

    /** @param latest on the next day if it is before {@code earliest} */
    public record OnlineHours(LocalTime earliest, LocalTime latest) {

        private boolean coverOn(LocalDate day, Instant from, Instant until, ZoneId zone) {
            var lastDay = latest.isAfter(earliest) ? day : day.plusDays(1);
            return !from.isBefore(LocalTimes.toInstant(day.atTime(earliest), zone))
                    && !until.isAfter(LocalTimes.toInstant(lastDay.atTime(latest), zone));
        }
    }

    public Availability {
        unavailable = List.copyOf(unavailable);
    }

    /** Returns whether the person cannot come at all. */
    public boolean prevents(Instant from, Instant until) {
        var zone = ZoneId.of(timeZone);
        return unavailable.stream()
                .anyMatch(time -> LocalTimes.toInstant(time.from(), zone).isBefore(until)
                        && from.isBefore(LocalTimes.toInstant(time.to(), zone)));
    }

    /** Returns whether a time is outside the hours online. They count only for somebody who takes part online. */
    public boolean isOutsideOnlineHours(Instant from, Instant until) {
        var zone = ZoneId.of(timeZone);
        var hours = online;
        var day = from.atZone(zone).toLocalDate();
        return hours != null
                && Stream.of(day.minusDays(1), day).noneMatch(each -> hours.coverOn(each, from, until, zone));
    }
}
