package igf.proposal.content;

import igf.proposal.rules.form.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a proposal's content, field by field. Events store only the changed fields, because small changes
 * are frequent.
 *
 * @param texts new values of texts
 * @param lists new values of lists, numbers as texts
 * @param format the new format, null if unchanged
 * @param cleared fields whose text was removed
 */
public record ContentChange(
        Map<Field, String> texts,
        Map<Field, List<String>> lists,
        @Nullable ChosenFormat format,
        List<Field> cleared) {
    public ContentChange {
        var sortedTexts = new EnumMap<Field, String>(Field.class);
        sortedTexts.putAll(texts);
        texts = Collections.unmodifiableMap(sortedTexts);
        var sortedLists = new EnumMap<Field, List<String>>(Field.class);
        lists.forEach((field, items) -> sortedLists.put(field, List.copyOf(items)));
        lists = Collections.unmodifiableMap(sortedLists);
        cleared = List.copyOf(cleared);
    }

    public static ContentChange between(Content before, Content after) {
        var texts = new EnumMap<Field, String>(Field.class);
        var lists = new EnumMap<Field, List<String>>(Field.class);
        var cleared = new ArrayList<Field>();
        for (var field : Field.values()) {
            var text = after.text(field);
            if (field.kind() == Field.Kind.TEXT && !Objects.equals(before.text(field), text)) {
                if (text == null) {
                    cleared.add(field);
                } else {
                    texts.put(field, text);
                }
            }
            if (field.kind() == Field.Kind.LIST && !before.items(field).equals(after.items(field))) {
                lists.put(field, after.items(field));
            }
        }
        return new ContentChange(texts, lists, before.format().equals(after.format()) ? null : after.format(), cleared);
    }

    public Content applyTo(Content before) {
        return Content.of(
                field -> text(field, before),
                field -> items(field, before),
                format == null ? before.format() : format,
                before.answers());
    }

    private @Nullable String text(Field field, Content before) {
        return cleared.contains(field) ? null : texts.getOrDefault(field, before.text(field));
    }

    private List<String> items(Field field, Content before) {
        return lists.getOrDefault(field, before.items(field));
    }

    /** Returns whether a text was changed or removed. */
    public boolean changesText(Field field) {
        return texts.containsKey(field) || cleared.contains(field);
    }

    /** Returns the new values by their API names: a text, null if it was removed, a list, or a {@link ChosenFormat}. */
    public Map<String, @Nullable Object> members() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        texts.forEach((field, text) -> members.put(field.pointer().substring(1), text));
        cleared.forEach(field -> members.put(field.pointer().substring(1), null));
        lists.forEach((field, items) -> members.put(
                field.pointer().substring(1),
                field == Field.SDGS ? items.stream().map(Integer::valueOf).toList() : items));
        if (format != null) {
            members.put("format", format);
        }
        return members;
    }
}
