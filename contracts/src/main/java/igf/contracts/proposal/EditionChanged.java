package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned edition changed. The event carries the whole edition as it is now. Another {@code publicNames} changes the
 * names in all its sessions and speakers, which have no events of their own for it: read both lists again.
 *
 * @param edition the edition's slug
 * @param name displayed name
 * @param theme the year's overarching theme
 * @param city the host city
 * @param timeZone IANA time zone of all local times
 * @param startsOn first day
 * @param endsOn last day
 * @param call when proposals may be submitted
 * @param ruleVersion version of the edition's rules in force, counted from 1
 * @param preset the preset that the rules started from
 * @param codeOfConduct what participants accept
 * @param reports deadlines of reports; null if the rules require no reports
 * @param publicNames LISTED, or CONFIRMED if public pages name only speakers, moderators and rapporteurs who confirmed;
 *     null in older events means LISTED
 * @param smallGroupMinimum statistics of registrations and attendance hide numbers of fewer people, at least 5; null in
 *     older events means 5
 * @param subthemes subthemes in the edition's rules; null in older events
 * @param sessionKinds kinds of sessions without a proposal; null in older events means the standard kinds
 * @param language language of mails to readers whose own language is not known or has no mails; null in older events
 *     means en
 * @param subthemeNames names of subthemes in other languages; null in older events
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
        @Values("LISTED CONFIRMED") @Nullable String publicNames,
        @Nullable Integer smallGroupMinimum,
        @Nullable List<Subtheme> subthemes,
        @Nullable List<EditionDescribed.SessionKind> sessionKinds,
        @Values("ar en es fr ru zh") @Nullable String language,
        @Nullable List<EditionDescribed.SubthemeNames> subthemeNames)
        implements EditionDescribed {
    public EditionChanged {
        subthemes = subthemes == null ? null : List.copyOf(subthemes);
        sessionKinds = sessionKinds == null ? null : List.copyOf(sessionKinds);
        subthemeNames = subthemeNames == null ? null : List.copyOf(subthemeNames);
    }
}
