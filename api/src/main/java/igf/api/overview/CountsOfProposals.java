package igf.api.overview;

import java.util.Map;

/**
 * How many proposals there are.
 *
 * @param submitted how many were handed in: all but drafts
 * @param byState drafts too
 * @param bySubtheme of those handed in, by the subtheme's id; one with several counts under each
 * @param byFormat of those handed in; {@code UNSTATED} where none was chosen
 * @param byDay of those handed in, by the day (UTC, as {@code 2026-11-27}) that they were; days without any are left out
 */
public record CountsOfProposals(
        int submitted,
        Map<String, Integer> byState,
        Map<String, Integer> bySubtheme,
        Map<String, Integer> byFormat,
        Map<String, Integer> byDay) {}
