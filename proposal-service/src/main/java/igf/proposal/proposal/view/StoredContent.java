package igf.proposal.proposal.view;

import igf.proposal.content.ChosenFormat;
import igf.proposal.content.Content;
import igf.proposal.rules.form.Field;
import igf.proposal.vocabulary.FormatType;
import igf.proposal.vocabulary.Layout;
import java.util.EnumMap;
import java.util.List;
import org.bson.Document;

/** Reads back what {@link ProposalDocument} wrote of a content, for the rules that ask for one. */
public final class StoredContent {

    private StoredContent() {}

    public static Content of(Document content) {
        var answers = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            var text = field.kind() == Field.Kind.TEXT
                    ? content.getString(field.pointer().substring(1))
                    : null;
            if (text != null && !Content.OWN_TEXTS.contains(field)) {
                answers.put(field, text);
            }
        }
        var format = content.get("format", new Document());
        var type = format.getString("type");
        var layout = format.getString("layout");
        return new Content(
                content.getString("title"),
                items(content, "subthemes"),
                new ChosenFormat(
                        type == null ? null : FormatType.valueOf(type),
                        layout == null ? null : Layout.valueOf(layout),
                        format.getInteger("minutes")),
                items(content, "policyQuestions"),
                content.getList("sdgs", Integer.class, List.of()),
                items(content, "sdgTargets"),
                content.getString("description"),
                content.getString("outcomes"),
                items(content, "hybrid"),
                content.getString("messages"),
                content.getString("tools"),
                answers);
    }

    private static List<String> items(Document content, String name) {
        return content.getList(name, String.class, List.of());
    }
}
