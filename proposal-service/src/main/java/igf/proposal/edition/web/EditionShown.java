package igf.proposal.edition.web;

import igf.proposal.call.CallState;
import igf.proposal.call.Phase;
import igf.proposal.call.PhaseStart;
import igf.proposal.edition.KnownEdition;
import igf.proposal.edition.KnownEdition.KnownCall;
import igf.proposal.edition.PublicNames;
import igf.proposal.rules.form.CodeOfConduct;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An edition.
 *
 * @param edition its slug
 * @param name as people call it
 * @param theme its motto
 * @param city where it is held
 * @param timeZone IANA zone: all clock times of the programme are local to it
 * @param startsOn first day
 * @param endsOn last day
 * @param call when proposals are taken
 * @param phases what follows the call, in order, as it is planned
 * @param rules the rules in force, whole: {@code version}, {@code preset}, what is compulsory, limits, subthemes and the rest
 * @param codeOfConduct what participants accept
 * @param phase where the year stands
 * @param reviewers how many there are
 * @param publicNames whom public pages name
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
        PublicNames publicNames) {

    /**
     * A call for proposals.
     *
     * @param opensAt when the first can be submitted
     * @param closesAt when it is over, as it is told
     * @param graceUntil until when proposals are taken all the same
     * @param state where it stands
     * @param extensions time that all were given more, in the order in which it was given
     */
    record Call(Instant opensAt, Instant closesAt, Instant graceUntil, CallState state, List<Extension> extensions) {}

    /**
     * Time that all were given more.
     *
     * @param until when proposals are taken until
     * @param reason why
     * @param at when it was given
     */
    record Extension(Instant until, String reason, Instant at) {}

    static EditionShown of(KnownEdition edition) {
        return new EditionShown(
                edition.edition(),
                edition.name(),
                edition.theme(),
                edition.city(),
                edition.timeZone(),
                edition.startsOn(),
                edition.endsOn(),
                call(edition.call()),
                edition.phases(),
                edition.rules(),
                edition.codeOfConduct(),
                edition.phase(),
                edition.reviewers(),
                edition.publicNames());
    }

    private static Call call(KnownCall call) {
        return new Call(
                call.opensAt(),
                call.closesAt(),
                call.graceUntil(),
                call.state(),
                call.extensions().stream()
                        .map(one -> new Extension(one.until(), one.reason(), one.at()))
                        .toList());
    }
}
