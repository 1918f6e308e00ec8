package igf.proposal.merger;

import igf.proposal.content.PublicSummary;
import java.util.UUID;

/** Creates the links by which the sides of a merger answer. */
public interface SideFactory {

    /**
     * Creates a side with a new link.
     *
     * @param merger id of the merger: the proposal that is merged into the other
     * @param notice names the recipients of the link
     */
    Side create(UUID merger, UUID proposal, PublicSummary notice);
}
