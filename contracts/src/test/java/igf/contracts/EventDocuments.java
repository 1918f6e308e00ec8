package igf.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON Schemas, the lists in {@code asyncapi.yaml}, and the tables in {@code docs/events.md}. */
final class EventDocuments {

    private static final Path ASYNC_API = Path.of("src/main/resources/asyncapi.yaml");
    private static final Path REFERENCE = Path.of("../docs/events.md");

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(INDENT)
            .withArrayIndenter(INDENT);

    private EventDocuments() {}

    /** @param text what the records say that the file contains */
    record Document(Path path, String text) {

        void write() {
            try {
                Files.writeString(path, text);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        @Override
        public String toString() {
            return path.getFileName().toString();
        }
    }

    static List<Document> all() {
        var all = new ArrayList<Document>();
        Contracts.all().forEach(contract -> all.add(schema(contract)));
        all.add(asyncApi());
        all.add(reference());
        return all;
    }

    private static Document schema(Contract contract) {
        String json = Approved.MAPPER.writer().with(PRETTY).writeValueAsString(EventSchema.of(contract));
        return new Document(Approved.SCHEMAS.resolve(contract.type() + ".json"), json + "\n");
    }

    private static Document asyncApi() {
        String text = read(ASYNC_API);
        for (String topic : Contracts.topics()) {
            String references = Contracts.all().stream()
                    .filter(contract -> contract.topic().equals(topic))
                    .map(contract -> """
                                  %1$s:
                                    $ref: '#/components/messages/%1$s'
                            """.formatted(key(contract)))
                    .collect(Collectors.joining());
            String channel = "(address: " + Pattern.quote(topic) + "\n.*\n    messages:\n)(?: {6}.*\n)*+";
            text = replace(text, channel, references);
        }
        String messages = Contracts.all().stream().map(EventDocuments::message).collect(Collectors.joining());
        return new Document(ASYNC_API, replace(text, "(components:\n  messages:\n)(?: {4}.*\n)*+", messages));
    }

    private static String message(Contract contract) {
        return """
                    %s:
                      name: %s
                      title: %s
                      summary: %s
                      traits:
                        - $ref: '#/components/messageTraits/cloudEvent'
                      payload:
                        $ref: '.%s'
                      bindings:
                        kafka:
                          key:
                            type: string
                            description: %8$s
                      x-subject: %6$s
                      x-feed-audience: %7$s
                """.formatted(
                        key(contract),
                        contract.type(),
                        contract.record().getSimpleName(),
                        Approved.MAPPER.writeValueAsString(EventSchema.description(contract.record())),
                        contract.schemaResource(),
                        contract.subject().idMember(),
                        contract.audience(),
                        kafkaKey(contract));
    }

    /** A release and the events of its sessions share a key, so that one partition keeps their order. */
    private static String kafkaKey(Contract contract) {
        return contract.service().equals("scheduling")
                ? "The edition, `edition` of the data, so that a release stays in order."
                : "The subject, `%s` of the data.".formatted(contract.subject().idMember());
    }

    /** The column "Published" is written by hand; a new type begins with "immediately". */
    private static Document reference() {
        String text = read(REFERENCE);
        var published = new HashMap<String, String>();
        text.lines()
                .map(line -> line.split(" *\\| *"))
                .filter(cells -> cells.length == 6)
                .forEach(cells -> published.put(cells[1], cells[4]));
        String types = Contracts.all().stream()
                .map(contract -> "| `%s` | `%s` | `%s` | %s | %s |\n"
                        .formatted(
                                contract.type(),
                                contract.topic(),
                                contract.subject().idMember(),
                                published.getOrDefault("`" + contract.type() + "`", "immediately"),
                                contract.audience()))
                .collect(Collectors.joining());
        text = replace(text, "()(?:\\| `igf\\..*\n)++", types);
        text = replace(text, "()(?:\\| `\\w+` \\| (?:SEALED|PERSON_ID) \\|.*\n)++", personalMembers());
        return new Document(REFERENCE, text);
    }

    private static String personalMembers() {
        Map<String, String> typesByMember = new TreeMap<>();
        Contracts.all()
                .forEach(contract -> membersIn(contract.record())
                        .distinct()
                        .filter(member -> FieldClass.of(member) != FieldClass.OPEN)
                        .forEach(member -> typesByMember.merge(
                                member, "`" + shortName(contract) + "`", (types, type) -> types + ", " + type)));
        return typesByMember.entrySet().stream()
                .map(entry -> "| `%s` | %s | %s |\n"
                        .formatted(entry.getKey(), FieldClass.of(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining());
    }

    private static Stream<String> membersIn(Class<?> record) {
        return Stream.of(record.getRecordComponents()).flatMap((RecordComponent component) -> {
            Class<?> item = Approved.itemType(component);
            Stream<String> own = Stream.of(component.getName());
            return item.isRecord() ? Stream.concat(own, membersIn(item)) : own;
        });
    }

    private static String key(Contract contract) {
        return shortName(contract).replace('.', '-');
    }

    private static String shortName(Contract contract) {
        return contract.type().replaceFirst("^igf\\.", "").replaceFirst("\\.v1$", "");
    }

    /** Replaces the first match, except for its first group. */
    private static String replace(String text, String pattern, String by) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing matches " + pattern);
        }
        return text.substring(0, matcher.end(1)) + by + text.substring(matcher.end());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
