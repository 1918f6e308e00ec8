package igf.proposal.edition;

import igf.api.vocabulary.PublicNames;
import igf.proposal.call.Call;
import igf.proposal.call.PhaseStart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of an edition without its rules.
 *
 * @param timeZone IANA time zone of all local times in the programme
 * @param startsOn first day
 * @param endsOn last day, not before the first
 * @param phases planned phases after the call, in their order; may be empty
 * @param publicNames the people whom public pages name; LISTED by default
 * @param smallGroupMinimum statistics of people hide smaller numbers; 5 by default
 * @param language BCP 47 tag of mails to readers without a language; English by default
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
        @Nullable PublicNames publicNames,
        @Nullable Integer smallGroupMinimum,
        @Nullable String language) {

    private static final int SMALL_GROUP_MINIMUM = 5;
    private static final String ENGLISH = "en";

    public EditionDetails {
        phases = phases == null ? List.of() : List.copyOf(phases);
        publicNames = publicNames == null ? PublicNames.LISTED : publicNames;
        smallGroupMinimum = smallGroupMinimum == null ? SMALL_GROUP_MINIMUM : smallGroupMinimum;
        language = language == null ? ENGLISH : language;
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
        this(name, theme, city, timeZone, startsOn, endsOn, call, phases, null, null, null);
    }

    @Override
    public List<PhaseStart> phases() {
        return phases == null ? List.of() : phases;
    }

    @Override
    public PublicNames publicNames() {
        return publicNames == null ? PublicNames.LISTED : publicNames;
    }

    @Override
    public Integer smallGroupMinimum() {
        return smallGroupMinimum == null ? SMALL_GROUP_MINIMUM : smallGroupMinimum;
    }

    @Override
    public String language() {
        return language == null ? ENGLISH : language;
    }

    /** Extends the call; the grace period keeps its length. */
    EditionDetails withCallEnd(Instant closesAt) {
        var longer = new Call(call.opensAt(), closesAt, closesAt.plus(call.grace()));
        return new EditionDetails(
                name,
                theme,
                city,
                timeZone,
                startsOn,
                endsOn,
                longer,
                phases,
                publicNames,
                smallGroupMinimum,
                language);
    }

    /** Returns the first instant after the last day, in the edition's time zone. */
    public Instant endsAt() {
        return endsOn.plusDays(1).atStartOfDay(ZoneId.of(timeZone)).toInstant();
    }
}
