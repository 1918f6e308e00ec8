package igf.console.page;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is around a page.
 *
 * @param section first part of the address, as {@code screening}
 * @param edition the one that the page is of, else the latest; null while there is none
 * @param editions to change to
 * @param links where this person can go, in order
 * @param counted whether every service has said how much waits, so that no number means that nothing does
 * @param here the address without the language, for the language menu
 */
public record Frame(
        Visitor visitor,
        String section,
        @Nullable Edition edition,
        List<Edition> editions,
        List<Link> links,
        boolean counted,
        String here) {

    /**
     * A way to another page.
     *
     * @param name of its message under {@code nav.}
     * @param waiting how much somebody must act on there
     */
    public record Link(String name, String path, long waiting, boolean current) {}

    /** Of the times on the page. */
    public ZoneId zone() {
        return edition == null ? ZoneOffset.UTC : edition.zone();
    }

    /** The same page of another edition, where a section has one for each. */
    public String of(Edition other) {
        for (Section each : Section.values()) {
            if (each.id().equals(section)) {
                return each.path(other.id());
            }
        }
        return "/today/" + other.id();
    }

    /** An edition's name, or how its address calls it where nobody knows it. */
    public String nameOf(String id) {
        return editions.stream()
                .filter(one -> one.id().equals(id))
                .map(Edition::name)
                .findFirst()
                .orElse(id);
    }
}
