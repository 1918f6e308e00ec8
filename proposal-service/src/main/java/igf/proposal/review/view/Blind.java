package igf.proposal.review.view;

import igf.proposal.proposal.Content;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a proposal says, by an allow-list: what is not named here never reaches a reviewer. */
final class Blind {

    private Blind() {}

    static void put(Document d, Content content) {
        var format = content.format();
        d.append("title", content.title())
                .append("subthemes", content.subthemes())
                .append(
                        "format",
                        new Document("type", name(format.type()))
                                .append("layout", name(format.layout()))
                                .append("minutes", format.minutes()))
                .append("policyQuestions", content.policyQuestions())
                .append("description", content.description())
                .append("outcomes", content.outcomes())
                .append("sdgs", content.sdgs())
                .append("sdgTargets", content.sdgTargets())
                .append("hybrid", content.hybrid());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
