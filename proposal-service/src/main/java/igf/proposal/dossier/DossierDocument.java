package igf.proposal.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dossier. The response is exactly the JSON that was hashed and signed.
 *
 * @param form {@code igf-dossier-1}; a different structure gets a different name
 * @param proposalId the proposal
 * @param edition the edition's slug
 * @param number the proposal's number; null before the submission
 * @param title the current title
 * @param stage the current stage
 * @param submission time, author, number, content hash and rules version of the submission; null before it
 * @param screening the last screening with its criteria, and earlier ones; null before the first
 * @param handedOut the assigned reviewers, and the excluded ones with the reasons; null before the assignment
 * @param reviews the reviews; ids of reviewers are valid in this edition only
 * @param recusals reviewers who recused themselves
 * @param missingReviews ids of reviewers whose reviews are missing
 * @param mergeWith proposals that reviewers would merge with this one
 * @param result rank and mean just before the decision, or now if there is none
 * @param ranking what the rank was computed from: rules, ballots and all compared proposals
 * @param quotaEffect how full the programme was before the decision
 * @param decisions in chronological order, including undone ones
 * @param conditions judgements on the conditions of its acceptance
 * @param appeals filed, answered and closed appeals, in chronological order
 * @param lineage proposals that were merged into it
 * @param hash SHA-256 in hex of all members before it, as JSON without blanks and with members sorted by name
 * @param signature Ed25519 over the same members and the hash
 * @param remarks remarks of reviewers; not in hash and signature, because the erasure of their author removes them
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
     * @param ticks number of reviewers who would merge it
     */
    record Tick(String proposalId, int ticks) {}

    /**
     * A reviewer's text.
     *
     * @param reviewer id that is valid in this edition only
     * @param on REVIEW or RECUSAL
     * @param text the text
     */
    record Remark(
            String reviewer,
            @Schema(allowableValues = {"REVIEW", "RECUSAL"}) String on,
            String text) {}
}
