package igf.console.page;

import tools.jackson.databind.JsonNode;

/**
 * How many people get mails about a proposal, each counted once.
 *
 * @param organizers who get what its organizers get
 * @param invited who were invited and have not declined, without the organizers
 */
public record MailRecipients(long organizers, long invited) {

    /** The kind of mails to those invited, whatever they say. */
    private static final String INVITED = "to-invited";

    public static final MailRecipients NOBODY = new MailRecipients(0, 0);

    /** @param proposal the answer of the proposal's own call */
    public static MailRecipients of(JsonNode proposal) {
        JsonNode written = proposal.path("written");
        return new MailRecipients(
                written.path("organizers").asLong(0), written.path("invited").asLong(0));
    }

    /** One mail to each organizer. */
    public MailCounts toOrganizers(String kind) {
        return MailCounts.of(kind, organizers);
    }

    /** One mail to each organizer, and one to each person who was invited. */
    public MailCounts toAll(String kind) {
        return toOrganizers(kind).and(MailCounts.of(INVITED, invited));
    }
}
