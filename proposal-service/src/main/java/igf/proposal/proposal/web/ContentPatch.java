package igf.proposal.proposal.web;

import igf.proposal.proposal.web.ContentBody.FormatBody;
import igf.proposal.vocabulary.FormatType;
import igf.proposal.vocabulary.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A merge-patch of what a proposal says; its roster has calls of its own. */
record ContentPatch(
        @Nullable Given<String> title,
        @Nullable Given<List<String>> subthemes,
        @Nullable Given<FormatPatch> format,
        @Nullable Given<List<String>> policyQuestions,
        @Nullable Given<List<Integer>> sdgs,
        @Nullable Given<List<String>> sdgTargets,
        @Nullable Given<String> description,
        @Nullable Given<String> outcomes,
        @Nullable Given<List<String>> hybrid,
        @Nullable Given<String> messages,
        @Nullable Given<String> tools,
        @Nullable Given<String> gain,
        @Nullable Given<String> formatDescription,
        @Nullable Given<String> backgroundPaper,
        @Nullable Given<String> earlierReport,
        @Nullable Given<String> relevanceToTheme,
        @Nullable Given<String> relevanceToGovernance,
        @Nullable Given<String> interventions,
        @Nullable Given<String> diversity,
        @Nullable Given<String> sdgExplanation) {

    record FormatPatch(
            @Nullable Given<FormatType> type,
            @Nullable Given<Layout> layout,
            @Nullable Given<Integer> minutes) {
        FormatBody on(@Nullable FormatBody before) {
            return new FormatBody(
                    Given.or(type, before == null ? null : before.type()),
                    Given.or(layout, before == null ? null : before.layout()),
                    Given.or(minutes, before == null ? null : before.minutes()));
        }
    }

    /** What is there after it, to be checked like a draft that is sent. */
    ContentBody on(ContentBody before) {
        return new ContentBody(
                Given.or(title, before.title()),
                Given.or(subthemes, before.subthemes()),
                format == null
                        ? before.format()
                        : format.value() == null ? null : format.value().on(before.format()),
                Given.or(policyQuestions, before.policyQuestions()),
                Given.or(sdgs, before.sdgs()),
                Given.or(sdgTargets, before.sdgTargets()),
                Given.or(description, before.description()),
                Given.or(outcomes, before.outcomes()),
                Given.or(hybrid, before.hybrid()),
                Given.or(messages, before.messages()),
                Given.or(tools, before.tools()),
                Given.or(gain, before.gain()),
                Given.or(formatDescription, before.formatDescription()),
                Given.or(backgroundPaper, before.backgroundPaper()),
                Given.or(earlierReport, before.earlierReport()),
                Given.or(relevanceToTheme, before.relevanceToTheme()),
                Given.or(relevanceToGovernance, before.relevanceToGovernance()),
                Given.or(interventions, before.interventions()),
                Given.or(diversity, before.diversity()),
                Given.or(sdgExplanation, before.sdgExplanation()),
                null,
                null);
    }
}
