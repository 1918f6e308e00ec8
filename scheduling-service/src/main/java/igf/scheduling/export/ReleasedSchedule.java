package igf.scheduling.export;

import igf.api.programme.ShownPlacement;
import igf.scheduling.session.SessionDetails;
import igf.scheduling.support.ProgrammeMapper;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release of the programme.
 *
 * @param edition the edition's slug
 * @param name the edition's name
 * @param theme the edition's theme
 * @param city the city where it is held
 * @param timeZone IANA name of the time zone of all local times
 * @param startsOn first day
 * @param endsOn last day
 * @param release number of the release, from 1
 * @param releaseName name of the release; null if none
 * @param releasedAt when it was released
 * @param note the secretariat's note to the public; null if none
 * @param sessions the sessions, sorted by time
 */
record ReleasedSchedule(
        String edition,
        String name,
        String theme,
        String city,
        String timeZone,
        LocalDate startsOn,
        LocalDate endsOn,
        int release,
        @Nullable String releaseName,
        Instant releasedAt,
        @Nullable String note,
        List<ScheduledSession> sessions) {

    /**
     * A session with its place and its people.
     *
     * @param id the session's id, which never changes
     * @param proposalId the proposal that became the session; the session's own id without one
     * @param kind WORKSHOP, or a kind in the edition's rules
     * @param number the session's number in its edition
     * @param title the session's title
     * @param minutes length in minutes
     * @param format how it is held
     * @param subthemes the session's subthemes, in the proposal's order
     * @param description paragraphs separated by an empty line
     * @param language BCP 47 tag of its language; null if not given, and for a workshop
     * @param interpretation BCP 47 tags of the languages into which it is interpreted; empty for a workshop
     * @param placement room and time
     * @param people participants who can be named
     * @param toBeConfirmed number of other participants, whom the edition names only after they have confirmed
     */
    record ScheduledSession(
            UUID id,
            UUID proposalId,
            String kind,
            int number,
            String title,
            int minutes,
            Format format,
            List<Theme> subthemes,
            String description,
            @Nullable String language,
            List<String> interpretation,
            ShownPlacement placement,
            List<Entry.Speaker> people,
            int toBeConfirmed) {

        static ScheduledSession of(Entry entry) {
            var session = entry.session();
            var details = SessionDetails.orOfWorkshop(session.details());
            return new ScheduledSession(
                    session.sessionId(),
                    session.proposalId(),
                    session.kind(),
                    session.number(),
                    session.title(),
                    session.format().minutes(),
                    session.format(),
                    session.subthemes(),
                    session.description(),
                    details.language(),
                    details.interpretation(),
                    ProgrammeMapper.toPlacement(session.place()),
                    entry.speakers(),
                    entry.toBeConfirmed());
        }
    }

    static ReleasedSchedule of(Timetable timetable) {
        var edition = timetable.edition();
        return new ReleasedSchedule(
                edition.edition(),
                edition.name(),
                edition.theme(),
                edition.city(),
                edition.timeZone(),
                edition.startsOn(),
                edition.endsOn(),
                timetable.release(),
                timetable.releaseName(),
                timetable.releasedAt(),
                timetable.note(),
                timetable.entries().stream().map(ScheduledSession::of).toList());
    }
}
