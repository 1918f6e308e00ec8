package igf.participation.agenda;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Notes how many people want to be in a session; the same number changes nothing. */
public record NoteInterest(String edition, UUID session, int interested) {

    static String idOf(UUID session) {
        return "interest:" + session;
    }

    @TargetAggregateIdentifier
    String target() {
        return idOf(session);
    }
}
