package igf.console.programme;

import static org.assertj.core.api.Assertions.assertThat;

import igf.console.page.Edition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProgrammeViewTest {

    private static final Instant BEFORE = Instant.parse("2027-09-01T10:00:00Z");
    private static final Session OPENING = session(1, "hall", "2027-10-01T07:30:00Z", "2027-10-01T08:30:00Z");
    private static final Session BESIDE = session(2, "loft", "2027-10-01T08:00:00Z", "2027-10-01T08:30:00Z");
    private static final Session BREAK = session(3, "all-rooms", "2027-10-01T08:30:00Z", "2027-10-01T08:45:00Z");
    private static final Session SECOND_DAY = session(4, "hall", "2027-10-02T07:05:00Z", "2027-10-02T08:35:00Z");
    private static final Programme PROGRAMME = Programme.of(Stream.of(SECOND_DAY, BREAK, BESIDE, OPENING), 1);

    private static Session session(int number, String room, String from, String to) {
        return Session.of(JsonMapper.shared().readTree("""
                {"id": "s%d", "number": %d, "title": "Talk %d", "state": "PLACED",
                 "placement": {"room": "%s", "roomName": "%s", "startsAt": "%s", "endsAt": "%s"}}
                """.formatted(number, number, number, room, room, from, to)));
    }

    private static PageSettings settings(String zone, String asOf) {
        Edition edition = new Edition(
                "e",
                "IGF",
                "Oslo",
                ZoneId.of("Europe/Oslo"),
                "2027-10-01",
                "2027-10-02",
                "RUNNING",
                "CLOSED",
                null,
                null,
                List.of(),
                List.of());
        return new PageSettings(edition, "programme", Locale.ENGLISH, ZoneId.of(zone), "", "", asOf);
    }

    private static ProgrammeView view(Programme.Filter filter, boolean list, Instant now) {
        return ProgrammeView.of(PROGRAMME, filter, list, settings("Europe/Oslo", ""), now);
    }

    private static Timetable timetable(Programme programme, String zone) {
        ZoneId id = ZoneId.of(zone);
        return Objects.requireNonNull(Timetable.of(
                programme.days(Programme.Filter.NONE, id).getFirst().sessions(), id));
    }

    @Test
    void theFirstDayIsShownBeforeTheEventAndTodayDuringIt() {
        assertThat(view(Programme.Filter.NONE, false, BEFORE).links().day()).isEqualTo("2027-10-01");
        assertThat(view(Programme.Filter.NONE, false, Instant.parse("2027-10-02T22:30:00Z"))
                        .links()
                        .day())
                .isEqualTo("2027-10-01");
        ProgrammeView today = view(Programme.Filter.NONE, false, Instant.parse("2027-10-01T22:30:00Z"));
        assertThat(today.links().day()).isEqualTo("2027-10-02");
        assertThat(today.days()).hasSize(1);
    }

    @Test
    void aSearchGoesThroughAllDaysAsAList() {
        ProgrammeView found = view(new Programme.Filter("", "", "hall", ""), false, BEFORE);

        assertThat(found.links().isAllDays()).isTrue();
        assertThat(found.days()).hasSize(2);
        assertThat(found.timetable()).isNull();
        assertThat(view(new Programme.Filter("2027-10-02", "", "hall", ""), false, BEFORE)
                        .days())
                .hasSize(1);
    }

    @Test
    void addressesKeepWhatIsChosen() {
        ProgrammeLinks links =
                view(new Programme.Filter("", "a b", "", "x&{y}"), true, BEFORE).links();

        assertThat(links.to("2027-10-02"))
                .isEqualTo("/programme/e?day=2027-10-02&subtheme=a%20b&q=x%26%7By%7D&view=list");
        assertThat(links.otherForm()).isEqualTo("/programme/e?subtheme=a%20b&q=x%26%7By%7D");
        assertThat(links.withoutFilters()).isEqualTo("/programme/e?view=list");
    }

    @Test
    void aSessionIsPlacedByRoomAndFiveMinutesAndABreakTakesAllColumns() {
        Timetable timetable = timetable(PROGRAMME, "Europe/Oslo");

        assertThat(timetable.rooms()).extracting(Session.Theme::id).containsExactly("hall", "loft");
        assertThat(timetable.size()).isEqualTo("n2 fits few");
        assertThat(timetable.classesOf(OPENING)).isEqualTo("c1 r6 s12");
        assertThat(timetable.classesOf(BESIDE)).isEqualTo("c2 r12 s6 short");
        assertThat(timetable.classesOf(BREAK)).isEqualTo("all r18 s3 short");
        assertThat(timetable.hours()).extracting(Timetable.Hour::row).containsExactly("r0", "r12");
        assertThat(view(Programme.Filter.NONE, true, BEFORE).timetable()).isNull();
    }

    @Test
    void aZoneOfHalfAnHourBeginsAtItsOwnFullHour() {
        assertThat(timetable(PROGRAMME, "Asia/Kolkata").classesOf(OPENING)).isEqualTo("c1 r0 s12");
    }

    @Test
    void twoSessionsAtOneTimeInOneRoomAreBothVisible() {
        Session other = session(9, "hall", "2027-10-01T08:00:00Z", "2027-10-01T09:00:00Z");
        Timetable timetable = timetable(Programme.of(Stream.of(OPENING, other), 1), "UTC");

        assertThat(timetable.classesOf(OPENING)).isEqualTo("c1 r6 s12");
        assertThat(timetable.classesOf(other)).isEqualTo("c1 r12 s12 beside");
    }

    @Test
    void moreRoomsThanFitScrollAndTooManyAreAList() {
        assertThat(timetable(rooms(9), "UTC").size()).isEqualTo("n9");
        assertThat(timetable(rooms(8), "UTC").size()).isEqualTo("n8 fits");
        assertThat(Timetable.of(rooms(41).sessions(), ZoneId.of("UTC"))).isNull();
    }

    private static Programme rooms(int count) {
        return Programme.of(
                IntStream.rangeClosed(1, count)
                        .mapToObj(n -> session(n, "room-" + n, "2027-10-01T08:00:00Z", "2027-10-01T09:00:00Z")),
                1);
    }

    @Test
    void whatTakesPlaceNowAndNextIsKnownDuringTheEventOnly() {
        Happening happening = view(Programme.Filter.NONE, false, Instant.parse("2027-10-01T08:00:00Z"))
                .happening();
        assertThat(happening.now()).containsExactly("s1", "s2");
        assertThat(happening.next()).containsExactly("s3");
        assertThat(happening.isFirst(OPENING)).isTrue();
        assertThat(happening.isFirst(BREAK)).isFalse();

        Happening atTheEnd = view(Programme.Filter.NONE, false, Instant.parse("2027-10-01T08:30:00Z"))
                .happening();
        assertThat(atTheEnd.now()).containsExactly("s3");
        assertThat(atTheEnd.next()).isEmpty();

        assertThat(view(Programme.Filter.NONE, false, BEFORE).happening()).isEqualTo(Happening.NOTHING);
        assertThat(ProgrammeView.of(
                                PROGRAMME,
                                Programme.Filter.NONE,
                                false,
                                settings("Europe/Oslo", "2027-10-01T10:00"),
                                Instant.parse("2027-10-01T08:00:00Z"))
                        .happening())
                .as("an earlier state of the programme")
                .isEqualTo(Happening.NOTHING);
    }

    @Test
    void zonesAreChosenFromWestToEastWithThatOfTheEditionAndOfTheAddress() {
        Zones zones = Zones.of(settings("Asia/Kolkata", ""), BEFORE);

        assertThat(zones.chosen()).isEqualTo(new Zones.Zone("Asia/Kolkata", "Kolkata", "UTC+05:30"));
        assertThat(zones.edition()).isEqualTo("Europe/Oslo");
        List<String> ids = zones.all().stream().map(Zones.Zone::id).toList();
        assertThat(ids).doesNotHaveDuplicates().contains("Europe/Oslo", "UTC", "Asia/Kolkata");
        assertThat(ids.indexOf("America/New_York")).isLessThan(ids.indexOf("UTC"));
        assertThat(ids.indexOf("UTC")).isLessThan(ids.indexOf("Asia/Tokyo"));
        assertThat(zones.all()).contains(new Zones.Zone("UTC", "UTC", "UTC"));
    }
}
