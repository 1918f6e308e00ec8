package igf.proposal.admission;

import igf.proposal.edition.AdmissionsEvent;
import java.util.List;
import java.util.UUID;

/**
 * What the admissions keep of a proposal that has a number.
 *
 * @param version the proposal's version when it was last admitted, {@link AdmissionsCommand.Admit#NEW} the first time
 * @param followed the newest version of the proposal that was counted
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
