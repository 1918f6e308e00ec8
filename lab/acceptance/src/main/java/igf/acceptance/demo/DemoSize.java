package igf.acceptance.demo;

import java.util.List;
import java.util.stream.Stream;

/**
 * The size of a demo edition.
 *
 * @param slug of the edition, before its number
 * @param accepted number of proposals, the best of the ranking
 * @param reserve number of the next proposals
 * @param days of the forum; each day has every room at every time
 * @param people who register
 */
record DemoSize(
        String slug,
        int proposals,
        int accepted,
        int reserve,
        List<String> rooms,
        List<String> times,
        int days,
        int people) {

    /** Something to see and to do on every page; takes a minute or two. */
    static final DemoSize DEMO = new DemoSize(
            "demo",
            40,
            24,
            6,
            List.of("great-hall", "loft", "harbour", "garden"),
            List.of("09:00", "10:15", "11:30", "14:00"),
            3,
            60);

    /** As large as the largest forum so far, for measurements; its 9,000 people take some minutes. */
    static final DemoSize RECORD = new DemoSize(
            "record",
            434,
            300,
            30,
            Stream.concat(
                            DEMO.rooms.stream(),
                            Stream.of("a", "b", "c", "d", "e", "f", "g", "h").map(each -> "room-" + each))
                    .toList(),
            List.of("08:00", "09:15", "10:30", "11:45", "14:00", "15:15", "16:30", "17:45"),
            5,
            9_000);
}
