package igf.scheduling.support;

import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.web.response.ProblemDocuments;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Clash.Kind;
import igf.scheduling.vocabulary.Clash.Severity;
import igf.scheduling.vocabulary.ClosedRoom;
import igf.scheduling.vocabulary.Closure;
import igf.scheduling.vocabulary.Occupied;
import igf.words.IcuMessageSource;
import igf.words.RefusalWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Every clash has a sentence in every language, with all of its values. */
class ClashSentenceTest {

    private static final List<Closure> CLOSED = List.of(
            new Closure(NINE.plusMinutes(30), TEN, "A pipe burst"),
            new Closure(TEN.plusHours(8), NINE.plusDays(1), "A wedding"));

    private final ProblemDocuments problems =
            new ProblemDocuments(new JsonMapper(), new IcuMessageSource(RefusalWords.CATALOGUE));

    private static Occupied other(Room room, boolean exclusive) {
        return Occupied.of(id(8), 8, "Storms", room.placeAt(NINE, 60, FACTS), List.of(), exclusive);
    }

    private static Clash clash(Kind kind, Severity severity, @Nullable Occupied other, String room) {
        return switch (kind) {
            case PERSON -> new Clash(id(7), kind, severity, id(1), null, other, room);
            case UNAVAILABLE, HOURS -> new Clash(id(7), kind, severity, id(1), null, null, room);
            case BUFFER ->
                new Clash(
                        id(7),
                        kind,
                        severity,
                        id(1),
                        null,
                        other,
                        room,
                        null,
                        null,
                        Map.of("minutes", 5, "buffer", 15));
            case EQUIPMENT ->
                new Clash(
                        id(7),
                        kind,
                        severity,
                        null,
                        null,
                        null,
                        room,
                        null,
                        "Harbour Hall",
                        Map.of("missing", List.of("Stage", "Braille printer")));
            case SUBTHEME, ORGANIZATION ->
                new Clash(
                        id(7),
                        kind,
                        severity,
                        null,
                        null,
                        other,
                        room,
                        null,
                        null,
                        Map.of("shared", List.of("Resilience", "Access")));
            case ROOM_CLOSED ->
                new Clash(
                        id(7),
                        kind,
                        severity,
                        null,
                        null,
                        null,
                        room,
                        new ClosedRoom("Harbour Hall", CLOSED),
                        "Harbour Hall");
            case CAPACITY, LAYOUT -> new Clash(id(7), kind, severity, null, null, null, room, null, "Harbour Hall");
            case SLOT, OUTSIDE_EDITION, PAST -> new Clash(id(7), kind, severity, null, null, null, room);
            case ROOM, EXCLUSIVE -> new Clash(id(7), kind, severity, null, null, other, room);
        };
    }

    private static Stream<ClashSentence> all(String name) {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(Severity.HARD, Severity.SOFT)
                        .flatMap(severity -> Stream.of(
                                clash(kind, severity, other(HARBOUR, true), "harbour"),
                                clash(kind, severity, other(Room.ALL, false), "harbour"),
                                clash(kind, severity, other(HARBOUR, false), "all-rooms"))))
                .map(clash -> ClashSentence.of(clash, clash.person() == null ? null : name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void every_clash_has_a_sentence_in_every_language(String language) {
        var codes = new TreeSet<String>();
        all("Asha Nordvik").forEach(sentence -> {
            codes.add(sentence.code());
            var text = problems.describe("clash." + sentence.code(), sentence.args(), Locale.of(language));
            assertThat(text).as(sentence.toString()).hasValueSatisfying(said -> {
                assertThat(said).doesNotContain("{", "}", "null", "T09:00");
                sentence.args().forEach((name, value) -> {
                    if (value instanceof String single && !name.equals("time") && !name.equals("room")) {
                        assertThat(said).as(name).contains(single);
                    }
                });
            });
        });
        assertThat(codes)
                .contains(
                        "ROOM_ALL",
                        "ROOM_NEEDS_ALL",
                        "EXCLUSIVE_ITSELF",
                        "PERSON_UNCONFIRMED",
                        "UNAVAILABLE_UNCONFIRMED")
                .hasSize(Kind.values().length + 5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Asha Nordvik, who has not confirmed both, is in session 8 "Storms", 24 October 2026, 09:00 to 10:00, in the room Harbour Hall.
            es | Asha Nordvik, que no ha confirmado su participación en ambas sesiones, también figura en la sesión 8 «Storms», el 24 de octubre de 2026, de 09:00 a 10:00, sala Harbour Hall.
            zh | Asha Nordvik 同时在会议 8“Storms”的名单上（2026年10月24日 09:00–10:00，会议室 Harbour Hall），但尚未确认参加这两场会议。
            ar | اسم Asha Nordvik مدرج أيضًا في الجلسة 8 «Storms»، يوم 24 أكتوبر 2026، من 09:00 إلى 10:00، في القاعة Harbour Hall، ولم تُؤكَّد المشاركة في الجلستين معًا.
            """)
    void a_person_in_two_sessions_is_named_with_the_time_as_the_language_writes_it(String language, String expected) {
        var sentence =
                ClashSentence.of(clash(Kind.PERSON, Severity.SOFT, other(HARBOUR, false), "attic"), "Asha Nordvik");
        assertThat(problems.describe("clash." + sentence.code(), sentence.args(), Locale.of(language)))
                .hasValue(expected);
    }

    @Test
    void a_clash_says_when_and_why_the_room_is_closed() {
        var sentence = ClashSentence.of(clash(Kind.ROOM_CLOSED, Severity.HARD, null, "harbour"), null);
        assertThat(sentence.args().get("time"))
                .isEqualTo(List.of("2026-10-24T09:30/2026-10-24T10:00", "2026-10-24T18:00/2026-10-25T09:00"));
        assertThat(problems.describe("clash." + sentence.code(), sentence.args(), Locale.ENGLISH))
                .hasValue("The room Harbour Hall is closed: 24 October 2026, 09:30 to 10:00; 24 October 2026, 18:00 to"
                        + " 25 October 2026, 09:00 (A pipe burst, A wedding).");
    }
}
