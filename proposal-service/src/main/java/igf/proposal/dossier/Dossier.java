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
 * Everything that led to a decision: {@code {form, proposalId, edition, number, title, stage, submission, screening,
 * handedOut, reviews, recusals, missingReviews, mergeWith, result, ranking, quotaEffect, decisions, conditions,
 * appeals, lineage, hash, signature, remarks}}. Reviewers have ids that are valid in this edition only. The hash is the
 * SHA-256 (hex) of all members before it, as JSON without blanks and with members sorted by name. The signature covers
 * the same members and the hash. Remarks come after both, because the erasure of their author removes them.
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

    /** Returns the dossier with its signature, which can be verified offline. */
    Map<String, @Nullable Object> signed(DossierSigner signer) {
        var signed = signer.signed(whole());
        signed.put("remarks", remarks());
        return signed;
    }

    private Map<String, @Nullable Object> whole() {
        var row = table.row(id);
        var then =
                row == null || row.decidedAt() == 0 ? table : table.at(new PointInTime.Position(row.decidedAt() - 1));
        var basis = new Basis(id, edition, then);
        var submission = dossier.submission();
        var whole = new LinkedHashMap<String, @Nullable Object>();
        whole.put("form", DossierSigner.FORM);
        whole.put("proposalId", id.toString());
        whole.put("edition", edition);
        whole.put("number", submission == null ? null : submission.number());
        whole.put("title", row == null ? null : row.title());
        whole.put("stage", row == null ? "DRAFT" : row.insideStage().name());
        whole.put("submission", submission == null ? null : members(submission));
        whole.put("screening", screening());
        whole.put("handedOut", handedOut());
        whole.put("reviews", reviews());
        whole.put("recusals", recusals());
        whole.put("missingReviews", missing());
        whole.put("mergeWith", members(ticks(row == null ? Map.of() : row.mergeTicks())));
        whole.put("result", result(then));
        whole.put("ranking", members(basis.rules()));
        whole.put("quotaEffect", members(basis.quotas()));
        whole.put("decisions", members(dossier.decisions()));
        whole.put("conditions", members(dossier.conditions()));
        whole.put("appeals", members(dossier.appeals()));
        whole.put("lineage", members(dossier.lineage()));
        whole.put("hash", Sha256.hex(DossierText.text(whole)));
        return whole;
    }

    private static Map<String, @Nullable Object> members(Record record) {
        return new LinkedHashMap<>(RecordShape.members(record));
    }

    private static List<Map<String, @Nullable Object>> members(List<? extends Record> records) {
        return records.stream().map(Dossier::members).toList();
    }

    private @Nullable Map<String, @Nullable Object> screening() {
        var all = dossier.screenings();
        if (all.isEmpty()) {
            return null;
        }
        var last = members(all.getLast());
        last.put("criteria", members(table.screeningCriteria(id)));
        last.put("earlier", members(all.subList(0, all.size() - 1)));
        return last;
    }

    private @Nullable Map<String, @Nullable Object> handedOut() {
        var handed = dossier.handedOut();
        return handed == null ? null : members(handed.as(this::reviewer));
    }

    private UUID reviewer(UUID person) {
        return ReviewId.ofReviewer(edition, person);
    }

    /** Means use the rules of the current table. */
    private List<Map<String, @Nullable Object>> reviews() {
        var shown = new ArrayList<Map<String, @Nullable Object>>();
        byReviewer(dossier.reviews()).forEach((reviewer, review) -> {
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("reviewer", reviewer);
            one.putAll(members(review));
            one.remove("comment");
            one.put("mean", Formula.meanOf(table.criteria(), review.scores()));
            shown.add(one);
        });
        return shown;
    }

    private record Aside(String reviewer, Instant at, boolean scored) {}

    private List<Map<String, @Nullable Object>> recusals() {
        return byReviewer(dossier.recusals()).entrySet().stream()
                .map(each -> members(new Aside(
                        each.getKey(), each.getValue().at(), each.getValue().scored())))
                .toList();
    }

    private List<String> missing() {
        var handed = dossier.handedOut();
        return handed == null
                ? List.of()
                : handed.assignments().stream()
                        .map(StoredDossier.Asked::reviewer)
                        .filter(person -> !dossier.reviews().containsKey(person)
                                && !dossier.recusals().containsKey(person))
                        .map(person -> reviewer(person).toString())
                        .sorted()
                        .toList();
    }

    /** Returns the result just before the decision was recorded, or the current result if there is no decision. */
    private Map<String, @Nullable Object> result(RankingTable then) {
        var result = members(then.standing(id));
        result.put("as", then == table ? "NOW" : "AT_DECISION");
        return result;
    }

    private static List<DossierDocument.Tick> ticks(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(tick -> new DossierDocument.Tick(tick.getKey(), tick.getValue()))
                .toList();
    }

    private record Remark(String reviewer, String on, String text) {}

    private List<Map<String, @Nullable Object>> remarks() {
        var remarks = new ArrayList<Map<String, @Nullable Object>>();
        byReviewer(dossier.reviews())
                .forEach((reviewer, review) -> review.comment()
                        .ifPresent(text -> remarks.add(members(new Remark(reviewer, "REVIEW", shown(text))))));
        byReviewer(dossier.recusals())
                .forEach((reviewer, recusal) ->
                        remarks.add(members(new Remark(reviewer, "RECUSAL", shown(recusal.reason())))));
        return remarks;
    }

    /** Shows a placeholder for an erased text, so that its existence stays visible. */
    private String shown(PersonalValue text) {
        return people.open(text).orElse(People.ERASED);
    }

    private <T> TreeMap<String, T> byReviewer(Map<UUID, T> given) {
        var all = new TreeMap<String, T>();
        given.forEach((person, each) -> all.put(reviewer(person).toString(), each));
        return all;
    }
}
