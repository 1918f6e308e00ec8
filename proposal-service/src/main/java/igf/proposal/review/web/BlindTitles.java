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

    private static final int MAX_CACHED = 5_000;

    private final People people;
    private final Map<UUID, CachedTitle> cache = new ConcurrentHashMap<>();

    /** A redacted title, with the positions of the two documents from which it was made. */
    private record CachedTitle(
            long contentPosition,
            long partsPosition,
            @Nullable String title) {}

    BlindTitles(People people) {
        this.people = people;
    }

    /** Loads the keys for all titles of a page that are not cached, in one request. */
    void loadKeys(List<StoredBlind.ListedBlind> page, Map<UUID, StoredParts.PositionedParts> parts) {
        people.preloadKeysOf(page.stream()
                .flatMap(blind -> Stream.ofNullable(parts.get(blind.id()))
                        .filter(positioned -> !isCurrent(cache.get(blind.id()), blind, positioned)))
                .flatMap(positioned -> positioned.parts().keyHolders().stream())
                .collect(Collectors.toSet()));
    }

    private static boolean isCurrent(
            @Nullable CachedTitle title, StoredBlind.ListedBlind blind, StoredParts.PositionedParts parts) {
        return title != null
                && title.contentPosition() == blind.position()
                && title.partsPosition() == parts.position();
    }

    @Nullable
    String redactedTitle(StoredBlind.ListedBlind blind, StoredParts.PositionedParts parts) {
        var cached = cache.get(blind.id());
        if (cached != null && isCurrent(cached, blind, parts)) {
            return cached.title();
        }
        var title =
                AssignedProposalMapper.createRedactor(parts.parts(), people).redact(StoredBlind.text(blind.title()));
        if (cache.size() >= MAX_CACHED) {
            cache.clear();
        }
        cache.put(blind.id(), new CachedTitle(blind.position(), parts.position(), title));
        return title;
    }
}
