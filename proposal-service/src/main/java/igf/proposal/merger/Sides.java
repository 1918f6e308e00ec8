package igf.proposal.merger;

import igf.proposal.content.PublicSummary;
import java.util.UUID;

/** Makes up the links by which the sides of a merger answer. */
public interface Sides {

    /**
     * A side with a link of its own.
     *
     * @param merger what the link opens: the proposal that goes in
     * @param notice whom the link is mailed to
     */
    Side side(UUID merger, UUID proposal, PublicSummary notice);
}
