package igf.console.search;

import static igf.console.service.Json.string;

import igf.console.mails.MailCause;
import igf.console.page.PageContext;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Everything about one person in an edition.
 *
 * @param workshops the person's proposals with their sessions, and sessions without a proposal
 * @param away names of services that did not respond
 */
record PersonOverview(
        SearchResults.Person person,
        List<Workshop> workshops,
        List<Invitation> invitations,
        List<Registration> registrations,
        List<Mail> mails,
        List<String> away) {

    /** Returns the page of a proposal, or of a session without one. */
    public String link(String proposal) {
        return workshops.stream()
                .filter(workshop -> workshop.proposal().equals(proposal))
                .map(Workshop::link)
                .findFirst()
                .orElse("/proposals/" + proposal);
    }

    /**
     * A proposal of the person with its session, or a session without a proposal.
     *
     * @param proposal id of the proposal, or of the session
     * @param roles the person's roles
     * @param link page of the proposal or of the session, or the schedule with the session; empty if there is none
     */
    record Workshop(
            String proposal, String number, String title, String state, List<Role> roles, Place place, String link) {}

    record Role(String role, String answer) {}

    /**
     * @param session id; empty if there is no session
     * @param room name of the room; empty until the session is placed
     */
    record Place(String session, String state, String room, String startsAt) {

        static final Place NONE = new Place("", "", "", "");

        static Place of(JsonNode json, PageContext context) {
            return new Place(
                    string(json, "id"),
                    string(json, "state"),
                    context.roomName(json.path("placement")),
                    string(json.path("placement"), "startsAt"));
        }
    }

    record Invitation(String proposalId, String role, String state, String expiresAt) {}

    record Registration(String id, String state, String attendance, List<Seat> seats) {}

    /**
     * @param title title of the session; empty if unknown
     * @param position position on the waiting list; empty with a seat
     */
    record Seat(String session, String title, String attendance, String state, String position) {}

    record Mail(String id, String to, String subject, String state, String cause, String writtenAt) {

        Mail {
            cause = MailCause.of(cause);
        }
    }
}
