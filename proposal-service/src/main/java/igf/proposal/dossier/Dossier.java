package igf.proposal.dossier;

import igf.platform.domain.PersonalValue;
import igf.platform.domain.Sha256;
import igf.platform.people.People;
import igf.platform.view.PointInTime;
import igf.platform.view.shape.RecordShape;
import igf.proposal.review.ReviewId;
import igf.proposal.selection.Formula;
import igf.proposal.selection.view.RankingTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of everything that led to a decision: {@code {form, proposalId, edition, number, title, stage, submission,
 * screening, handedOut, reviews, recusals, missingReviews, mergeWith, result, ranking, quotaEffect, decisions,
 * conditions, appeals, lineage, hash, signature, remarks}}. Reviewers have ids that are valid in this edition only. The
 * hash is the SHA-256 (hex) of all members before it, as JSON without blanks and with members sorted by name. The
 * signature covers the same members and the hash. Remarks come after both, because the erasure of their author removes
 * them.
 */
final class Dossier {

    private final UUID id;
    private final String edition;
    private final StoredDossier dossier;
    private final RankingTable table;
    private final People people;

    Dossier(UUID id, String edition, StoredDossier dossier, RankingTable table, People people) {
        this.id = id;
        this.edition = edition;
        this.dossier = dossier;
        this.table = table;
        this.people = people;
    }

    /** Returns the dossier with its signature, and the remarks, which are not signed. */
    Map<String, @Nullable Object> sign(DossierSigner signer) {
        var signed = signer.sign(content());
        signed.put("remarks", remarks());
        return signed;
    }

    private Map<String, @Nullable Object> content() {
        var row = table.findRow(id);
        var tableAtDecision = row == null || row.decisionPosition() == 0
                ? table
                : table.tableAt(new PointInTime.Position(row.decisionPosition() - 1));
        var basis = new RankingBasis(id, edition, tableAtDecision);
        var submission = dossier.submission();
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("form", DossierSigner.FORM);
        content.put("proposalId", id.toString());
        content.put("edition", edition);
        content.put("number", submission == null ? null : submission.number());
        content.put("title", row == null ? null : row.title());
        content.put("stage", row == null ? "DRAFT" : row.secretariatStage().name());
        content.put("submission", submission == null ? null : members(submission));
        content.put("screening", screening());
        content.put("handedOut", assignments());
        content.put("reviews", reviews());
        content.put("recusals", recusals());
        content.put("missingReviews", missingReviewers());
        content.put("mergeWith", members(toTicks(row == null ? Map.of() : row.countMergeVotes())));
        content.put("result", result(tableAtDecision));
        content.put("ranking", members(basis.input()));
        content.put("quotaEffect", members(basis.quotas()));
        content.put("decisions", members(dossier.decisions()));
        content.put("conditions", members(dossier.conditions()));
        content.put("appeals", members(dossier.appeals()));
        content.put("lineage", members(dossier.lineage()));
        content.put("hash", Sha256.hex(DossierText.text(content)));
        return content;
    }

    private static Map<String, @Nullable Object> members(Record record) {
        return new LinkedHashMap<>(RecordShape.members(record));
    }

    private static List<Map<String, @Nullable Object>> members(List<? extends Record> records) {
        return records.stream().map(Dossier::members).toList();
    }

    private @Nullable Map<String, @Nullable Object> screening() {
        var screenings = dossier.screenings();
        if (screenings.isEmpty()) {
            return null;
        }
        var last = members(screenings.getLast());
        last.put("criteria", members(table.screeningCriteria(id)));
        last.put("earlier", members(screenings.subList(0, screenings.size() - 1)));
        return last;
    }

    private @Nullable Map<String, @Nullable Object> assignments() {
        var assignments = dossier.handedOut();
        return assignments == null ? null : members(assignments.withReviewerIds(this::reviewerId));
    }

    private UUID reviewerId(UUID person) {
        return ReviewId.reviewerPseudonym(edition, person);
    }

    /** Returns the current reviews. Their means use the criteria of the current rules. */
    private List<Map<String, @Nullable Object>> reviews() {
        var reviews = new ArrayList<Map<String, @Nullable Object>>();
        byReviewer(dossier.reviews()).forEach((reviewer, review) -> {
            var members = new LinkedHashMap<String, @Nullable Object>();
            members.put("reviewer", reviewer);
            members.putAll(members(review));
            members.remove("comment");
            members.put("mean", Formula.meanOf(table.criteria(), review.scores()));
            reviews.add(members);
        });
        return reviews;
    }

    private record RecusalSummary(String reviewer, Instant at, boolean scored) {}

    private List<Map<String, @Nullable Object>> recusals() {
        return byReviewer(dossier.recusals()).entrySet().stream()
                .map(entry -> members(new RecusalSummary(
                        entry.getKey(), entry.getValue().at(), entry.getValue().scored())))
                .toList();
    }

    private List<String> missingReviewers() {
        var assignments = dossier.handedOut();
        return assignments == null
                ? List.of()
                : assignments.assignments().stream()
                        .map(StoredDossier.AssignedReviewer::reviewer)
                        .filter(person -> !dossier.reviews().containsKey(person)
                                && !dossier.recusals().containsKey(person))
                        .map(person -> reviewerId(person).toString())
                        .sorted()
                        .toList();
    }

    /** Returns the result just before the decision, or the current result if there is no decision. */
    private Map<String, @Nullable Object> result(RankingTable tableAtDecision) {
        var result = members(tableAtDecision.rankOf(id));
        result.put("as", tableAtDecision == table ? "NOW" : "AT_DECISION");
        return result;
    }

    private static List<DossierDocument.Tick> toTicks(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new DossierDocument.Tick(entry.getKey(), entry.getValue()))
                .toList();
    }

    private record Remark(String reviewer, String on, String text) {}

    private List<Map<String, @Nullable Object>> remarks() {
        var remarks = new ArrayList<Map<String, @Nullable Object>>();
        byReviewer(dossier.reviews())
                .forEach((reviewer, review) -> review.comment()
                        .ifPresent(text -> remarks.add(members(new Remark(reviewer, "REVIEW", textOrErased(text))))));
        byReviewer(dossier.recusals())
                .forEach((reviewer, recusal) ->
                        remarks.add(members(new Remark(reviewer, "RECUSAL", textOrErased(recusal.reason())))));
        return remarks;
    }

    /** Returns the text, or a placeholder if its author was erased. */
    private String textOrErased(PersonalValue text) {
        return people.open(text).orElse(People.ERASED);
    }

    private <T> TreeMap<String, T> byReviewer(Map<UUID, T> byPerson) {
        var byReviewer = new TreeMap<String, T>();
        byPerson.forEach((person, value) -> byReviewer.put(reviewerId(person).toString(), value));
        return byReviewer;
    }
}
