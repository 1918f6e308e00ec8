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
public record Content(Map<Member, List<String>> values) {

    private static final int SHORT = 8;

    public static Content of(JsonNode proposal) {
        Map<Member, List<String>> all = new EnumMap<>(Member.class);
        for (Member member : Member.values()) {
            all.put(member, clean(member, read(member, proposal.path(member.id()))));
        }
        return new Content(all);
    }

    private static List<String> read(Member member, JsonNode json) {
        return switch (member.kind()) {
            case LINE, TEXT -> List.of(json.asString(""));
            case TEXTS, ANSWERS, CHOICES, TARGETS -> Json.texts(json);
            case FORMAT ->
                Stream.of("type", "layout", "minutes")
                        .map(part -> string(json, part))
                        .toList();
        };
    }

    public static Content of(MultiValueMap<String, String> form) {
        Map<Member, List<String>> all = new EnumMap<>(Member.class);
        for (Member member : Member.values()) {
            List<String> given = form.getOrDefault(member.id(), List.of());
            all.put(
                    member,
                    clean(
                            member,
                            member.kind() == Member.Kind.TARGETS
                                    ? Stream.of(String.join(" ", given).split("[,;\\s]+"))
                                            .toList()
                                    : given));
        }
        return new Content(all);
    }

    /** Normalizes line ends, since browsers send two characters. */
    private static List<String> clean(Member member, List<String> given) {
        List<String> texts = new ArrayList<>(
                given.stream().map(text -> text.replace("\r\n", "\n").strip()).toList());
        switch (member.kind()) {
            case LINE, TEXT, TEXTS, CHOICES, TARGETS -> texts.removeIf(String::isEmpty);
            case ANSWERS, FORMAT -> {
                while (!texts.isEmpty() && texts.getLast().isEmpty()) {
                    texts.removeLast();
                }
            }
        }
        return List.copyOf(texts);
    }

    List<String> of(Member member) {
        return values.getOrDefault(member, List.of());
    }

    Content with(Member member, List<String> texts) {
        Map<Member, List<String>> all = new EnumMap<>(values);
        all.put(member, clean(member, texts));
        return new Content(all);
    }

    /** Returns the content with a line of a pasted page appended to a member. */
    Content plus(Member member, String line) {
        List<String> now = of(member);
        return switch (member.kind()) {
            case LINE -> with(member, List.of((String.join(" ", now) + " " + line).strip()));
            case TEXT -> with(member, List.of((String.join("\n", now) + "\n\n" + line).strip()));
            case TEXTS, ANSWERS, CHOICES, TARGETS, FORMAT ->
                with(member, Stream.concat(now.stream(), Stream.of(line)).toList());
        };
    }

    /** Whether a line of a pasted page is in the content. */
    public boolean has(String line) {
        return values.values().stream()
                .flatMap(List::stream)
                .anyMatch(text -> text.endsWith(" " + line)
                        || text.lines().anyMatch(one -> one.strip().equals(line)));
    }

    /** Returns the complete content, so that missing members are removed. */
    private record Format(
            @Nullable String type,
            @Nullable String layout,
            @Nullable Object minutes) {}

    /** Returns a member as in a merge patch. */
    @Nullable
    Object json(Member member) {
        List<String> texts = of(member);
        return switch (member.kind()) {
            case LINE, TEXT -> texts.isEmpty() ? null : texts.getFirst();
            case TEXTS, ANSWERS, TARGETS -> texts;
            case CHOICES ->
                member == Member.SDGS ? texts.stream().map(Content::number).toList() : texts;
            case FORMAT -> {
                String minutes = part(texts, 2);
                yield new Format(part(texts, 0), part(texts, 1), minutes == null ? null : number(minutes));
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
    String mark(Member member) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0000", of(member)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, SHORT);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
