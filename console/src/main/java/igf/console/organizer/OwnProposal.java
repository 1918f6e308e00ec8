package igf.console.organizer;

import igf.console.page.PageContext;
import igf.console.service.Service;
import java.util.List;

/**
 * A proposal in which the viewer has a role.
 *
 * @param number empty for a draft
 * @param roles the viewer's roles; {@code OWNER} is one of them if the viewer owns it
 * @param link path of its page
 */
public record OwnProposal(
        String id, String edition, String number, String title, String state, List<String> roles, String link) {

    static final String PATH = "/people/me/proposals";

    /** Returns the viewer's proposals; none if the service does not know the viewer. */
    public static List<OwnProposal> all(PageContext context) {
        return context.services().items(Service.PROPOSAL, OwnProposal.class, PATH);
    }

    public static boolean isOwned(PageContext context, String id) {
        return all(context).stream()
                .anyMatch(own -> own.id().equals(id) && own.roles().contains("OWNER"));
    }

    public boolean isOrganized() {
        return roles.contains("OWNER") || roles.contains("ORGANIZER");
    }
}
