package igf.proposal.edition;

import igf.proposal.call.Call;
import igf.proposal.call.PhaseStart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edition is, beside its rules.
 *
 * @param timeZone IANA zone name, all clock times of the programme are local to it
 * @param startsOn first day; @param endsOn last day, not before the first
 * @param phases after the call, in their order; none where nobody waits for one
 * @param publicNames whom public pages name; LISTED where nobody chose
 */
public record EditionDetails(
        String name,
        String theme,
        String city,
        String timeZone,
        LocalDate startsOn,
        LocalDate endsOn,
        Call call,
        @Nullable List<PhaseStart> phases,
        @Nullable PublicNames publicNames) {
    public EditionDetails {
        phases = phases == null ? List.of() : List.copyOf(phases);
        publicNames = publicNames == null ? PublicNames.LISTED : publicNames;
    }

    public EditionDetails(
            String name,
            String theme,
            String city,
            String timeZone,
            LocalDate startsOn,
            LocalDate endsOn,
            Call call,
            @Nullable List<PhaseStart> phases) {
        this(name, theme, city, timeZone, startsOn, endsOn, call, phases, null);
    }

    @Override
    public List<PhaseStart> phases() {
        return phases == null ? List.of() : phases;
    }

    @Override
    public PublicNames publicNames() {
        return publicNames == null ? PublicNames.LISTED : publicNames;
    }

    /** The same with more time; the grace after it stays as long as it was. */
    EditionDetails closingAt(Instant closesAt) {
        var longer = new Call(call.opensAt(), closesAt, closesAt.plus(call.grace()));
        return new EditionDetails(name, theme, city, timeZone, startsOn, endsOn, longer, phases, publicNames);
    }

    /** The first instant after the last day, where it is held. */
    public Instant over() {
        return endsOn.plusDays(1).atStartOfDay(ZoneId.of(timeZone)).toInstant();
    }
}
