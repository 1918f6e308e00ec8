package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Who comes to which page. */
class PageRolesTest {

    /**
     * For nobody, an organizer, a reviewer and the secretariat: in, to be signed in first (302), or refused (403). What a page answers
     * that lets somebody in is its own matter.
     */
    private static final String TABLE = """
        /                        in  in  in  in
        /links                   in  in  in  in
        /docs                    in  in  in  in
        /console/sign-out        in  in  in  in
        /console/account         in  in  in  in
        /console/agenda          in  in  in  in
        /console/sign-in         302 in  in  in
        /console/assets/page.js  in  in  in  in
        /no-such-page            in  in  in  in
        /home                    302 in  in  in
        /submit/e                302 in  in  in
        /proposals/p             302 in  in  in
        /sessions/s              302 in  in  in
        /register/e              in  in  in  in
        /call/e                  in  in  in  in
        /programme/e             in  in  in  in
        /registrations/confirm/t in  in  in  in
        /erased/r                in  in  in  in
        /me                      302 in  in  in
        /me/sessions/s           302 in  in  in
        /me/data                 302 in  in  in
        /me/availability/e       302 in  in  in
        /sessions/s/floor        302 in  in  in
        /event/e                 302 403 403 in
        /event/e/reports         302 403 403 in
        /edition/e               302 403 403 in
        /edition/e/rooms         302 403 403 in
        /edition/e/grid          302 403 403 in
        /people/e                302 403 403 in
        /reviews                 302 403 in  403
        /reviews/p               302 403 in  403
        /today/e                 302 403 403 in
        /screening/e             302 403 403 in
        /reviewing/e             302 403 403 in
        /selection/e             302 403 403 in
        /schedule/e              302 403 403 in
        /mails/e                 302 403 403 in
        /search                  302 403 403 in
        /operations              302 403 403 in
        /operations/audit        302 403 403 in
        /operations/keys         302 403 403 in
        /operations/webhooks     302 403 403 in
        /operations/erasures     302 403 403 in
        /operations/deep         302 403 403 in
        /mailbox                 302 403 403 in
        /mailbox/1               302 403 403 in
        /console/list/proposals  302 403 403 in
        /console/components      302 403 403 in
        /console/anything        302 403 403 in
        """;

    @Test
    void eachPageLetsInWhomItIsFor() throws Exception {
        try (World world = new World()) {
            List<List<String>> columns = new ArrayList<>();
            columns.add(asked(world));
            for (String role : List.of("ORGANIZER", "MAG", "SECRETARIAT")) {
                world.logIn(role.toLowerCase(Locale.ROOT), role);
                columns.add(asked(world));
            }
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < paths().size(); i++) {
                StringBuilder row = new StringBuilder("%-24s".formatted(paths().get(i)));
                for (List<String> column : columns) {
                    row.append(" %-3s".formatted(column.get(i)));
                }
                rows.add(row.toString().stripTrailing());
            }
            assertThat(String.join("\n", rows)).isEqualTo(TABLE.strip());
        }
    }

    private static List<String> paths() {
        return TABLE.lines().map(line -> line.substring(0, line.indexOf(' '))).toList();
    }

    private static List<String> asked(World world) throws Exception {
        List<String> column = new ArrayList<>();
        for (String path : paths()) {
            HttpResponse<String> answer = world.get(path, "Accept", "text/html");
            boolean toTheProvider = answer.statusCode() == 302
                    && answer.headers().firstValue("Location").orElse("").matches(".*/console/login/.*|.*/links");
            column.add(toTheProvider ? "302" : answer.statusCode() == 403 ? "403" : "in");
        }
        return column;
    }
}
