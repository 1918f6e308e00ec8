package igf.api.proposal;

/**
 * How many people get mails about a proposal, each counted once.
 *
 * @param organizers who get the organizers' mails: its owner and all organizers with an address
 * @param invited who were invited, have not declined and are not among the organizers
 */
public record WrittenTo(int organizers, int invited) {}
