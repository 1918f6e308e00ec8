package igf.proposal.edition;

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
 * @param rules rules in force, as JSON
 */
public record KnownEdition(
        String edition,
        String name,
        String theme,
        String city,
        String timeZone,
        LocalDate startsOn,
        LocalDate endsOn,
        KnownCall call,
        List<PhaseStart> phases,
        Map<String, ?> rules,
        CodeOfConduct codeOfConduct,
        int reviewers,
        Phase phase,
        PublicNames publicNames) {

    /** @param extensions in chronological order */
    public record KnownCall(
            Instant opensAt, Instant closesAt, Instant graceUntil, CallState state, List<MoreTime> extensions) {}

    /** An extension for all proposals. */
    public record MoreTime(Instant until, String reason, Instant at) {

        /** An extension for one proposal is not public. */
        private static Stream<MoreTime> of(Extension given) {
            return given.proposal() == null
                    ? Stream.of(new MoreTime(given.until(), given.reason(), given.at()))
                    : Stream.empty();
        }
    }

    public static KnownEdition of(EditionState state) {
        return of(
                state.edition(),
                state.details(),
                state.rules(),
                state.call(),
                state.extensions().stream().flatMap(MoreTime::of).toList(),
                state.reviewers().size(),
                state.phase());
    }

    static KnownEdition planned(String edition, EditionDetails details, RuleSet rules) {
        return of(edition, details, rules, CallState.PLANNED, List.of(), 0, Phase.PLANNED);
    }

    private static KnownEdition of(
            String edition,
            EditionDetails details,
            RuleSet rules,
            CallState state,
            List<MoreTime> extensions,
            int reviewers,
            Phase phase) {
        var call = details.call();
        return new KnownEdition(
                edition,
                details.name(),
                details.theme(),
                details.city(),
                details.timeZone(),
                details.startsOn(),
                details.endsOn(),
                new KnownCall(call.opensAt(), call.closesAt(), call.graceUntil(), state, extensions),
                details.phases(),
                rules.members(),
                rules.codeOfConduct(),
                reviewers,
                phase,
                details.publicNames());
    }

    KnownEdition described(EditionDetails details, RuleSet newRules) {
        return of(edition, details, newRules, call.state(), call.extensions(), reviewers, phase);
    }

    KnownEdition reviewedBy(int many) {
        return with(call, many, phase);
    }

    KnownEdition extended(Extension given) {
        return with(
                call(
                        call.state(),
                        Stream.concat(call.extensions().stream(), MoreTime.of(given))
                                .toList()),
                reviewers,
                phase);
    }

    /** Sets the phase that follows from the call, unless a later phase has begun. */
    KnownEdition called(CallState state) {
        return with(call(state, call.extensions()), reviewers, phase.isPlannable() ? phase : Phase.of(state));
    }

    KnownEdition in(Phase newPhase) {
        return with(call, reviewers, newPhase);
    }

    private KnownCall call(CallState state, List<MoreTime> extensions) {
        return new KnownCall(call.opensAt(), call.closesAt(), call.graceUntil(), state, extensions);
    }

    private KnownEdition with(KnownCall newCall, int newReviewers, Phase newPhase) {
        return new KnownEdition(
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
                publicNames);
    }
}
