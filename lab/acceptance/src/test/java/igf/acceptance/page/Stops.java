package igf.acceptance.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * The pages of the tour: every kind of page, by who sees it. A line is a picture's name and the page's address; each
 * {@code >} is followed by the link to click next. {@code {done}} is the demo edition with a public programme,
 * {@code {next}} the one in the middle of its life.
 */
final class Stops {

    /** @param links selectors of the links to follow, in order */
    record Stop(String name, String path, List<String> links) {
        private static Stop of(String line) {
            String[] parts = line.strip().split("\\s+", 2);
            List<String> way = List.of(parts[1].split(" > "));
            return new Stop(parts[0], way.getFirst(), way.subList(1, way.size()));
        }
    }

    static final List<Stop> ANYBODY = stops("""
            front /
            call /call/{next}
            link /links
            programme /programme/{done}
            programme-session /programme/{done} > .sessions a.name
            programme-speaker /programme/{done} > .sessions a.name > a[href*='/speakers/']
            programme-room /programme/{done} > a[href*='/rooms/']:not([href*='.ics'])
            register /register/{next}
            """);

    static final List<Stop> ORGANIZER = stops("""
            organizer-home /home
            submit /submit/{next}
            draft /home > .tasks a[href^='/proposals/']
            proposal /home > .rows li:has-text('Demo'):has-text('accepted') a, .rows li:has-text('Demo'):has-text('مقبول') a
            """);

    static final List<Stop> REVIEWER = stops("""
            reviews /reviews?edition={next}
            review /reviews?edition={next} > main a.button[data-key=n]
            conflicts /reviews/conflicts?edition={next}
            """);

    static final List<Stop> PARTICIPANT = stops("""
            me /me
            me-session /programme/{done} > .sessions a.name > main a[href^='/me/sessions/']
            me-data /me/data
            """);

    static final List<Stop> SECRETARIAT = stops("""
            secretariat-home /home
            today /today/{next}
            list /today/{next} > a[href^='/console/list/']
            screening /screening/{next}
            screening-one /screening/{next} > main a.button[data-key=n]
            reviewing /reviewing/{next}
            reviewing-why /reviewing/{next} > th a[href^='/reviewing/']
            rewind /reviewing/{next}/rewind
            selection /selection/{next}
            what-if /selection/{next}/what-if?slots=4
            batches /selection/{next}/batches
            plan /selection/{next}/plan
            reserve /selection/{done}/reserve
            matter /selection/{next} > table th a
            dossier /selection/{done} > table th a > a[href$='/dossier']
            schedule /schedule/{next}
            schedule-picked /schedule/{next} > .tray a
            release /schedule/{next}/release
            releases /schedule/{done}/releases
            mails /mails/{done}?state=SENT
            mail /mails/{done}?state=SENT > td a
            mail-policy /mails/{next}/policy
            event /event/{done}
            reports /event/{done}/reports
            session /event/{done} > td a[href^='/sessions/']
            floor /event/{done} > td a[href$='/floor']
            people /people/{done}
            person /people/{done} > td a
            search /search?edition={next}&q=a
            edition /edition/{next}
            edition-new /edition/new
            edition-rules /edition/{next}/rules
            edition-rooms /edition/{next}/rooms
            reviewers /edition/{next}/reviewers
            extension /edition/{next}/extension
            operations /operations
            rebuild /operations > a[href^='/operations/rebuild/']
            audit /operations/audit
            keys /operations/keys
            webhooks /operations/webhooks
            erasures /operations/erasures
            mailbox /mailbox
            """);

    /** Pictured on a telephone too. */
    static final List<String> ON_A_TELEPHONE = List.of(
            "front", "programme", "draft", "review", "screening-one", "selection", "schedule-picked", "me-session");

    private Stops() {}

    private static List<Stop> stops(String lines) {
        return Stream.of(lines.split("\n"))
                .filter(line -> !line.isBlank())
                .map(Stop::of)
                .toList();
    }
}
