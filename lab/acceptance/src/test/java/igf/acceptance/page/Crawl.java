package igf.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Follows every link that a person sees, starting from some pages. Of similar pages it visits only a few. */
final class Crawl {
    private static final int ALIKE = 2;
    private static final int MOST = 150;

    /** Pages for programs or with a frame of their own: only their existence is checked. */
    private static final Set<String> OTHERS = Set.of("/docs", "/api", "/programme.ics", "/me/data/export");

    private final Person person;
    private final Consumer<Person> look;
    private final Map<String, Integer> alike = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final List<String> dead = new ArrayList<>();

    private Crawl(Person person, Consumer<Person> look) {
        this.person = person;
        this.look = look;
    }

    /** @return the kinds of pages that were visited, as {@code /mailbox/*} */
    static Set<String> from(Person person, List<String> starts, Consumer<Person> look) {
        Crawl crawl = new Crawl(person, look);
        starts.forEach(crawl::take);
        while (!crawl.waiting.isEmpty() && crawl.seen.size() < MOST) {
            crawl.visit(crawl.waiting.remove());
        }
        assertThat(crawl.dead).as("dead links").isEmpty();
        return crawl.alike.keySet();
    }

    private void take(String path) {
        if (!seen.contains(path) && alike.merge(kind(path), 1, Integer::sum) <= ALIKE) {
            seen.add(path);
            waiting.add(path);
        }
    }

    private void visit(String path) {
        if (isOf(OTHERS, path) || path.replaceFirst("\\?.*", "").matches(".*\\.(csv|ics|json)")) {
            int status = person.page().request().get(path).status();
            if (status >= 400) {
                dead.add(path + " (" + status + ")");
            }
            return;
        }
        int status = person.goes(path);
        if (status >= 400) {
            dead.add(path + " (" + status + ")");
            person.complaints();
            return;
        }
        look.accept(person);
        String here = person.page().url();
        String origin = here.substring(0, here.indexOf('/', "https://".length()));
        for (String link : Looked.ask(person.page(), "links")) {
            take(link.substring(origin.length()).replaceFirst("#.*", ""));
        }
    }

    private static boolean isOf(Set<String> begins, String path) {
        return begins.stream().anyMatch(path::startsWith);
    }

    /** Returns the path without ids, numbers, editions and query values. */
    private static String kind(String path) {
        String[] parts = path.split("\\?", 2);
        String shape = parts[0].replaceAll("/[^/]*[0-9][^/]*", "/*");
        return parts.length == 1 ? shape : shape + "?" + parts[1].replaceAll("=[^&]*", "");
    }
}
