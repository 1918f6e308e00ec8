package igf.proposal.review.web;

import igf.platform.people.People;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    @Nullable
    String blind(Document blind, Document parts) {
        var id = blind.getString("_id");
        var said = blind.getLong("_position");
        var of = parts.getLong("_position");
        var before = known.get(id);
        if (before != null && before.said().equals(said) && before.parts().equals(of)) {
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
