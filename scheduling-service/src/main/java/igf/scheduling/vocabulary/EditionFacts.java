package igf.scheduling.vocabulary;

import igf.api.vocabulary.PublicNames;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an edition that scheduling stores.
 *
 * @param edition slug
 * @param timeZone IANA name of the time zone of all local times
 * @param publicNames rule for names in public; the current rule applies to all releases
 */
public record EditionFacts(
        String edition,
        String name,
        String theme,
        String city,
        String timeZone,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable PublicNames publicNames) {

    public EditionFacts {
        publicNames = publicNames == null ? PublicNames.LISTED : publicNames;
    }

    public EditionFacts(
            String edition,
            String name,
            String theme,
            String city,
            String timeZone,
            LocalDate startsOn,
            LocalDate endsOn) {
        this(edition, name, theme, city, timeZone, startsOn, endsOn, null);
    }

    @Override
    public PublicNames publicNames() {
        return publicNames == null ? PublicNames.LISTED : publicNames;
    }

    public boolean includesDay(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
