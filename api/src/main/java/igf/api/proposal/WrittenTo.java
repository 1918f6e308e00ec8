package igf.api.proposal;

/**
 * How many people get mails about a proposal, each counted once.
 *
 * @param organizers its owner and all organizers with an address
 * @param invited invited people who have not declined and are not among the organizers
 */
public record WrittenTo(int organizers, int invited) {}
