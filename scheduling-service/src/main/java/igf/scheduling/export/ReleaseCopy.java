package igf.scheduling.export;

import igf.scheduling.release.ReleasedSession;
import igf.scheduling.vocabulary.Theme;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A release as a website that needs no server of its own.
 *
 * @param locale language of the pages
 */
record ReleaseCopy(Timetable timetable, Locale locale) {

    record DayShown(LocalDate date, List<Entry> entries) {}

    /** Returns the days with sessions, in order. */
    public List<DayShown> days() {
        return timetable.days().stream()
                .map(day -> new DayShown(day, timetable.entriesOn(day)))
                .filter(day -> !day.entries().isEmpty())
                .toList();
    }

    /** Returns the sessions that have a page, cancelled ones too, by number. */
    Collection<Entry> pages() {
        var byNumber = new TreeMap<Integer, Entry>();
        Stream.concat(timetable.entries().stream(), timetable.cancelled().stream())
                .forEach(entry -> byNumber.putIfAbsent(entry.session().number(), entry));
        return byNumber.values();
    }

    /** Returns the name of the kind of a session without a proposal; empty for a workshop. */
    public String kindName(ReleasedSession session) {
        return session.details() == null
                ? ""
                : timetable
                        .edition()
                        .sessions()
                        .findKind(session.kind())
                        .map(kind -> kind.name(locale))
                        .orElse(session.kind());
    }

    /** Returns the name of a subtheme in the language of the pages, if the rules have one. */
    public String subthemeName(Theme theme) {
        return timetable.edition().sessions().subthemeName(theme, locale);
    }

    /** @param tag BCP 47 tag */
    public String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(locale);
    }

    /**
     * The facts of a copy, for programs.
     *
     * @param edition the edition's slug
     * @param name the edition's name
     * @param timeZone IANA name of the time zone of all local times
     * @param release number of the release, from 1
     * @param releaseName name of the release; null if none
     * @param releasedAt when it was released
     * @param note the secretariat's note to the public; null if none
     * @param language language of the pages
     * @param sessions number of sessions that take place
     * @param cancelled number of sessions of earlier releases that do not take place
     * @param source address of the current programme
     */
    record Facts(
            String edition,
            String name,
            String timeZone,
            int release,
            @Nullable String releaseName,
            Instant releasedAt,
            @Nullable String note,
            String language,
            int sessions,
            int cancelled,
            URI source) {}

    public Facts facts() {
        var edition = timetable.edition();
        return new Facts(
                edition.edition(),
                edition.name(),
                edition.timeZone(),
                timetable.release(),
                timetable.releaseName(),
                timetable.releasedAt(),
                timetable.note(),
                locale.getLanguage(),
                timetable.entries().size(),
                timetable.cancelled().size(),
                timetable.programmeUri());
    }
}
