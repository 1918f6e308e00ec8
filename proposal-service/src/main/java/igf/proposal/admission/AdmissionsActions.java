package igf.proposal.admission;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.proposal.sending.Sender;
import java.util.List;

/** Sends to the admissions of an edition, and reads the limits that count over all its proposals. */
public record AdmissionsActions(Sender sender) {

    /** Of a proposal that had no number before. */
    public static final long NEW = AdmissionsCommand.Admit.NEW;

    /** What {@link #admit} would refuse. Before the first proposal there are no admissions, so nobody has reached a limit. */
    public List<Refusal> limits(String edition, Claim claim) {
        return sender.find(Admissions.class, AdmissionsId.of(edition), admissions -> admissions.refusals(claim))
                .orElse(List.of());
    }

    /** @param returned the version of a proposal that had a number before, {@link #NEW} of others */
    public int admit(String edition, Claim claim, long returned) {
        return sender.<Integer>sendAnew(
                new AdmissionsCommand.Admit(AdmissionsId.of(edition), edition, claim, returned));
    }

    /** @param version that the proposal will have; @throws Refused if somebody who is new to it has too many */
    public void recount(String edition, Claim claim, long version) {
        sender.<Object>sendAnew(new AdmissionsCommand.Recount(AdmissionsId.of(edition), edition, claim, version));
    }

    public void follow(String edition, Claim claim, boolean stands, long version) {
        try {
            sender.<Object>sendAnew(
                    new AdmissionsCommand.Follow(AdmissionsId.of(edition), edition, claim, stands, version));
        } catch (Refused e) {
            // Without a first number there is nothing to follow.
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }
}
