package igf.proposal;

import igf.proposal.content.ChosenFormat;
import igf.proposal.content.Content;
import igf.proposal.rules.form.Field;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the content of a proposal from the fields that a test needs; the others are empty. */
public final class ContentBuilder {

    private @Nullable String title;
    private List<String> subthemes = List.of();
    private ChosenFormat format = ChosenFormat.NONE;
    private List<String> policyQuestions = List.of();
    private List<Integer> sdgs = List.of();
    private List<String> sdgTargets = List.of();
    private @Nullable String description;
    private @Nullable String outcomes;
    private List<String> hybrid = List.of();
    private @Nullable String messages;
    private @Nullable String tools;
    private Map<Field, String> answers = Map.of();

    private ContentBuilder() {}

    public static ContentBuilder content() {
        return new ContentBuilder();
    }

    public ContentBuilder title(@Nullable String value) {
        title = value;
        return this;
    }

    public ContentBuilder subthemes(List<String> value) {
        subthemes = value;
        return this;
    }

    public ContentBuilder format(ChosenFormat value) {
        format = value;
        return this;
    }

    public ContentBuilder policyQuestions(List<String> value) {
        policyQuestions = value;
        return this;
    }

    public ContentBuilder sdgs(List<Integer> value) {
        sdgs = value;
        return this;
    }

    public ContentBuilder sdgTargets(List<String> value) {
        sdgTargets = value;
        return this;
    }

    public ContentBuilder description(@Nullable String value) {
        description = value;
        return this;
    }

    public ContentBuilder outcomes(@Nullable String value) {
        outcomes = value;
        return this;
    }

    public ContentBuilder hybrid(List<String> value) {
        hybrid = value;
        return this;
    }

    public ContentBuilder messages(@Nullable String value) {
        messages = value;
        return this;
    }

    public ContentBuilder tools(@Nullable String value) {
        tools = value;
        return this;
    }

    public ContentBuilder answers(Map<Field, String> value) {
        answers = value;
        return this;
    }

    public Content build() {
        return new Content(
                title,
                subthemes,
                format,
                policyQuestions,
                sdgs,
                sdgTargets,
                description,
                outcomes,
                hybrid,
                messages,
                tools,
                answers);
    }
}
