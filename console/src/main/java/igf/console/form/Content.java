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

/** A proposal's content as a form holds it: each member is a list of texts. Missing members are empty. */
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
                        .map(part -> string(json, part))
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

    /** Normalizes line ends, since browsers send two characters. */
    private static List<String> normalize(ProposalField field, List<String> given) {
        List<String> texts = new ArrayList<>(
                given.stream().map(text -> text.replace("\r\n", "\n").strip()).toList());
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

    /** Returns the content with a line of a pasted page appended to a member. */
    Content append(ProposalField field, String line) {
        List<String> now = of(field);
        return switch (field.kind()) {
            case LINE -> with(field, List.of((String.join(" ", now) + " " + line).strip()));
            case TEXT -> with(field, List.of((String.join("\n", now) + "\n\n" + line).strip()));
            case TEXTS, ANSWERS, CHOICES, TARGETS, FORMAT ->
                with(field, Stream.concat(now.stream(), Stream.of(line)).toList());
        };
    }

    /** Whether a line of a pasted page is in the content. */
    public boolean containsLine(String line) {
        return values.values().stream()
                .flatMap(List::stream)
                .anyMatch(text -> text.endsWith(" " + line)
                        || text.lines().anyMatch(one -> one.strip().equals(line)));
    }

    /** Returns the complete content, so that missing members are removed. */
    private record FormatRequest(
            @Nullable String type,
            @Nullable String layout,
            @Nullable Object minutes) {}

    /** Returns a member as in a merge patch. */
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

    /** Returns a hash, so that a form can name its base without repeating it. */
    String hash(ProposalField field) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0000", of(field)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
