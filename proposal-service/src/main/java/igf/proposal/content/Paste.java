package igf.proposal.content;

import igf.platform.domain.PersonalValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The pasted page of a draft, with the parts that have no field. Texts may name people, so they are sealed with one key
 * per document. The key is destroyed when one of these people is erased.
 *
 * @param text the whole page
 * @param unassigned lines that matched no field, joined by line feeds; null if there are none
 * @param sections labelled texts without a field
 * @param editionGuess probable year of the page
 * @param number the proposal's number in that year
 * @param sessionType as in the page's title, like {@code WS}
 * @param subthemes as worded on the page
 * @param hints codes of hints about the text
 * @param assumedRoles roster entries whose role was assumed from the order of lines
 */
public record Paste(
        PersonalValue text,
        @Nullable PersonalValue unassigned,
        List<Section> sections,
        @Nullable Integer editionGuess,
        @Nullable Integer number,
        @Nullable String sessionType,
        List<String> subthemes,
        List<String> hints,
        List<UUID> assumedRoles) {

    /**
     * A labelled text of the page.
     *
     * @param kind code of the kind of section
     */
    public record Section(String kind, String label, PersonalValue text) {}

    public Paste {
        sections = List.copyOf(sections);
        subthemes = List.copyOf(subthemes);
        hints = List.copyOf(hints);
        assumedRoles = List.copyOf(assumedRoles);
    }

    public Paste withUnassigned(@Nullable PersonalValue lines) {
        return new Paste(text, lines, sections, editionGuess, number, sessionType, subthemes, hints, assumedRoles);
    }

    /** Removes an entry from the assumed roles, because a person has checked it. */
    public Paste withConfirmedRole(UUID entry) {
        return new Paste(
                text,
                unassigned,
                sections,
                editionGuess,
                number,
                sessionType,
                subthemes,
                hints,
                assumedRoles.stream().filter(id -> !id.equals(entry)).toList());
    }
}
