package igf.console.page;

import igf.console.service.Json;
import tools.jackson.databind.JsonNode;

/**
 * The number of people who get mails about a proposal. Each person is counted once.
 *
 * @param organizers number of people who get the mails for organizers
 * @param invited number of people who were invited and have not declined, without organizers
 */
public record MailRecipients(long organizers, long invited) {

    /** The kind of all mails to invited people. */
    public static final String INVITED = "to-invited";

    public static final MailRecipients NONE = new MailRecipients(0, 0);

    /**
     * Reads the numbers from a proposal.
     *
     * @param proposal the proposal as the service returns it
     */
    public static MailRecipients of(JsonNode proposal) {
        return Json.as(proposal.path("written"), MailRecipients.class);
    }

    /** Counts one mail for each organizer. */
    public MailCounts toOrganizers(String kind) {
        return MailCounts.of(kind, organizers);
    }

    /** Counts one mail for each organizer and one for each invited person. */
    public MailCounts toAll(String kind) {
        return toOrganizers(kind).plus(MailCounts.of(INVITED, invited));
    }
}
