package igf.console.page;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame around a page.
 *
 * @param section first part of the path, such as {@code screening}
 * @param edition the page's edition, otherwise the latest; null if there is none
 * @param editions all editions, to switch to
 * @param links links of the menu, in order
 * @param counted whether every service has responded; only then does a link without a number mean that nothing waits
 * @param here path of the page, to which the language menu returns
 */
public record Frame(
        Viewer visitor,
        String section,
        @Nullable Edition edition,
        List<Edition> editions,
        List<Link> links,
        boolean counted,
        String here) {

    /**
     * A link of the menu.
     *
     * @param name name of its message under {@code nav.}
     * @param waiting number of items to act on
     */
    public record Link(String name, String path, long waiting, boolean current) {}

    /** Returns the time zone of the page. */
    public ZoneId zone() {
        return edition == null ? ZoneOffset.UTC : edition.zone();
    }

    /** Returns the path of the same section for another edition. */
    public String of(Edition other) {
        for (Section candidate : Section.values()) {
            if (candidate.id().equals(section)) {
                return candidate.path(other.id());
            }
        }
        return "/today/" + other.id();
    }

    /** Returns an edition's name, or its id if it is unknown. */
    public String nameOf(String id) {
        return editions.stream()
                .filter(candidate -> candidate.id().equals(id))
                .map(Edition::name)
                .findFirst()
                .orElse(id);
    }
}
