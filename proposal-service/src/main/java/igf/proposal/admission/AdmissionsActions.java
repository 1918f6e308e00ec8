package igf.proposal.admission;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.proposal.sending.Sender;
import java.util.Collection;
import java.util.List;

/** Sends commands to the admissions of an edition, and reads the limits that count over all its proposals. */
public record AdmissionsActions(Sender sender) {

    /** The version of a proposal without a number. */
    public static final long NEW = AdmissionsCommand.Admit.NEW;

    /** Returns the refusals that {@link #admit} would cause; none before the first proposal of the edition. */
    public List<Refusal> findExceededLimits(String edition, Claim claim) {
        return sender.find(Admissions.class, AdmissionsId.of(edition), admissions -> admissions.refusals(claim))
                .orElse(List.of());
    }

    /**
     * Returns the refusals that {@link #recount} would cause.
     *
     * @param earlier claims to count before it, which are not stored
     */
    public List<Refusal> findLimitsExceededByRecount(String edition, Claim claim, Collection<Claim> earlier) {
        return sender.find(
                        Admissions.class,
                        AdmissionsId.of(edition),
                        admissions -> admissions.with(earlier).refusalsOfRecount(claim))
                .orElse(List.of());
    }

    /**
     * Returns the proposal's number.
     *
     * @param version the version of a proposal that already has a number, {@link #NEW} for all others
     * @throws RefusedException if a person or organization has reached the limit
     */
    public int admit(String edition, Claim claim, long version) {
        return sender.<Integer>sendAnew(new AdmissionsCommand.Admit(AdmissionsId.of(edition), edition, claim, version));
    }

    /**
     * @param version the version that the proposal will have
     * @throws RefusedException if a person or organization that is new to the proposal has reached the limit
     */
    public void recount(String edition, Claim claim, long version) {
        sender.<Object>sendAnew(new AdmissionsCommand.Recount(AdmissionsId.of(edition), edition, claim, version));
    }

    public void updateCount(String edition, Claim claim, boolean active, long version) {
        try {
            sender.<Object>sendAnew(
                    new AdmissionsCommand.UpdateCount(AdmissionsId.of(edition), edition, claim, active, version));
        } catch (RefusedException e) {
            // A proposal without a number is not counted.
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }
}
