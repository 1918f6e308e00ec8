package igf.proposal.edition;

import igf.api.vocabulary.PublicNames;
import igf.proposal.call.CallState;
import igf.proposal.call.Extension;
import igf.proposal.call.Phase;
import igf.proposal.call.PhaseStart;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.CodeOfConduct;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The public description of an edition.
 *
 * @param rules rules in force, as JSON members
 * @param reviewers number of reviewers
 * @param smallGroupMinimum statistics of people hide smaller numbers
 * @param language of mails to readers without a language
 */
public record PublicEdition(
        String edition,
        String name,
        String theme,
        String city,
        String timeZone,
        LocalDate startsOn,
        LocalDate endsOn,
        PublicCall call,
        List<PhaseStart> phases,
        Map<String, ?> rules,
        CodeOfConduct codeOfConduct,
        int reviewers,
        Phase phase,
        PublicNames publicNames,
        int smallGroupMinimum,
        String language) {

    /** @param extensions in chronological order */
    public record PublicCall(
            Instant opensAt, Instant closesAt, Instant graceUntil, CallState state, List<PublicExtension> extensions) {}

    /** An extension for all proposals. */
    public record PublicExtension(Instant until, String reason, Instant at) {

        /** Returns nothing for an extension for one proposal, which is not public. */
        private static Stream<PublicExtension> of(Extension extension) {
            return extension.proposal() == null
                    ? Stream.of(new PublicExtension(extension.until(), extension.reason(), extension.at()))
                    : Stream.empty();
        }
    }

    public static PublicEdition of(EditionState state) {
        return of(
                state.edition(),
                state.details(),
                state.rules(),
                state.call(),
                state.extensions().stream().flatMap(PublicExtension::of).toList(),
                state.reviewers().size(),
                state.phase());
    }

    static PublicEdition planned(String edition, EditionDetails details, RuleSet rules) {
        return of(edition, details, rules, CallState.PLANNED, List.of(), 0, Phase.PLANNED);
    }

    private static PublicEdition of(
            String edition,
            EditionDetails details,
            RuleSet rules,
            CallState state,
            List<PublicExtension> extensions,
            int reviewers,
            Phase phase) {
        var call = details.call();
        return new PublicEdition(
                edition,
                details.name(),
                details.theme(),
                details.city(),
                details.timeZone(),
                details.startsOn(),
                details.endsOn(),
                new PublicCall(call.opensAt(), call.closesAt(), call.graceUntil(), state, extensions),
                details.phases(),
                rules.members(),
                rules.codeOfConduct(),
                reviewers,
                phase,
                details.publicNames(),
                details.smallGroupMinimum(),
                details.language());
    }

    PublicEdition withDetails(EditionDetails details, RuleSet newRules) {
        return of(edition, details, newRules, call.state(), call.extensions(), reviewers, phase);
    }

    PublicEdition withReviewers(int count) {
        return with(call, count, phase);
    }

    PublicEdition withExtension(Extension extension) {
        return with(
                call(
                        call.state(),
                        Stream.concat(call.extensions().stream(), PublicExtension.of(extension))
                                .toList()),
                reviewers,
                phase);
    }

    /** Sets the phase that follows from the call, unless a later phase has begun. */
    PublicEdition withCallState(CallState state) {
        return with(call(state, call.extensions()), reviewers, phase.isPlannable() ? phase : Phase.of(state));
    }

    PublicEdition withPhase(Phase newPhase) {
        return with(call, reviewers, newPhase);
    }

    private PublicCall call(CallState state, List<PublicExtension> extensions) {
        return new PublicCall(call.opensAt(), call.closesAt(), call.graceUntil(), state, extensions);
    }

    private PublicEdition with(PublicCall newCall, int newReviewers, Phase newPhase) {
        return new PublicEdition(
                edition,
                name,
                theme,
                city,
                timeZone,
                startsOn,
                endsOn,
                newCall,
                phases,
                rules,
                codeOfConduct,
                newReviewers,
                newPhase,
                publicNames,
                smallGroupMinimum,
                language);
    }
}
