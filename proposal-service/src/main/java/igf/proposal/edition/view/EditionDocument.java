package igf.proposal.edition.view;

import igf.proposal.call.CallState;
import igf.proposal.call.Extension;
import igf.proposal.call.Phase;
import igf.proposal.edition.EditionDetails;
import igf.proposal.edition.EditionState;
import igf.proposal.rules.RuleSet;
import java.time.Instant;
import java.util.ArrayList;
import org.bson.Document;

/** An edition as it is kept for reading; the same after a write. */
public final class EditionDocument {

    private EditionDocument() {}

    /** What the API shows of an edition: {@code {edition, name, …, call: {state, …}, rules, codeOfConduct}}. */
    public static Document of(EditionState state) {
        var document = new Document();
        describe(document, state.edition(), state.details(), state.rules());
        callState(document, state.call().name());
        state.extensions().forEach(extension -> extended(document, extension));
        document.append("phase", state.phase().name());
        return document.append("reviewers", state.reviewers().size());
    }

    static void describe(Document document, String edition, EditionDetails details, RuleSet rules) {
        var before = document.get("call", Document.class);
        var extensions = before == null ? new ArrayList<Document>() : before.getList("extensions", Document.class);
        var call = new Document("opensAt", details.call().opensAt().toString())
                .append("closesAt", details.call().closesAt().toString())
                .append("graceUntil", details.call().graceUntil().toString())
                .append("state", before == null ? "PLANNED" : before.getString("state"))
                .append("extensions", extensions);
        document.append("edition", edition)
                .append("name", details.name())
                .append("theme", details.theme())
                .append("city", details.city())
                .append("timeZone", details.timeZone())
                .append("startsOn", details.startsOn().toString())
                .append("endsOn", details.endsOn().toString())
                .append("call", call)
                .append(
                        "phases",
                        details.phases().stream()
                                .map(start -> new Document(
                                                "phase", start.phase().name())
                                        .append("from", start.from().toString()))
                                .toList())
                .append("rules", Document.parse(rules.json()))
                .append(
                        "codeOfConduct",
                        new Document("version", rules.codeOfConduct().version())
                                .append("url", rules.codeOfConduct().url()));
    }

    /** What all are given more is told to all; what one is given is between it and the secretariat. */
    static void extended(Document document, Extension extension) {
        if (extension.proposal() != null) {
            return;
        }
        var call = document.get("call", Document.class);
        var extensions = new ArrayList<>(call.getList("extensions", Document.class));
        extensions.add(new Document("until", extension.until().toString())
                .append("reason", extension.reason())
                .append("at", extension.at().toString()));
        call.append("extensions", extensions);
    }

    /** A phase that follows from the call; one that began by itself stays. */
    static void phaseOfCall(Document document, Phase phase) {
        var now = document.getString("phase");
        if (now == null || !Phase.valueOf(now).isPlannable()) {
            document.append("phase", phase.name());
        }
    }

    /** As {@link EditionState} has it: a plan that begins a phase later again takes its beginning back. */
    static void phasesMoved(Document document, EditionDetails details) {
        var begun = document.getString("_begun");
        if (begun != null) {
            var before = Instant.parse(begun);
            var holds = details.phases().stream()
                    .filter(start -> !start.from().isAfter(before))
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            var call = CallState.valueOf(document.get("call", Document.class).getString("state"));
            document.append("phase", (holds == null ? Phase.of(call) : holds.phase()).name())
                    .append("_begun", holds == null ? null : holds.from().toString());
        }
    }

    static void callState(Document document, String state) {
        document.get("call", Document.class).append("state", state);
    }
}
