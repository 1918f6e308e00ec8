package igf.participation.proof;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import java.util.UUID;

/** An event of a mailed link that proves who owns an address. */
public sealed interface ProofEvent {

    UUID id();

    /** The link was created and will be mailed. */
    @Named("proof.asked.1")
    record ProofAsked(UUID id, ProofContent asked) implements ProofEvent {}

    /**
     * The owner of the address used the link.
     *
     * @param email encrypted with the key that is destroyed now
     */
    @Named("proof.given.1")
    record ProofGiven(UUID id, PersonalValue email) implements ProofEvent {}

    /** The link expired unused. */
    @Named("proof.lapsed.1")
    record ProofLapsed(UUID id, PersonalValue email) implements ProofEvent {}
}
