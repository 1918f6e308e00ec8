package igf.acceptance.demo;

import igf.api.programme.SessionBody;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session without a proposal.
 *
 * @param kind one of the kinds in the edition's rules, such as {@code CEREMONY}
 * @param day the number of its day, 0 for the first
 * @param room the room's slug; null for a break, which spans all rooms
 */
record OtherSession(
        String kind, String title, int day, @Nullable String room, LocalTime start, int minutes) {

    static final String HALL = "great-hall";
    private static final List<String> MAIN_TITLES = List.of(
            "What keeps us connected",
            "Whose rules for whose data?",
            "What we take home, and who does what until next year");

    /**
     * Returns the opening, breaks, main sessions, open forums and the closing of a forum. They are before, between and
     * after the workshops of {@link DemoSize#DEMO}.
     */
    static List<OtherSession> ofForum(int days) {
        List<OtherSession> all = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            all.add(at(day, "12:30", 90, "BREAK", "Lunch", null));
            all.add(at(day, "15:00", 30, "BREAK", "Coffee and tea", null));
            all.add(at(day, "15:30", 75, "MAIN", MAIN_TITLES.get(day % MAIN_TITLES.size()), HALL));
        }
        int last = days - 1;
        all.add(at(0, "08:00", 45, "CEREMONY", "Opening ceremony", HALL));
        all.add(at(0, "17:00", 60, "OPEN_FORUM", "Public service media and the open web", "loft"));
        all.add(at(0, "17:00", 60, "OPEN_FORUM", "A ministry answers: who pays for rural access?", "harbour"));
        all.add(at(0, "18:15", 60, "NETWORKING", "Newcomers meet", "garden"));
        all.add(at(last, "17:00", 45, "CEREMONY", "Closing ceremony", HALL));
        return all;
    }

    private static OtherSession at(
            int day, String time, int minutes, String kind, String title, @Nullable String room) {
        return new OtherSession(kind, title, day, room, LocalTime.parse(time), minutes);
    }

    SessionBody body() {
        var interpretation = room == null ? null : List.of("ar", "zh", "fr", "ru", "es");
        return new SessionBody(kind, title, null, minutes, null, null, "en", interpretation, null, null, null);
    }

    LocalDateTime startIn(LocalDate firstDay) {
        return firstDay.plusDays(day).atTime(start);
    }
}
