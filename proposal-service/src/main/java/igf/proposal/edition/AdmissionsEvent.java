package igf.proposal.edition;

import igf.platform.domain.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of an edition's submissions: their numbers, and the limits for people and organizations. */
public sealed interface AdmissionsEvent {

    /**
     * A proposal was submitted and got its number.
     *
     * @param number number of the proposal in the edition
     * @param organizers people whom the proposal counts for
     * @param organizations organizations that it counts for; normalized names: lower case, single blanks
     */
    @Named("admissions.admitted.1")
    record Admitted(String edition, UUID proposal, int number, List<UUID> organizers, List<String> organizations)
            implements AdmissionsEvent {
        public Admitted {
            organizers = List.copyOf(organizers);
            organizations = List.copyOf(organizations);
        }
    }

    /**
     * A withdrawn proposal was submitted again, under its number, and counts for its current people and organizations.
     */
    @Named("admissions.readmitted.1")
    record Readmitted(String edition, UUID proposal, long version, List<UUID> organizers, List<String> organizations)
            implements AdmissionsEvent {
        public Readmitted {
            organizers = List.copyOf(organizers);
            organizations = List.copyOf(organizations);
        }
    }

    /**
     * The people and organizations that the proposal counts for changed.
     *
     * @param version the proposal's version that caused it
     */
    @Named("admissions.recounted.1")
    record Recounted(String edition, UUID proposal, long version, List<UUID> organizers, List<String> organizations)
            implements AdmissionsEvent {
        public Recounted {
            organizers = List.copyOf(organizers);
            organizations = List.copyOf(organizations);
        }
    }

    /**
     * The proposal no longer counts for anybody.
     *
     * @param version the proposal's version that caused it; null in older events
     */
    @Named("admissions.released.1")
    record Released(String edition, UUID proposal, @Nullable Long version) implements AdmissionsEvent {}
}
