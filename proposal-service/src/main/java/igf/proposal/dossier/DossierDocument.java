package igf.proposal.dossier;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is in a dossier, for the API's document alone: what is sent is what was hashed and signed, member by member.
 *
 * @param form {@code igf-dossier-1}; another shape is another form
 * @param proposalId the proposal
 * @param edition the edition's slug
 * @param number the proposal's number; null before it was handed in
 * @param title as it is called now
 * @param stage how far it is
 * @param submission when, by whom, under which rules and with which content it was handed in
 * @param screening the last one with its criteria, and those before it
 * @param handedOut to whom it was given to review, and who was left out and why
 * @param reviews under ids of reviewers that hold for this edition only
 * @param recusals who did not review it
 * @param missingReviews ids of reviewers whose reviews are missing
 * @param mergeWith what reviewers would merge it with
 * @param result rank and mean, as the decision saw them
 * @param ranking what the rank was computed from: rules, ballots and the whole field
 * @param quotaEffect how full the programme was before it
 * @param decisions in their order, with those that were undone
 * @param conditions what was judged of them
 * @param appeals what was filed and answered
 * @param lineage what was merged into it
 * @param hash SHA-256 in hex of all before it, as JSON without blanks and with members sorted by name
 * @param signature Ed25519 over the same with the hash
 * @param remarks of reviewers; outside of hash and signature, since they go when their author is erased
 */
record DossierDocument(
        String form,
        UUID proposalId,
        String edition,
        @Nullable Integer number,
        @Nullable String title,
        String stage,
        @Nullable Object submission,
        @Nullable Object screening,
        @Nullable Object handedOut,
        List<Object> reviews,
        List<Object> recusals,
        List<String> missingReviews,
        List<Tick> mergeWith,
        Object result,
        Object ranking,
        Object quotaEffect,
        List<Object> decisions,
        List<Object> conditions,
        List<Object> appeals,
        List<Object> lineage,
        String hash,
        String signature,
        List<Remark> remarks) {

    /**
     * A proposal that reviewers would merge with this one.
     *
     * @param proposalId the other proposal
     * @param ticks how many would
     */
    record Tick(String proposalId, int ticks) {}

    /**
     * What a reviewer wrote.
     *
     * @param reviewer under an id that holds for this edition only
     * @param on REVIEW or RECUSAL
     * @param text as it was written
     */
    record Remark(String reviewer, String on, String text) {}
}
