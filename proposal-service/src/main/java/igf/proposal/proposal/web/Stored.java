package igf.proposal.proposal.web;

import igf.platform.web.body.PatchMember;
import igf.proposal.decision.Cause;
import igf.proposal.proposal.view.ProposalDocument;
import igf.proposal.rules.judging.Reason;
import igf.proposal.screening.FailedCriterion;
import igf.proposal.screening.Screening;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link ProposalDocument} wrote of a screening and a decision; nothing of it is personal. */
final class Stored {

    private Stored() {}

    /** @param inside whether the secretariat's own note is shown */
    static ProposalShown.@Nullable Screening screening(@Nullable Document screening, boolean inside) {
        return screening == null
                ? null
                : new ProposalShown.Screening(
                        Screening.Outcome.valueOf(screening.getString("outcome")),
                        inside ? new PatchMember<>(screening.getString("note")) : null,
                        Instant.parse(screening.getString("at")),
                        screening.getList("failed", Document.class).stream()
                                .map(one -> new FailedCriterion(
                                        one.getString("rule"), one.getString("name"), one.getString("evidence")))
                                .toList(),
                        screening.getString("overruledBecause"),
                        screening.getInteger("rulesVersion"));
    }

    static ProposalShown.@Nullable Decision decision(@Nullable Document decision) {
        return decision == null
                ? null
                : new ProposalShown.Decision(
                        igf.proposal.decision.Decision.Outcome.valueOf(decision.getString("outcome")),
                        decision.getString("reason"),
                        decision.getList("conditions", String.class),
                        instant(decision, "dueAt"),
                        decision.getList("reasons", Document.class).stream()
                                .map(one -> new Reason(one.getString("code"), one.getString("text")))
                                .toList(),
                        decision.getString("comments"),
                        decision.getInteger("place"),
                        cause(decision.get("cause", Document.class)),
                        decision.getInteger("rulesVersion"),
                        Instant.parse(decision.getString("at")));
    }

    private static @Nullable Cause cause(@Nullable Document cause) {
        return cause == null ? null : new Cause(Cause.Kind.valueOf(cause.getString("kind")), id(cause, "by"));
    }

    static @Nullable UUID id(Document document, String member) {
        var text = document.getString(member);
        return text == null ? null : UUID.fromString(text);
    }

    static <E extends Enum<E>> @Nullable E choice(Document document, String member, Class<E> type) {
        var name = document.getString(member);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable Instant instant(Document document, String member) {
        var text = document.getString(member);
        return text == null ? null : Instant.parse(text);
    }
}
