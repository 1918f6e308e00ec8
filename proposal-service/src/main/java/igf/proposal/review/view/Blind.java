package igf.proposal.review.view;

import igf.proposal.content.ChosenFormat;
import igf.proposal.content.Content;
import igf.proposal.content.ContentChange;
import igf.proposal.rules.form.Field;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a proposal says, by an allow-list: what is not named here never reaches a reviewer. */
final class Blind {

    private Blind() {}

    static void put(Document d, Content content) {
        d.append("title", content.title())
                .append("subthemes", content.subthemes())
                .append("format", format(content.format()))
                .append("policyQuestions", content.policyQuestions())
                .append("description", content.description())
                .append("outcomes", content.outcomes())
                .append("sdgs", content.sdgs())
                .append("sdgTargets", content.sdgTargets())
                .append("sdgExplanation", content.text(Field.SDG_EXPLANATION))
                .append("hybrid", content.hybrid());
    }

    /** What is on the list stands there since the draft, so only what stands there changes. */
    static void change(Document d, ContentChange change) {
        change.members().forEach((name, value) -> {
            if (d.containsKey(name)) {
                d.append(name, value instanceof ChosenFormat format ? format(format) : value);
            }
        });
    }

    private static Document format(ChosenFormat format) {
        return new Document("type", name(format.type()))
                .append("layout", name(format.layout()))
                .append("minutes", format.minutes());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
