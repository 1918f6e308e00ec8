package igf.proposal.edition.web;

import igf.api.vocabulary.PublicNames;
import igf.proposal.call.CallState;
import igf.proposal.call.Phase;
import igf.proposal.call.PhaseStart;
import igf.proposal.edition.PublicEdition;
import igf.proposal.edition.PublicEdition.PublicCall;
import igf.proposal.rules.form.CodeOfConduct;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An edition.
 *
 * @param edition its slug
 * @param name its name
 * @param theme its motto
 * @param city the host city
 * @param timeZone IANA zone of all local times in the programme
 * @param startsOn first day
 * @param endsOn last day
 * @param call the time in which proposals may be submitted
 * @param phases planned phases after the call, in order
 * @param rules the complete rules in force: {@code version}, {@code preset}, compulsory fields, limits, subthemes and
 *     more
 * @param codeOfConduct the code of conduct that participants accept
 * @param phase the current phase
 * @param reviewers number of reviewers
 * @param publicNames the people whom public pages name
 * @param smallGroupMinimum statistics of registrations and attendance hide numbers of fewer people
 * @param language language of mails to readers whose own language is not known or has no mails
 */
record EditionShown(
        String edition,
        String name,
        String theme,
        String city,
        String timeZone,
        LocalDate startsOn,
        LocalDate endsOn,
        Call call,
        List<PhaseStart> phases,
        Map<String, ?> rules,
        CodeOfConduct codeOfConduct,
        Phase phase,
        int reviewers,
        PublicNames publicNames,
        int smallGroupMinimum,
        String language) {

    /**
     * A call for proposals.
     *
     * @param opensAt first instant
     * @param closesAt announced end
     * @param graceUntil end of the grace period
     * @param state the call's state
     * @param extensions extensions for all proposals, in chronological order
     */
    record Call(Instant opensAt, Instant closesAt, Instant graceUntil, CallState state, List<Extension> extensions) {}

    /**
     * An extension for all proposals.
     *
     * @param until the new end of the call
     * @param reason the reason
     * @param at when it was granted
     */
    record Extension(Instant until, String reason, Instant at) {}

    static EditionShown of(PublicEdition edition) {
        return new EditionShown(
                edition.edition(),
                edition.name(),
                edition.theme(),
                edition.city(),
                edition.timeZone(),
                edition.startsOn(),
                edition.endsOn(),
                toCall(edition.call()),
                edition.phases(),
                edition.rules(),
                edition.codeOfConduct(),
                edition.phase(),
                edition.reviewers(),
                edition.publicNames(),
                edition.smallGroupMinimum(),
                edition.language());
    }

    private static Call toCall(PublicCall call) {
        return new Call(
                call.opensAt(),
                call.closesAt(),
                call.graceUntil(),
                call.state(),
                call.extensions().stream()
                        .map(extension -> new Extension(extension.until(), extension.reason(), extension.at()))
                        .toList());
    }
}
