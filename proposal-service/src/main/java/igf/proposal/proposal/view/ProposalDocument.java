package igf.proposal.proposal.view;

import igf.proposal.content.ChosenFormat;
import igf.proposal.content.Content;
import igf.proposal.content.ContentChange;
import igf.proposal.content.Owner;
import igf.proposal.content.Paste;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.proposal.ProposalState;
import igf.proposal.receipt.Receipt;
import igf.proposal.roster.FormerEntry;
import igf.proposal.roster.RosterBreach;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.form.Field;
import igf.proposal.screening.Screening;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A proposal as it is kept for reading, the same after a write; personal values stay sealed. */
public final class ProposalDocument {

    private ProposalDocument() {}

    /** @param version what the {@code ETag} says */
    public static Document of(ProposalState state, long version) {
        var document = new Document("_id", state.id().toString())
                .append("edition", state.edition())
                .append("state", state.stage().name())
                .append("version", version)
                .append("owner", owner(state.owner()))
                .append("content", content(state.content()))
                .append("roster", entries(state.roster()))
                .append("paste", state.paste() == null ? null : paste(state.paste()))
                .append("receipt", state.receipt() == null ? null : receipt(state.receipt()))
                .append("screening", state.screening() == null ? null : screening(state.screening()))
                .append("decision", state.decision() == null ? null : decision(state.decision()))
                .append("sessionId", text(state.session()))
                .append("mergedInto", text(state.mergedInto()))
                .append("rosterBreaches", new ArrayList<>())
                .append(
                        "formerRoster",
                        list(state.former().stream()
                                .map(ProposalDocument::former)
                                .toList()));
        rosterState(document);
        organizedBy(document);
        return document;
    }

    static Document owner(Owner owner) {
        return new Document("subject", owner.subject())
                .append("person", text(owner.person()))
                .append("email", text(owner.email()));
    }

    /** Members as the API names them; a field that has no value is null or empty. */
    static Document content(Content content) {
        var document = new Document("title", content.title())
                .append("subthemes", list(content.subthemes()))
                .append("format", format(content.format()))
                .append("policyQuestions", list(content.policyQuestions()))
                .append("sdgs", list(content.sdgs()))
                .append("sdgTargets", list(content.sdgTargets()))
                .append("description", content.description())
                .append("outcomes", content.outcomes())
                .append("hybrid", list(content.hybrid()))
                .append("messages", content.messages())
                .append("tools", content.tools());
        for (var field : Field.values()) {
            if (field.kind() == Field.Kind.TEXT) {
                document.append(field.pointer().substring(1), content.text(field));
            }
        }
        return document;
    }

    static void change(Document content, ContentChange change) {
        change.members()
                .forEach((name, value) ->
                        content.append(name, value instanceof ChosenFormat format ? format(format) : value));
    }

    private static Document format(ChosenFormat format) {
        return new Document("type", text(format.type()))
                .append("layout", text(format.layout()))
                .append("minutes", format.minutes());
    }

    static List<Document> entries(Collection<RosterEntry> roster) {
        return list(roster.stream().map(ProposalDocument::entry).toList());
    }

    public static Document entry(RosterEntry entry) {
        return new Document("id", entry.id().toString())
                .append("role", entry.role().name())
                .append("person", entry.person().toString())
                .append("name", text(entry.name()))
                .append("email", text(entry.email()))
                .append("affiliation", entry.affiliation())
                .append("organizationId", entry.organizationId())
                .append("stakeholderGroup", text(entry.stakeholderGroup()))
                .append("region", text(entry.region()))
                .append("country", entry.country())
                .append("gender", text(entry.gender()))
                .append("language", entry.language())
                .append("firstTime", entry.firstTime())
                .append("attendance", text(entry.attendance()))
                .append("state", entry.state().name());
    }

