package igf.participation.person;

import igf.api.availability.OnlineHoursShown;
import igf.api.availability.UnavailableShown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the person can come to an edition, in the export of their own data.
 *
 * @param edition slug of the edition
 * @param timeZone IANA time zone of all times
 * @param unavailable times at which the person cannot come
 * @param online when the person can take part online, on every day; null for any time
 */
record KeptAvailability(
        String edition,
        String timeZone,
        List<UnavailableShown> unavailable,
        @Nullable OnlineHoursShown online) {}
