package igf.console.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * A reviewer of an edition. Empty fields are left out of requests.
 *
 * @param subthemes ids of the subthemes that the person knows
 */
record Reviewer(
        String name,
        String email,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String affiliation,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String stakeholderGroup,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String region,
        List<String> subthemes) {

    static final Reviewer EMPTY = new Reviewer("", "", "", "", "", List.of());

    static Reviewer fromForm(MultiValueMap<String, String> form) {
        return new Reviewer(
                fieldValue(form, "name"),
                fieldValue(form, "email"),
                fieldValue(form, "affiliation"),
                fieldValue(form, "stakeholderGroup"),
                fieldValue(form, "region"),
                form.getOrDefault("subthemes", List.of()));
    }

    private static String fieldValue(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    /**
     * Parses one reviewer on each line: name, mail address and organization, separated by commas, semicolons or tabs.
     * The part with an {@code @} is the address.
     */
    static List<Reviewer> parseList(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> {
                    List<String> parts =
                            Stream.of(line.split("[,;\\t]")).map(String::strip).toList();
                    String email = parts.stream()
                            .filter(part -> part.contains("@"))
                            .findFirst()
                            .orElse("");
                    List<String> rest =
                            parts.stream().filter(part -> !part.equals(email)).toList();
                    return new Reviewer(
                            rest.isEmpty() ? "" : rest.getFirst(),
                            email,
                            rest.size() > 1 ? String.join(", ", rest.subList(1, rest.size())) : "",
                            "",
                            "",
                            List.of());
                })
                .toList();
    }
}
