package igf.console.page;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame around a page.
 *
 * @param section first part of the address, such as {@code screening}
 * @param edition the page's edition, otherwise the latest; null if there is none
 * @param editions to switch to
 * @param links of the menu, in order
 * @param counted whether every service has answered, so that no number means that nothing waits
 * @param here the address without the language, for the language menu
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
     * @param name of its message under {@code nav.}
     * @param waiting number of things to act on
     */
    public record Link(String name, String path, long waiting, boolean current) {}

    /** Returns the time zone of the page. */
    public ZoneId zone() {
        return edition == null ? ZoneOffset.UTC : edition.zone();
    }

    /** Returns the same section of another edition. */
    public String of(Edition other) {
        for (Section each : Section.values()) {
            if (each.id().equals(section)) {
                return each.path(other.id());
            }
        }
        return "/today/" + other.id();
    }

    /** Returns an edition's name, or its id if it is unknown. */
    public String nameOf(String id) {
        return editions.stream()
                .filter(one -> one.id().equals(id))
                .map(Edition::name)
                .findFirst()
                .orElse(id);
    }
}
