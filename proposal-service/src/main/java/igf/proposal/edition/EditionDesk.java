package igf.proposal.edition;

import igf.platform.domain.Refused;
import igf.proposal.sending.Sender;

/** What the use cases of other features ask of an edition. */
public record EditionDesk(Sender sender) {

    /** @throws Refused not found */
    public EditionState consult(String edition) {
        return sender.<EditionState>look(new EditionCommand.Consult(EditionId.of(edition)));
    }
}
