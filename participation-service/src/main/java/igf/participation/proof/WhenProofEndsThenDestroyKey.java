package igf.participation.proof;

import igf.participation.proof.ProofEvent.ProofAsked;
import igf.participation.proof.ProofEvent.ProofGiven;
import igf.participation.proof.ProofEvent.ProofLapsed;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.people.People;
import igf.platform.time.DeadlineHandler;
import igf.platform.time.Deadlines;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Destroys the proof's key, which also makes its mail unreadable, when the link was used or has expired. */
@Component
@ProcessingGroup("forget-proofs")
class WhenProofEndsThenDestroyKey implements DeadlineHandler {

    private static final String DEADLINE = "proof.lapses";

    private final Commands commands;
    private final People people;
    private final ObjectProvider<Deadlines> deadlines;

    /** @param deadlines a provider, because {@code Deadlines} needs its handlers, of which this is one */
    WhenProofEndsThenDestroyKey(Commands commands, People people, ObjectProvider<Deadlines> deadlines) {
        this.commands = commands;
        this.people = people;
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(ProofEvent event, Meta meta) {
        switch (event) {
            case ProofAsked e ->
                deadlines.getObject().set(DEADLINE, e.id().toString(), e.asked().expiresAt());
            case ProofGiven e -> destroyKey(e.id(), e.email().holder(), meta.recordedAt());
            case ProofLapsed e -> destroyKey(e.id(), e.email().holder(), meta.recordedAt());
        }
    }

    private void destroyKey(UUID proof, UUID key, Instant at) {
        deadlines.getObject().cancel(DEADLINE, proof.toString());
        people.erase(key, at);
    }

    @Override
    public String deadline() {
        return DEADLINE;
    }

    @Override
    public void fire(String subject, Instant due) {
        commands.sendAs("forget-proofs", new ProofCommand.Lapse(UUID.fromString(subject)), DEADLINE + "/" + subject);
    }
}
