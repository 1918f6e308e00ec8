package igf.proposal.place;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.proposal.sending.Sender;

/** What the use cases of other features ask of the places of an edition. */
public record PlacesDesk(Sender sender) {

    /** {@link Plan#NONE} where there are no places yet. */
    public Plan plan(String edition) {
        try {
            return sender.<PlacesState>look(new PlacesCommand.Consult(PlacesId.of(edition)))
                    .plan();
        } catch (Refused e) {
            if (e.reasons().getFirst().kind() == Refusal.Kind.NOT_FOUND) {
                return Plan.NONE;
            }
            throw e;
        }
    }
}
