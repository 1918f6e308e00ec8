package igf.proposal.review.view;

import igf.platform.view.shape.ChangePosition;
import igf.proposal.content.ChosenFormat;
import igf.proposal.content.Content;
import igf.proposal.content.ContentChange;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.rules.form.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a proposal for reviewers. It is an allow-list: reviewers see no other fields. Texts are stored
 * untyped, as in events; {@link #text} ignores values that are not texts.
 *
 * @param number null before the submission
 */
public record StoredBlind(
        UUID id,
        String edition,
        Optional<Object> title,
        List<String> subthemes,
        ChosenFormat format,
        List<String> policyQuestions,
        Optional<Object> description,
        Optional<Object> outcomes,
        List<Integer> sdgs,
        List<String> sdgTargets,
        Optional<Object> sdgExplanation,
        List<String> hybrid,
        @Nullable Integer number) {

    /** The part that a list shows, because whole proposals are long. */
    public record ListedBlind(
            UUID id,
            Optional<Object> title,
            List<String> subthemes,
            @Nullable Integer number,
            @ChangePosition long position) {

        /** Returns its number, which never changes. */
        public int sortNumber() {
            return number == null ? 0 : number;
        }
    }

    static StoredBlind of(ProposalEvent.Drafted e, @Nullable Integer number) {
        return of(e.id(), e.edition(), e.content(), number);
    }

    private static StoredBlind of(UUID id, String edition, Content content, @Nullable Integer number) {
        return new StoredBlind(
                id,
                edition,
                Optional.ofNullable(content.title()),
                content.subthemes(),
                content.format(),
                content.policyQuestions(),
                Optional.ofNullable(content.description()),
                Optional.ofNullable(content.outcomes()),
                content.sdgs(),
                content.sdgTargets(),
                Optional.ofNullable(content.text(Field.SDG_EXPLANATION)),
                content.hybrid(),
                number);
    }

    StoredBlind withContent(Content content) {
        return of(id, edition, content, number);
    }

    StoredBlind after(ContentChange change) {
        var changed = change.members();
        var sdgs = change.lists().get(Field.SDGS);
        return new StoredBlind(
                id,
                edition,
                valueAfter(changed, Field.TITLE, title),
                change.lists().getOrDefault(Field.SUBTHEMES, subthemes),
                change.format() == null ? format : change.format(),
                change.lists().getOrDefault(Field.POLICY_QUESTIONS, policyQuestions),
                valueAfter(changed, Field.DESCRIPTION, description),
                valueAfter(changed, Field.OUTCOMES, outcomes),
                sdgs == null ? this.sdgs : sdgs.stream().map(Integer::valueOf).toList(),
                change.lists().getOrDefault(Field.SDG_TARGETS, sdgTargets),
                valueAfter(changed, Field.SDG_EXPLANATION, sdgExplanation),
                change.lists().getOrDefault(Field.HYBRID, hybrid),
                number);
    }

    private static Optional<Object> valueAfter(
            Map<String, @Nullable Object> changed, Field field, Optional<Object> before) {
        var name = field.pointer().substring(1);
        return changed.containsKey(name) ? Optional.ofNullable(changed.get(name)) : before;
    }

    StoredBlind withNumber(int newNumber) {
        return new StoredBlind(
                id,
                edition,
                title,
                subthemes,
                format,
                policyQuestions,
                description,
                outcomes,
                sdgs,
                sdgTargets,
                sdgExplanation,
                hybrid,
                newNumber);
    }

    public static @Nullable String text(Optional<Object> value) {
        return value.orElse(null) instanceof String text ? text : null;
    }
}