    /** An entry that is on the roster no longer. */
    static Document former(FormerEntry former) {
        return entry(former.entry())
                .append("replacedBy", text(former.replacedBy()))
                .append("reason", text(former.reason()));
    }

    public static List<Document> breaches(List<RosterBreach> breaches) {
        return list(breaches.stream()
                .map(one -> new Document("rule", one.rule()).append("detail", one.detail()))
                .toList());
    }

    /** Notes COMPLETE or BELOW_MINIMUM by the breaches; null of a draft, whose roster is still being made. */
    public static void rosterState(Document document) {
        document.append(
                "rosterState",
                document.get("receipt") == null || "DRAFT".equals(document.get("state"))
                        ? null
                        : document.getList("rosterBreaches", Document.class).isEmpty() ? "COMPLETE" : "BELOW_MINIMUM");
    }

    static Document paste(Paste paste) {
        return new Document("text", paste.text().toString())
                .append("unassigned", text(paste.unassigned()))
                .append(
                        "sections",
                        list(paste.sections().stream()
                                .map(section -> new Document("kind", section.kind())
                                        .append("label", section.label())
                                        .append("text", section.text().toString()))
                                .toList()))
                .append("editionGuess", paste.editionGuess())
                .append("number", paste.number())
                .append("sessionType", paste.sessionType())
                .append("subthemes", list(paste.subthemes()))
                .append("hints", list(paste.hints()))
                .append(
                        "assumedRoles",
                        list(paste.assumedRoles().stream().map(UUID::toString).toList()));
    }

    public static Document receipt(Receipt receipt) {
        return new Document("number", receipt.number())
                .append("submittedAt", receipt.submittedAt().toString())
                .append("contentHash", receipt.contentHash())
                .append("rulesVersion", receipt.rulesVersion());
    }

    static Document screening(Screening screening) {
        return new Document("outcome", screening.outcome().name())
                .append("note", screening.note())
                .append("at", screening.at().toString())
                .append(
                        "failed",
                        list(screening.failed().stream()
                                .map(one -> new Document("rule", one.rule())
                                        .append("name", one.name())
                                        .append("evidence", one.evidence()))
                                .toList()))
                .append("overruledBecause", screening.overruledBecause())
                .append("rulesVersion", screening.rulesVersion());
    }

    static Document decision(Decision decision) {
        return new Document("outcome", decision.outcome().name())
                .append("reason", decision.reason())
                .append("conditions", list(decision.conditions()))
                .append("dueAt", text(decision.dueAt()))
                .append(
                        "reasons",
                        list(decision.reasons().stream()
                                .map(reason -> new Document("code", reason.code()).append("text", reason.text()))
                                .toList()))
                .append("comments", decision.comments())
                .append("place", decision.place())
                .append("cause", cause(decision.cause()))
                .append("rulesVersion", decision.rulesVersion())
                .append("at", decision.at().toString());
    }

    private static @Nullable Document cause(@Nullable Cause cause) {
        return cause == null ? null : new Document("kind", cause.kind().name()).append("by", text(cause.by()));
    }

    /** Notes under which keys its organizers find it: {@code organizedBy}. */
    static void organizedBy(Document document) {
        var keys = new ArrayList<String>();
        var owner = document.get("owner", Document.class);
        var person = owner.getString("person");
        keys.add(person == null ? subjectKey(owner.getString("subject")) : person);
        for (var entry : document.getList("roster", Document.class)) {
            if (entry.getString("role").equals("ORGANIZER") && !keys.contains(entry.getString("person"))) {
                keys.add(entry.getString("person"));
            }
        }
        document.append("organizedBy", keys);
    }

    /** The key of an owner who is known by no person. */
    public static String subjectKey(String subject) {
        return "subject:" + subject;
    }

    private static @Nullable String text(@Nullable Object value) {
        return Objects.toString(value, null);
    }

    private static <T> List<T> list(Collection<T> items) {
        return new ArrayList<>(items);
    }
}
