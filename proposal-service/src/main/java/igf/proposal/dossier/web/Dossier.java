package igf.proposal.dossier.web;

import igf.platform.people.People;
import igf.platform.view.Moment;
import igf.proposal.review.ReviewId;
import igf.proposal.selection.Formula;
import igf.proposal.selection.view.RankingTable;
import igf.proposal.selection.web.Involvement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Everything that led to a decision: {@code {form, proposalId, edition, number, title, stage, submission, screening, handedOut,
 * reviews, recusals, missingReviews, mergeWith, result, ranking, quotaEffect, decisions, conditions, appeals, lineage, hash,
 * signature, remarks}}. Reviewers stand in it under ids that hold for this edition only. The hash is SHA-256 (hex) of all
 * before it, as JSON without blanks and with members sorted by name, and the signature is over the same with the hash;
 * remarks come after both, since they are gone once their author is erased.
 */
final class Dossier {

    private final UUID id;
    private final String edition;
    private final Document dossier;
    private final RankingTable table;
    private final People people;

    Dossier(UUID id, String edition, Document dossier, RankingTable table, People people) {
        this.id = id;
        this.edition = edition;
        this.dossier = dossier;
        this.table = table;
        this.people = people;
    }

    /** As it stands in the file that can be checked without us. */
    Map<String, @Nullable Object> signed(DossierSigner signer) {
        var signed = signer.signed(whole());
        signed.put("remarks", remarks());
        return signed;
    }

    private Map<String, @Nullable Object> whole() {
        var row = table.row(id);
        var then = row == null || row.decidedAt() == 0 ? table : table.at(new Moment.Position(row.decidedAt() - 1));
        var basis = new Basis(id, edition, then);
        var submission = dossier.get("submission", Document.class);
        var whole = new LinkedHashMap<String, @Nullable Object>();
        whole.put("form", DossierSigner.FORM);
        whole.put("proposalId", id.toString());
        whole.put("edition", edition);
        whole.put("number", submission == null ? null : submission.getInteger("number"));
        whole.put("title", row == null ? null : row.title());
        whole.put("stage", row == null ? "DRAFT" : row.stage().name());
        whole.put("submission", submission);
        whole.put("screening", screening());
        whole.put("handedOut", handedOut());
        whole.put("reviews", reviews());
        whole.put("recusals", recusals());
        whole.put("missingReviews", missing());
        whole.put("mergeWith", Involvement.ticks(row == null ? Map.of() : row.mergeTicks()));
        whole.put("result", result(then, basis));
        whole.put("ranking", basis.rules().append("ballots", basis.ballots()).append("field", basis.field()));
        whole.put("quotaEffect", basis.quotas());
        for (var list : List.of("decisions", "conditions", "appeals", "lineage")) {
            whole.put(list, dossier.getList(list, Document.class, List.of()));
        }
        whole.put("hash", hash(whole));
        return whole;
    }

    private @Nullable Document screening() {
        var all = dossier.getList("screenings", Document.class, List.of());
        return all.isEmpty()
                ? null
                : new Document(all.getLast())
                        .append("criteria", table.screeningCriteria(id))
                        .append("earlier", all.subList(0, all.size() - 1));
    }

    private @Nullable Document handedOut() {
        var handed = dossier.get("handedOut", Document.class);
        return handed == null
                ? null
                : new Document(handed)
                        .append("assignments", disguised(handed, "assignments"))
                        .append("exclusions", disguised(handed, "exclusions"));
    }

    private List<Document> disguised(Document handed, String list) {
        return handed.getList(list, Document.class, List.of()).stream()
                .map(each -> new Document(each).append("reviewer", reviewer(each.getString("reviewer"))))
                .toList();
    }

    private String reviewer(String person) {
        return ReviewId.ofReviewer(edition, UUID.fromString(person)).toString();
    }

    /** Weighed by the rules that the result was computed with. */
    private List<Document> reviews() {
        var shown = new ArrayList<Document>();
        byReviewer("reviews").forEach((reviewer, review) -> {
            var one = new Document("reviewer", reviewer);
            one.putAll(review);
            one.remove("comment");
            one.append("mean", Formula.meanOf(table.criteria(), scores(review)));
            shown.add(one);
        });
        return shown;
    }

    private static Map<String, Integer> scores(Document review) {
        var scores = new TreeMap<String, Integer>();
        review.get("scores", new Document()).forEach((criterion, score) -> scores.put(criterion, (Integer) score));
        return scores;
    }

    private List<Document> recusals() {
        var shown = new ArrayList<Document>();
        byReviewer("recusals")
                .forEach((reviewer, recusal) -> shown.add(new Document("reviewer", reviewer)
                        .append("at", recusal.getString("at"))
                        .append("scored", recusal.getBoolean("scored"))));
        return shown;
    }

    private List<String> missing() {
        var handed = dossier.get("handedOut", new Document());
        var given = dossier.get("reviews", new Document());
        var recused = dossier.get("recusals", new Document());
        return handed.getList("assignments", Document.class, List.of()).stream()
                .map(each -> each.getString("reviewer"))
                .filter(person -> !given.containsKey(person) && !recused.containsKey(person))
                .map(this::reviewer)
                .sorted()
                .toList();
    }

    /** As the decision saw it, just before it was recorded; without one, as it is now. */
    private Document result(RankingTable then, Basis basis) {
        var result = then.standing(id);
        result.putAll(basis.standing());
        return result.append("as", then == table ? "NOW" : "AT_DECISION");
    }

    private List<Map<String, @Nullable Object>> remarks() {
        var remarks = new ArrayList<Map<String, @Nullable Object>>();
        for (var kind : List.of("reviews", "recusals")) {
            byReviewer(kind).forEach((reviewer, given) -> {
                var text = people.show(given.getString(kind.equals("reviews") ? "comment" : "reason"));
                if (text != null) {
                    var remark = new LinkedHashMap<String, @Nullable Object>();
                    remark.put("reviewer", reviewer);
                    remark.put("on", kind.equals("reviews") ? "REVIEW" : "RECUSAL");
                    remark.put("text", text);
                    remarks.add(remark);
                }
            });
        }
        return remarks;
    }

    private TreeMap<String, Document> byReviewer(String name) {
        var all = new TreeMap<String, Document>();
        dossier.get(name, new Document())
                .forEach((person, each) -> all.put(reviewer(person), new Document((Document) each)));
        return all;
    }

    private static String hash(Map<String, @Nullable Object> content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(DossierText.text(content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
