package igf.proposal.messaging;

import igf.platform.messaging.PublishedBefore;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Frozen with commit e31deec: see {@link PublishedBefore}. */
@Component
class ProposalsPublishedBefore implements PublishedBefore {

    @Override
    public List<Address> of(String name, JsonNode e) {
        return switch (name) {
            case "edition.planned.1" -> one("igf.edition.planned.v1", e.at("/edition"));
            case "edition.changed.1" -> one("igf.edition.changed.v1", e.at("/edition"));
            case "edition.call-opened.1" -> one("igf.call.opened.v1", e.at("/edition"));
            case "edition.call-closed.1" -> one("igf.call.closed.v1", e.at("/edition"));
            case "proposal.submitted.1" -> one("igf.proposal.submitted.v1", e.at("/id"));
            case "proposal.withdrawn.1" -> one("igf.proposal.withdrawn.v1", e.at("/id"));
            case "proposal.screened.1", "proposal.screening-overruled.1" ->
                one("igf.proposal.screened.v1", e.at("/id"));
            case "proposal.decided.1" -> one(decided(e.at("/decision/outcome").asString()), e.at("/id"));
            case "proposal.decision-undone.1", "proposal.lapsed.1" ->
                one("igf.proposal.decision-undone.v1", e.at("/id"));
            case "proposal.merged.1" -> one("igf.proposal.merged.v1", e.at("/id"));
            case "proposal.person-replaced.1" -> one("igf.speaker.replaced.v1", e.at("/id"));
            case "proposal.person-removed.1" -> onlyWith(e.at("/notice"), "igf.speaker.replaced.v1", e.at("/id"));
            case "proposal.person-answered.1" ->
                one(answered(e.at("/entry/state").asString()), e.at("/id"));
            case "proposal.roster-fell-below-minimum.1" -> one("igf.proposal.roster-below-minimum.v1", e.at("/id"));
            case "proposal.roster-restored.1" -> one("igf.proposal.roster-restored.v1", e.at("/id"));
            case "invitation.sent.1" ->
                onlyWith(e.at("/guest/email"), "igf.speaker.invited.v1", e.at("/occasion/proposal"));
            case "invitation.reminded.1" ->
                onlyWith(e.at("/guest/email"), "igf.speaker.reminded.v1", e.at("/occasion/proposal"));
            case "engagement.overbooked.1" ->
                onlyWith(e.at("/addressee/email"), "igf.speaker.overbooked.v1", e.at("/person"));
            case "merger.proposed.1" -> both("igf.proposal.merge-proposed.v1", e);
            case "merger.ended.1", "merger.undone.1" -> both("igf.proposal.merge-ended.v1", e);
            case "merger.settled.1" ->
                isThere(e.at("/from"))
                        ? onlyWith(e.at("/taking"), "igf.proposal.took-in.v1", e.at("/taking/proposal"))
                        : List.of();
            case "conditions.judged.1" -> one("igf.proposal.condition-judged.v1", e.at("/proposal"));
            case "conditions.reminded.1" -> one("igf.proposal.conditions-due.v1", e.at("/proposal"));
            case "appeal.filed.1" -> one("igf.proposal.appealed.v1", e.at("/proposal"));
            case "appeal.dismissed.1" -> one("igf.proposal.appeal-dismissed.v1", e.at("/proposal"));
            case "review.reviewer-reminded.1" -> one("igf.reviewer.reminded.v1", e.at("/reviewer"));
            default -> List.of();
        };
    }

    private static String decided(String outcome) {
        return switch (outcome) {
            case "DECLINED" -> "igf.proposal.declined.v1";
            case "RESERVE" -> "igf.proposal.reserved.v1";
            default -> "igf.proposal.accepted.v1";
        };
    }

    private static String answered(String state) {
        return switch (state) {
            case "DECLINED", "WITHDRAWN", "REPLACED" -> "igf.speaker.declined.v1";
            default -> "igf.speaker.confirmed.v1";
        };
    }

    private static List<Address> both(String type, JsonNode merger) {
        return Stream.of("/from/proposal", "/into/proposal")
                .map(side -> new Address(type, merger.at(side).asString()))
                .toList();
    }

    private static List<Address> onlyWith(JsonNode member, String type, JsonNode subject) {
        return isThere(member) ? one(type, subject) : List.of();
    }

    private static boolean isThere(JsonNode member) {
        return !member.isMissingNode() && !member.isNull();
    }

    private static List<Address> one(String type, JsonNode subject) {
        return List.of(new Address(type, subject.asString()));
    }
}
