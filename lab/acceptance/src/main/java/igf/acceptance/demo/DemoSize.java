package igf.acceptance.demo;

import java.util.List;
import java.util.stream.Stream;

/**
 * The size of a demo edition.
 *
 * @param slug prefix of the edition's slug, which a number completes
 * @param accepted number of accepted proposals, the best of the ranking
 * @param reserve number of reserve proposals, the next of the ranking
 * @param days days of the forum; each day has a slot in every room at every time
 * @param others sessions without a proposal
 * @param people number of people who register
 */
record DemoSize(
        String slug,
        int proposals,
        int accepted,
        int reserve,
        List<String> rooms,
        List<String> times,
        int days,
        List<OtherSession> others,
        int people) {

    /** Has content and tasks on every page. Filling it takes a minute or two. */
    static final DemoSize DEMO = new DemoSize(
            "demo",
            40,
            24,
            6,
            List.of("great-hall", "loft", "harbour", "garden"),
            List.of("09:00", "10:15", "11:30", "14:00"),
            3,
            OtherSession.ofForum(3),
            60);

    /** As large as the largest forum so far, for measurements. Registering its 9,000 people takes some minutes. */
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
            List.of(),
            9_000);
}
