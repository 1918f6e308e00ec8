package igf.console.reviewing;

import igf.console.service.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * How far an edition's reviews have come.
 *
 * @param closesAt ISO 8601, empty without a deadline
 * @param perProposal how many reviewers each proposal is to have, 0 before anything was handed out
 * @param totals over all proposals, as {@code given}
 */
record Round(
        boolean open,
        String closesAt,
        List<String> remindAt,
        int perProposal,
        Map<String, Integer> totals,
        List<OfReviewer> reviewers,
        List<OfProposal> proposals,
        List<Rewind> rewinds) {

    /** How far a reviewer is. @param lastAt ISO 8601, empty for never; @param name empty where nobody of that id reviews any more */
    record OfReviewer(
            String id,
            String name,
            String affiliation,
            Counts counts,
            String lastAt,
            String remindedAt,
            Declared declared) {}

    /** What a reviewer cannot judge. @param proposals how many */
    record Declared(List<String> organizations, int proposals, String reason, boolean reopened) {

        static Declared of(JsonNode json) {
            return new Declared(
                    Json.texts(json.path("organizations")),
                    json.path("proposals").size(),
                    json.path("reason").asString(""),
                    json.path("reopened").asBoolean(false));
        }

        public boolean isNothing() {
            return organizations.isEmpty() && proposals == 0;
        }
    }

    /** How far a proposal's reviews are. @param missing how many reviewers must still be found */
    record OfProposal(String id, int number, String title, String stage, Counts counts, int missing) {}

    /** @param open still to give, drafts among them */
    record Counts(int assigned, int given, int drafts, int recused, int open) {

        static Counts of(JsonNode json) {
            return new Counts(
                    json.path("assigned").asInt(0),
                    json.path("given").asInt(0),
                    json.path("drafts").asInt(0),
                    json.path("recused").asInt(0),
                    json.path("open").asInt(0));
        }

        /** How many reviews there can be: of who stood aside none is asked any more. */
        public int asked() {
            return assigned - recused;
        }

        /** Of a bar that is a hundred wide. */
        public int width(int part) {
            return asked() == 0 ? 0 : Math.round(100f * part / asked());
        }
    }

    /** A time that reviews were put back. @param to an instant or a position */
    record Rewind(String at, String to, String reason) {}

    static Round of(JsonNode json) {
        Map<String, Integer> totals = new TreeMap<>();
        json.path("totals")
                .properties()
                .forEach(each -> totals.put(each.getKey(), each.getValue().asInt(0)));
        return new Round(
                !json.path("reviews").asString("").equals("CLOSED"),
                json.path("closesAt").asString(""),
                Json.texts(json.path("remindAt")),
                json.path("perProposal").asInt(0),
                totals,
                json.path("reviewers").valueStream().map(Round::reviewer).toList(),
                json.path("proposals").valueStream().map(Round::proposal).toList(),
                json.path("rewinds")
                        .valueStream()
                        .map(each -> new Rewind(
                                each.path("at").asString(""),
                                each.path("to").asString(""),
                                each.path("reason").asString("")))
                        .toList());
    }

    private static OfReviewer reviewer(JsonNode json) {
        return new OfReviewer(
                json.path("reviewer").asString(""),
                json.path("name").asString(""),
                json.path("affiliation").asString(""),
                Counts.of(json),
                json.path("lastAt").asString(""),
                json.path("remindedAt").asString(""),
                Declared.of(json.path("conflicts")));
    }

    private static OfProposal proposal(JsonNode json) {
        return new OfProposal(
                json.path("proposalId").asString(""),
                json.path("number").asInt(0),
                json.path("title").asString(""),
                json.path("state").asString(""),
                Counts.of(json),
                json.path("missing").asInt(0));
    }

    public int total(String name) {
        return totals.getOrDefault(name, 0);
    }

    public int asked() {
        return total("assigned") - total("recused");
    }

    public boolean isHandedOut() {
        return perProposal > 0;
    }

    /** Who has something still to give. */
    public long behind() {
        return reviewers.stream().filter(each -> each.counts().open() > 0).count();
    }

    /** How many mails of which kind remind of reviews. */
    public Map<String, Long> reminders() {
        return Map.of(closesAt.isEmpty() ? "review-reminder" : "review-reminder-until", behind());
    }

    /** Reviewers who have said that they cannot judge something. */
    public List<OfReviewer> declaring() {
        return reviewers.stream().filter(each -> !each.declared().isNothing()).toList();
    }

    public String reviewer(String id) {
        return reviewers.stream()
                .filter(each -> each.id().equals(id))
                .map(OfReviewer::name)
                .findFirst()
                .orElse("");
    }

    public String proposal(String id) {
        return proposals.stream()
                .filter(each -> each.id().equals(id))
                .map(each -> "#" + each.number() + " " + each.title())
                .findFirst()
                .orElse("");
    }
}
