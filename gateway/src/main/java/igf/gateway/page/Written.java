package igf.gateway.page;

import tools.jackson.databind.JsonNode;

/**
 * How many people get mails about a proposal, each counted once.
 *
 * @param organizers who get what its organizers get
 * @param invited who were invited and have not declined, without the organizers
 */
public record Written(long organizers, long invited) {

    /** The kind of mails to those invited, whatever they say. */
    public static final String INVITED = "to-invited";

    public static final Written NOBODY = new Written(0, 0);

    /** @param proposal the answer of the proposal's own call */
    public static Written of(JsonNode proposal) {
        JsonNode written = proposal.path("written");
        return new Written(
                written.path("organizers").asLong(0), written.path("invited").asLong(0));
    }

    /** One mail to each organizer. */
    public Mails toOrganizers(String kind) {
        return Mails.of(kind, organizers);
    }

    /** One mail to each organizer, and one to each person who was invited. */
    public Mails toAll(String kind) {
        return toOrganizers(kind).and(Mails.of(INVITED, invited));
    }
}
