package igf.proposal.merger;

import igf.platform.domain.PersonalValue;
import igf.proposal.content.PublicSummary;
import java.util.UUID;

/**
 * One of the two proposals of a merger.
 *
 * @param notice its title and the recipients of mails
 * @param tokenHash hash of the link that answers for it
 * @param tokenSealed the link's token, for the mail
 */
public record Side(UUID proposal, PublicSummary notice, String tokenHash, PersonalValue tokenSealed) {

    /** The proposal of GOES_IN is merged into that of TAKES_IN. */
    public enum Which {
        GOES_IN,
        TAKES_IN
    }
}
