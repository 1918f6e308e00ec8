package igf.proposal.edition.view;

import igf.proposal.edition.EditionDetails;
import igf.proposal.edition.EditionState;
import igf.proposal.rules.RuleSet;
import org.bson.Document;

/** An edition as it is kept for reading; the same after a write. */
public final class EditionDocument {

    private EditionDocument() {}

    /** What the API shows of an edition: {@code {edition, name, …, call: {state, …}, rules, codeOfConduct}}. */
    public static Document of(EditionState state) {
        var document = new Document();
        describe(document, state.edition(), state.details(), state.rules());
        callState(document, state.call().name());
        return document.append("reviewers", state.reviewers().size());
    }

    static void describe(Document document, String edition, EditionDetails details, RuleSet rules) {
        var before = document.get("call", Document.class);
        var call = new Document("opensAt", details.call().opensAt().toString())
                .append("closesAt", details.call().closesAt().toString())
                .append("graceUntil", details.call().graceUntil().toString())
                .append("state", before == null ? "PLANNED" : before.getString("state"));
        document.append("edition", edition)
                .append("name", details.name())
                .append("theme", details.theme())
                .append("city", details.city())
                .append("timeZone", details.timeZone())
                .append("startsOn", details.startsOn().toString())
                .append("endsOn", details.endsOn().toString())
                .append("call", call)
                .append("rules", Document.parse(rules.json()))
                .append(
                        "codeOfConduct",
                        new Document("version", rules.codeOfConduct().version())
                                .append("url", rules.codeOfConduct().url()));
    }

    static void callState(Document document, String state) {
        document.get("call", Document.class).append("state", state);
    }
}
