package igf.console.form;

import static igf.console.service.Json.string;

import igf.console.service.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** A proposal's content as a form holds it. Each field is a list of texts, which is empty if the field has no value. */
public record Content(Map<ProposalField, List<String>> values) {

    private static final int HASH_LENGTH = 8;

    public static Content of(JsonNode proposal) {
        Map<ProposalField, List<String>> all = new EnumMap<>(ProposalField.class);
        for (ProposalField field : ProposalField.values()) {
            all.put(field, normalize(field, read(field, proposal.path(field.id()))));
        }
        return new Content(all);
    }

    private static List<String> read(ProposalField field, JsonNode json) {
        return switch (field.kind()) {
            case LINE, TEXT -> List.of(json.asString(""));
            case TEXTS, ANSWERS, CHOICES, TARGETS -> Json.texts(json);
            case FORMAT ->
                Stream.of("type", "layout", "minutes")
                        .map(member -> string(json, member))
                        .toList();
        };
    }

    public static Content of(MultiValueMap<String, String> form) {
        Map<ProposalField, List<String>> all = new EnumMap<>(ProposalField.class);
        for (ProposalField field : ProposalField.values()) {
            List<String> given = form.getOrDefault(field.id(), List.of());
            all.put(
                    field,
                    normalize(
                            field,
                            field.kind() == ProposalField.Kind.TARGETS
                                    ? Stream.of(String.join(" ", given).split("[,;\\s]+"))
                                            .toList()
                                    : given));
        }
        return new Content(all);
    }

    /**
     * Strips the texts, normalizes line ends (browsers send CR LF), and drops empty texts where their position has no
     * meaning.
     */
    private static List<String> normalize(ProposalField field, List<String> rawTexts) {
        List<String> texts = new ArrayList<>(rawTexts.stream()
                .map(text -> text.replace("\r\n", "\n").strip())
                .toList());
        switch (field.kind()) {
            case LINE, TEXT, TEXTS, CHOICES, TARGETS -> texts.removeIf(String::isEmpty);
            case ANSWERS, FORMAT -> {
                while (!texts.isEmpty() && texts.getLast().isEmpty()) {
                    texts.removeLast();
                }
            }
        }
        return List.copyOf(texts);
    }

    List<String> of(ProposalField field) {
        return values.getOrDefault(field, List.of());
    }

    Content with(ProposalField field, List<String> texts) {
        Map<ProposalField, List<String>> all = new EnumMap<>(values);
        all.put(field, normalize(field, texts));
        return new Content(all);
    }

    /** Returns the content with a line of a pasted page appended to a field. */
    Content append(ProposalField field, String line) {
        List<String> current = of(field);
        return switch (field.kind()) {
            case LINE -> with(field, List.of((String.join(" ", current) + " " + line).strip()));
            case TEXT -> with(field, List.of((String.join("\n", current) + "\n\n" + line).strip()));
            case TEXTS, ANSWERS, CHOICES, TARGETS, FORMAT ->
                with(field, Stream.concat(current.stream(), Stream.of(line)).toList());
        };
    }

    /** Whether the content contains a line of a pasted page. */
    public boolean containsLine(String line) {
        return values.values().stream()
                .flatMap(List::stream)
                .anyMatch(text -> text.endsWith(" " + line)
                        || text.lines().anyMatch(textLine -> textLine.strip().equals(line)));
    }

    /** The value of the field {@code format} in a merge patch. */
    private record FormatRequest(
            @Nullable String type,
            @Nullable String layout,
            @Nullable Object minutes) {}

    /** Returns the value of a field for a merge patch; null or an empty list removes it. */
    @Nullable
    Object toJson(ProposalField field) {
        List<String> texts = of(field);
        return switch (field.kind()) {
            case LINE, TEXT -> texts.isEmpty() ? null : texts.getFirst();
            case TEXTS, ANSWERS, TARGETS -> texts;
            case CHOICES ->
                field == ProposalField.SDGS
                        ? texts.stream().map(Content::number).toList()
                        : texts;
            case FORMAT -> {
                String minutes = part(texts, 2);
                yield new FormatRequest(part(texts, 0), part(texts, 1), minutes == null ? null : number(minutes));
            }
        };
    }

    private static @Nullable String part(List<String> texts, int index) {
        return index < texts.size() && !texts.get(index).isEmpty() ? texts.get(index) : null;
    }

    private static Object number(String text) {
        return text.matches("\\d{1,4}") ? (Object) Integer.valueOf(text) : text;
    }

    /**
     * Returns a hash of a field's value, so that a form can name the value that it started from without repeating it.
     */
    String hash(ProposalField field) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0000", of(field)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
