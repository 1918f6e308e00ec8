package igf.proposal.content;

import igf.platform.domain.PersonalValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draft keeps of the page it was read from. Texts may name people, so they are sealed with one key of the
 * document, which is gone as soon as one of them is erased.
 *
 * @param text the page as it was pasted
 * @param unassigned lines that found no field, joined by line feeds; null if there are none
 * @param sections texts under labels of their own for which there is no field
 * @param editionGuess year of the forum that the page seems to be of
 * @param number of the proposal in that year
 * @param sessionType as in the page's title, like {@code WS}
 * @param subthemes as worded on the page
 * @param hints codes of what the text makes one wonder about
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

    /** @param kind its name, for programs; @param label as the page had it */
    public record Section(String kind, String label, PersonalValue text) {}

    public Paste {
        sections = List.copyOf(sections);
        subthemes = List.copyOf(subthemes);
        hints = List.copyOf(hints);
        assumedRoles = List.copyOf(assumedRoles);
    }

    public Paste left(@Nullable PersonalValue lines) {
        return new Paste(text, lines, sections, editionGuess, number, sessionType, subthemes, hints, assumedRoles);
    }

    /** Somebody has looked at an entry: its role is assumed no longer. */
    public Paste confirmed(UUID entry) {
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
