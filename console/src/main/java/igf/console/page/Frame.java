package igf.console.page;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame around a page.
 *
 * @param section first part of the path, such as {@code screening}
 * @param edition the page's edition, otherwise a default; null if there is none
 * @param editions all editions, to switch to
 * @param links links of the menu, in order
 * @param counted whether every service has responded; only then does a link without a number mean that nothing waits
 * @param zone time zone of the page
 * @param here address of the page, to which the language menu and a sign-in return
 */
public record Frame(
        Viewer visitor,
        String section,
        @Nullable Edition edition,
        List<Edition> editions,
        List<Link> links,
        boolean counted,
        ZoneId zone,
        String here) {

    /**
     * A link of the menu.
     *
     * @param name name of its message under {@code nav.}
     * @param waiting number of items to act on
     */
    public record Link(String name, String path, long waiting, boolean current) {}

    /** Whether caches may store the page. Then it has nothing of its reader, and a script adds who is signed in. */
    public boolean isShared() {
        return visitor.signInMethod() == Viewer.SignInMethod.UNKNOWN;
    }

    /** Returns the address of the same section for another edition, otherwise of that edition's main page. */
    public String of(Edition other, String language) {
        return switch (section) {
            case "call", "programme" -> "/" + section + "/" + other.id() + "?lang=" + language;
            case "submit", "register" -> "/" + section + "/" + other.id();
            default -> visitor.isSecretariat() ? staffPath(other) : publicPath(other, language);
        };
    }

    private String staffPath(Edition other) {
        for (Section candidate : Section.values()) {
            if (candidate.id().equals(section)) {
                return candidate.path(other.id());
            }
        }
        return "/today/" + other.id();
    }

    /** Returns the address of an edition's call until it closes, then of its programme. */
    public String publicPath(Edition other, String language) {
        return (other.call().equals("CLOSED") ? "/programme/" : "/call/") + other.id() + "?lang=" + language;
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
