package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something about a planned edition changed; carries all of it as it is now.
 *
 * @param edition the edition's slug
 * @param name as shown
 * @param theme the year's overarching theme
 * @param city where it is held
 * @param timeZone IANA zone name, all clock times are local to it
 * @param startsOn first day
 * @param endsOn last day
 * @param call when proposals may be submitted
 * @param ruleVersion version of the edition's rules in force, counted from 1
 * @param preset the preset that the rules started from
 * @param codeOfConduct what participants accept
 * @param reports null where the rules ask for no reports
 * @param publicNames LISTED, or CONFIRMED where public pages name only speakers, moderators and rapporteurs who confirmed; null in
 *     older events, as LISTED
 */
@PublicType(
        value = "igf.edition.changed.v1",
        subject = Subject.EDITION,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record EditionChanged(
        String edition,
        String name,
        String theme,
        String city,
        String timeZone,
        LocalDate startsOn,
        LocalDate endsOn,
        CallWindow call,
        int ruleVersion,
        String preset,
        CodeOfConduct codeOfConduct,
        @Nullable ReportDeadlines reports,
        @Values("LISTED CONFIRMED") @Nullable String publicNames)
        implements EditionDescribed {}
