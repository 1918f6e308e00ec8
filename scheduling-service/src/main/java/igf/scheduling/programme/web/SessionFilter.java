package igf.scheduling.programme.web;

import igf.api.programme.PlannedPerson;
import igf.api.programme.PublishedPerson;
import igf.api.programme.SessionState;
import igf.api.programme.ShownPlacement;
import igf.platform.web.Problem;
import igf.scheduling.vocabulary.Place;
import igf.scheduling.vocabulary.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Selects sessions of a list; each member that is not null narrows it. */
record SessionFilter(
        @Nullable SessionState state,
        @Nullable LocalDate day,
        @Nullable String room,
        @Nullable String subtheme,
        @Nullable String kind,
        @Nullable UUID person,
        @Nullable String q,
        @Nullable Instant updatedSince) {

    private static final int MAX_LENGTH = 200;

    /** @throws Problem 400 if the text is too long */
    SessionFilter {
        if (q != null && q.length() > MAX_LENGTH) {
            throw Problem.malformed("q", "INVALID_VALUE", "q must have at most " + MAX_LENGTH + " characters.");
        }
    }

    /** Returns whether there is no other condition than the state. */
    boolean isStateOnly() {
        return Stream.of(
                        day == null,
                        room == null,
                        subtheme == null,
                        kind == null,
                        person == null,
                        q == null,
                        updatedSince == null)
                .allMatch(isAbsent -> isAbsent);
    }

    boolean matches(ShownSession session) {
        return switch (session) {
            case PlannedSession s ->
                (state == null || state == s.state())
                        && matchesPlacement(s.placement())
                        && matchesSubtheme(s.subthemes())
                        && (kind == null || kind.equals(s.kind()))
                        && matchesPerson(
                                s.people().stream().map(PlannedPerson::id).toList())
                        && matchesText(s.number(), s.title())
                        && matchesUpdateTime(s.updatedAt());
            case PublishedSession s ->
                (state == null || state == s.state())
                        && matchesPlacement(s.placement())
                        && matchesSubtheme(s.subthemes())
                        && (kind == null || kind.equals(s.kind()))
                        && matchesPerson(s.people().stream()
                                .map(PublishedPerson::personId)
                                .toList())
                        && matchesText(s.number(), s.title())
                        && matchesUpdateTime(s.updatedAt());
        };
    }

    /** A placement's start is local to the edition, like the day. */
    private boolean matchesPlacement(@Nullable ShownPlacement placement) {
        return (day == null || placement != null && placement.start().startsWith(day.toString()))
                && (room == null || placement != null && Place.isIn(room, placement.room()));
    }

    private boolean matchesSubtheme(List<Theme> subthemes) {
        return subtheme == null
                || subthemes.stream().anyMatch(theme -> theme.id().equals(subtheme));
    }

    private boolean matchesPerson(List<UUID> people) {
        return person == null || people.contains(person);
    }

    /** Finds a number, or words that all occur in the title, in any case and order. */
    private boolean matchesText(int number, String title) {
        if (q == null) {
            return true;
        }
        var text = q.strip().toLowerCase(Locale.ROOT);
        var lowerCaseTitle = title.toLowerCase(Locale.ROOT);
        return text.equals(Integer.toString(number))
                || text.equals("#" + number)
                || Stream.of(text.split("\\s+")).allMatch(lowerCaseTitle::contains);
    }

    /** A session whose time of change is unknown may have changed since. */
    private boolean matchesUpdateTime(@Nullable Instant updatedAt) {
        return updatedSince == null || updatedAt == null || !updatedAt.isBefore(updatedSince);
    }
}
