package igf.proposal.edition;

import igf.platform.domain.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of the admissions of an edition. */
public sealed interface AdmissionsEvent {

    /** @param organizations as they are compared: lower case, single blanks */
    @Named("admissions.admitted.1")
    record Admitted(String edition, UUID proposal, int number, List<UUID> organizers, List<String> organizations)
            implements AdmissionsEvent {
        public Admitted {
            organizers = List.copyOf(organizers);
            organizations = List.copyOf(organizations);
        }
    }

    /** One that was withdrawn is back, under its number, for those whom it counts for now. */
    @Named("admissions.readmitted.1")
    record Readmitted(String edition, UUID proposal, long version, List<UUID> organizers, List<String> organizations)
            implements AdmissionsEvent {
        public Readmitted {
            organizers = List.copyOf(organizers);
            organizations = List.copyOf(organizations);
        }
    }

    /** It counts for others than before, or for the same again. @param version of the proposal that it follows from */
    @Named("admissions.recounted.1")
    record Recounted(String edition, UUID proposal, long version, List<UUID> organizers, List<String> organizations)
            implements AdmissionsEvent {
        public Recounted {
            organizers = List.copyOf(organizers);
            organizations = List.copyOf(organizations);
        }
    }

    /** @param version of the proposal that it follows from; null of what was recorded before it was kept */
    @Named("admissions.released.1")
    record Released(String edition, UUID proposal, @Nullable Long version) implements AdmissionsEvent {}
}
