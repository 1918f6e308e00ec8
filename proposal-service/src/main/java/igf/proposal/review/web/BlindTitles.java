package igf.proposal.review.web;

import igf.platform.people.People;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Titles without names, found out once for each state of a proposal: to blot names out, every name on its roster has to be
 * opened, and lists are long.
 */
@Component
class BlindTitles {

    private static final int MOST = 5_000;

    private final People people;
    private final Map<String, Blind> known = new ConcurrentHashMap<>();

    private record Blind(Long said, Long parts, @Nullable String title) {}

    BlindTitles(People people) {
        this.people = people;
    }

    /** Looks up at once what the titles of a page need that are not known yet. */
    void prepare(List<Document> page, Map<String, Document> parts) {
        people.prepare(page.stream()
                .flatMap(blind -> Stream.ofNullable(parts.get(blind.getString("_id")))
                        .filter(of -> !isFoundOutFrom(known.get(blind.getString("_id")), blind, of)))
                .toList());
    }

    private static boolean isFoundOutFrom(@Nullable Blind title, Document blind, Document parts) {
        return title != null
                && title.said().equals(blind.getLong("_position"))
                && title.parts().equals(parts.getLong("_position"));
    }

    @Nullable
    String blind(Document blind, Document parts) {
        var id = blind.getString("_id");
        var said = blind.getLong("_position");
        var of = parts.getLong("_position");
        var before = known.get(id);
        if (before != null && isFoundOutFrom(before, blind, parts)) {
            return before.title();
        }
        var title = BlindDocument.redactor(parts, people).redact(blind.getString("title"));
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(id, new Blind(said, of, title));
        return title;
    }
}
