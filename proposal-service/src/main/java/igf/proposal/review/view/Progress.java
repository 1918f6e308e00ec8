package igf.proposal.review.view;

import igf.proposal.proposal.Stage;
import igf.proposal.proposal.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How far a round has come, per proposal and per reviewer. */
public final class Progress {

    private final List<OfProposal> proposals = new ArrayList<>();
    private final Map<UUID, Counts> reviewers = new TreeMap<>();

    /** What became of what was asked for; {@code open} is neither given nor stood aside from, drafts among it. */
    public static final class Counts {
        private int assigned;
        private int given;
        private int drafts;
        private int recused;
        private @Nullable String lastAt;

        private void count(String state, @Nullable String at) {
            assigned++;
            switch (state) {
                case "GIVEN" -> given++;
                case "DRAFT" -> drafts++;
                case "RECUSED" -> recused++;
                default -> {}
            }
            if (at != null && (lastAt == null || at.compareTo(lastAt) > 0)) {
                lastAt = at;
            }
        }

        public int assigned() {
            return assigned;
        }

        public int given() {
            return given;
        }

        public int drafts() {
            return drafts;
        }

        public int recused() {
            return recused;
        }

        public int open() {
            return assigned - given - recused;
        }

        /** When something was last done, null if nothing was. */
        public @Nullable String lastAt() {
            return lastAt;
        }
    }

    /** @param missing how many reviewers must still be found for as many reviews as are wanted */
    public record OfProposal(
            String id, int number, @Nullable String title, String stage, Counts counts, int missing) {}

    private Progress() {}

    /** @param edition of the round; @param documents of {@value ReviewingView#PROGRESS}, all of the edition */
    public static Progress of(Document edition, Iterable<Document> documents) {
        var progress = new Progress();
        edition.get("reviewers", new Document())
                .keySet()
                .forEach(person -> progress.reviewers.put(UUID.fromString(person), new Counts()));
        var wanted = edition.getInteger("perProposal", 0);
        for (var document : documents) {
            var stage = document.getString("stage");
            if (Stages.isReviewable(Stage.valueOf(stage)) || document.containsKey("assignments")) {
                progress.add(document, stage, wanted);
            }
        }
        return progress;
    }

    private void add(Document document, String stage, int wanted) {
        var counts = new Counts();
        var reviewable = Stages.isReviewable(Stage.valueOf(stage));
        var marks = document.get("marks", new Document());
        for (var assignment : document.getList("assignments", Document.class, List.of())) {
            var person = assignment.getString("reviewer");
            var mark = marks.get(person, new Document());
            var state = mark.get("state", "OPEN");
            // What is decided or gone needs no review any more.
            if (reviewable || !state.equals("OPEN")) {
                counts.count(state, mark.getString("at"));
                reviewers
                        .computeIfAbsent(UUID.fromString(person), p -> new Counts())
                        .count(state, mark.getString("at"));
            }
        }
        var missing = reviewable ? Math.max(0, wanted - counts.assigned() + counts.recused()) : 0;
        proposals.add(new OfProposal(
                document.getString("_id"),
                document.getInteger("number", 0),
                document.getString("title"),
                stage,
                counts,
                missing));
    }

    /** In the order of their numbers. */
    public List<OfProposal> proposals() {
        return proposals.stream()
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .toList();
    }

    public Map<UUID, Counts> reviewers() {
        return reviewers;
    }
}
