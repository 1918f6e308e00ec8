package igf.api.overview;

import java.util.Map;

/**
 * Counts of proposals.
 *
 * @param submitted all except drafts
 * @param byState including drafts
 * @param bySubtheme submitted ones, by the subtheme's id; a proposal with several subthemes counts under each
 * @param byFormat submitted ones; {@code UNSTATED} if none was chosen
 * @param byDay submitted ones, by the day of submission (UTC, as {@code 2026-11-27}); days without submissions are left
 *     out
 */
public record CountsOfProposals(
        int submitted,
        Map<String, Integer> byState,
        Map<String, Integer> bySubtheme,
        Map<String, Integer> byFormat,
        Map<String, Integer> byDay) {}
