package igf.proposal.review.web;

import igf.platform.people.People;
import igf.proposal.review.view.StoredBlind;
import igf.proposal.review.view.StoredParts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Caches redacted titles per version of a proposal. Redaction opens every name on the roster, which is slow for long
 * lists.
 */
@Component
class BlindTitles {

    private static final int MOST = 5_000;

    private final People people;
    private final Map<UUID, Blind> known = new ConcurrentHashMap<>();

    private record Blind(long said, long parts, @Nullable String title) {}

    BlindTitles(People people) {
        this.people = people;
    }

    /** Loads the keys for all titles of a page that are not cached, in one request. */
    void prepare(List<StoredBlind.Listed> page, Map<UUID, StoredParts.Now> parts) {
        people.prepareFor(page.stream()
                .flatMap(blind -> Stream.ofNullable(parts.get(blind.id()))
                        .filter(of -> !isFoundOutFrom(known.get(blind.id()), blind, of)))
                .flatMap(of -> of.parts().holders().stream())
                .collect(Collectors.toSet()));
    }

    private static boolean isFoundOutFrom(@Nullable Blind title, StoredBlind.Listed blind, StoredParts.Now parts) {
        return title != null && title.said() == blind.position() && title.parts() == parts.position();
    }

    @Nullable
    String blind(StoredBlind.Listed blind, StoredParts.Now parts) {
        var before = known.get(blind.id());
        if (before != null && isFoundOutFrom(before, blind, parts)) {
            return before.title();
        }
        var title = BlindDocument.redactor(parts.parts(), people).redact(StoredBlind.text(blind.title()));
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(blind.id(), new Blind(blind.position(), parts.position(), title));
        return title;
    }
}
