package igf.proposal.admission;

import igf.proposal.edition.AdmissionsEvent;
import java.util.List;
import java.util.UUID;

/**
 * What is kept of one proposal that has a number.
 *
 * @param version of the proposal when it was last let in, {@link AdmissionsCommand.Admit#NEW} of the first time
 * @param followed the newest version of the proposal that was heeded
 */
record Admitted(int number, long version, long followed, List<UUID> organizers, List<String> organizations) {

    static Admitted first(AdmissionsEvent.Admitted e) {
        var version = AdmissionsCommand.Admit.NEW;
        return new Admitted(e.number(), version, version, e.organizers(), e.organizations());
    }

    Admitted again(AdmissionsEvent.Readmitted e) {
        return new Admitted(number, e.version(), e.version(), e.organizers(), e.organizations());
    }

    Admitted recounted(AdmissionsEvent.Recounted e) {
        return new Admitted(number, version, e.version(), e.organizers(), e.organizations());
    }

    Admitted released(AdmissionsEvent.Released e) {
        var at = e.version() == null ? followed : Math.max(followed, e.version());
        return new Admitted(number, version, at, organizers, organizations);
    }

    boolean isOf(List<UUID> others, List<String> otherOrganizations) {
        return organizers.equals(others) && organizations.equals(otherOrganizations);
    }
}
