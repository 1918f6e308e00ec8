package igf.console.search;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Everything about one person in an edition.
 *
 * @param sessions of proposals and seats, by what is known of them
 * @param away names of services that did not answer
 */
record PersonOverview(
        SearchResults.Person person,
        List<Workshop> workshops,
        List<Invitation> invitations,
        List<Registration> registrations,
        List<Mail> mails,
        List<String> away) {

    /**
     * A proposal of theirs with its place.
     *
     * @param roles with the state of each invitation; empty for an owner
     */
    record Workshop(String proposal, String number, String title, String state, List<Role> roles, Place place) {}

    record Role(String role, String answer) {}

    /** @param room empty until it is placed */
    record Place(String session, String state, String room, String startsAt) {

        static final Place NONE = new Place("", "", "", "");

        static Place of(JsonNode json) {
            return new Place(
                    json.path("id").asString(""),
                    json.path("state").asString(""),
                    json.path("placement").path("room").asString(""),
                    json.path("placement").path("startsAt").asString(""));
        }
    }

    record Invitation(String proposal, String role, String state, String expiresAt) {

        static Invitation of(JsonNode json) {
            return new Invitation(
                    json.path("proposalId").asString(""),
                    json.path("role").asString(""),
                    json.path("state").asString(""),
                    json.path("expiresAt").asString(""));
        }
    }

    record Registration(String id, String state, String attendance, List<Seat> seats) {}

    /**
     * @param title of the session; empty if unknown
     * @param position in the queue; empty with a seat
     */
    record Seat(String session, String title, String attendance, String state, String position) {}

    record Mail(String id, String subject, String state, String cause, String writtenAt) {

        static Mail of(JsonNode json) {
            return new Mail(
                    json.path("id").asString(""),
                    json.path("subject").asString(""),
                    json.path("state").asString(""),
                    json.path("cause").asString("").replaceFirst("^igf\\.", "").replaceFirst("\\.v\\d+$", ""),
                    json.path("writtenAt").asString(""));
        }
    }
}
