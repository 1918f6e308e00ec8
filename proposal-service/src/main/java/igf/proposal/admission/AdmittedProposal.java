package igf.proposal.admission;

import igf.proposal.edition.AdmissionsEvent;
import java.util.List;
import java.util.UUID;

/**
 * A proposal with a number, and the people and organizations that it counts for.
 *
 * @param version the proposal's version when it was last admitted, {@link AdmissionsCommand.Admit#NEW} the first time
 * @param followed the newest version of the proposal that was counted
 */
record AdmittedProposal(int number, long version, long followed, List<UUID> organizers, List<String> organizations) {

    static AdmittedProposal of(AdmissionsEvent.Admitted e) {
        var version = AdmissionsCommand.Admit.NEW;
        return new AdmittedProposal(e.number(), version, version, e.organizers(), e.organizations());
    }

    AdmittedProposal withReadmission(AdmissionsEvent.Readmitted e) {
        return new AdmittedProposal(number, e.version(), e.version(), e.organizers(), e.organizations());
    }

    AdmittedProposal withRecount(AdmissionsEvent.Recounted e) {
        return new AdmittedProposal(number, version, e.version(), e.organizers(), e.organizations());
    }

    AdmittedProposal withRelease(AdmissionsEvent.Released e) {
        var newFollowed = e.version() == null ? followed : Math.max(followed, e.version());
        return new AdmittedProposal(number, version, newFollowed, organizers, organizations);
    }

    AdmittedProposal withClaimants(List<UUID> newOrganizers, List<String> newOrganizations) {
        return new AdmittedProposal(number, version, followed, newOrganizers, newOrganizations);
    }

    boolean hasSameClaimants(List<UUID> otherOrganizers, List<String> otherOrganizations) {
        return organizers.equals(otherOrganizers) && organizations.equals(otherOrganizations);
    }
}
