package igf.proposal.availability;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.invitation.InvitationStatus;
import igf.proposal.person.InvitationSummary;
import igf.proposal.person.PersonQueries.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AvailabilityControllerTest {

    private static final UUID LISTED = new UUID(0, 1);
    private static final UUID WHO_LEFT = new UUID(0, 2);

    @Test
    void only_people_whom_no_roster_names_are_looked_for_in_invitations() {
        var contacts = Map.of(
                LISTED, new Contact(List.of("first", "last"), List.of(), List.of()),
                WHO_LEFT, new Contact(List.of(), List.of("address"), List.of()));

        var names = AvailabilityController.findNames("forum-1", List.of(LISTED, WHO_LEFT), contacts, asked -> {
            assertThat(asked).containsExactly(WHO_LEFT);
            return List.of(invited("forum-1", "invited"), invited("forum-2", "of another edition"));
        });

        assertThat(names).isEqualTo(Map.of(LISTED, "last", WHO_LEFT, "invited"));
    }

    private static InvitationSummary invited(String edition, String name) {
        return new InvitationSummary(
                new UUID(1, 1),
                WHO_LEFT,
                new UUID(2, 1),
                edition,
                7,
                "Nets",
                "SPEAKER",
                InvitationStatus.WITHDRAWN,
                Instant.EPOCH,
                null,
                false,
                name);
    }
}
