package igf.participation.proof;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import java.util.UUID;

public sealed interface ProofEvent {

    UUID id();

    @Named("proof.asked.1")
    record ProofAsked(UUID id, Asked asked) implements ProofEvent {}

    /** @param email encrypted with the key that is destroyed now */
    @Named("proof.given.1")
    record ProofGiven(UUID id, PersonalValue email) implements ProofEvent {}

    @Named("proof.lapsed.1")
    record ProofLapsed(UUID id, PersonalValue email) implements ProofEvent {}
}
