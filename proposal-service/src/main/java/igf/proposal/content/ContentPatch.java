package igf.proposal.content;

import igf.api.proposal.ContentBody;
import igf.api.proposal.ContentBody.FormatBody;
import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.platform.web.body.PatchMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A merge-patch (RFC 7396) of a proposal's content. It cannot change the roster. */
public record ContentPatch(
        @Nullable PatchMember<String> title,
        @Nullable PatchMember<List<String>> subthemes,
        @Nullable PatchMember<FormatPatch> format,
        @Nullable PatchMember<List<String>> policyQuestions,
        @Nullable PatchMember<List<Integer>> sdgs,
        @Nullable PatchMember<List<String>> sdgTargets,
        @Nullable PatchMember<String> description,
        @Nullable PatchMember<String> outcomes,
        @Nullable PatchMember<List<String>> hybrid,
        @Nullable PatchMember<String> messages,
        @Nullable PatchMember<String> tools,
        @Nullable PatchMember<String> gain,
        @Nullable PatchMember<String> formatDescription,
        @Nullable PatchMember<String> backgroundPaper,
        @Nullable PatchMember<String> earlierReport,
        @Nullable PatchMember<String> relevanceToTheme,
        @Nullable PatchMember<String> relevanceToGovernance,
        @Nullable PatchMember<String> interventions,
        @Nullable PatchMember<String> diversity,
        @Nullable PatchMember<String> sdgExplanation,
        @Nullable PatchMember<String> website) {

    record FormatPatch(
            @Nullable PatchMember<FormatType> type,
            @Nullable PatchMember<Layout> layout,
            @Nullable PatchMember<Integer> minutes) {
        FormatBody applyTo(@Nullable FormatBody before) {
            return new FormatBody(
                    PatchMember.or(type, before == null ? null : before.type()),
                    PatchMember.or(layout, before == null ? null : before.layout()),
                    PatchMember.or(minutes, before == null ? null : before.minutes()));
        }
    }

    /** Applies the patch. The result is validated like the body of a new draft. */
    public ContentBody applyTo(ContentBody before) {
        return new ContentBody(
                PatchMember.or(title, before.title()),
                PatchMember.or(subthemes, before.subthemes()),
                format == null
                        ? before.format()
                        : format.value() == null ? null : format.value().applyTo(before.format()),
                PatchMember.or(policyQuestions, before.policyQuestions()),
                PatchMember.or(sdgs, before.sdgs()),
                PatchMember.or(sdgTargets, before.sdgTargets()),
                PatchMember.or(description, before.description()),
                PatchMember.or(outcomes, before.outcomes()),
                PatchMember.or(hybrid, before.hybrid()),
                PatchMember.or(messages, before.messages()),
                PatchMember.or(tools, before.tools()),
                PatchMember.or(gain, before.gain()),
                PatchMember.or(formatDescription, before.formatDescription()),
                PatchMember.or(backgroundPaper, before.backgroundPaper()),
                PatchMember.or(earlierReport, before.earlierReport()),
                PatchMember.or(relevanceToTheme, before.relevanceToTheme()),
                PatchMember.or(relevanceToGovernance, before.relevanceToGovernance()),
                PatchMember.or(interventions, before.interventions()),
                PatchMember.or(diversity, before.diversity()),
                PatchMember.or(sdgExplanation, before.sdgExplanation()),
                PatchMember.or(website, before.website()),
                null,
                null);
    }
}
