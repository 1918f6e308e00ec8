package igf.scheduling.programme;

import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeEvent.AcknowledgedClash;
import igf.scheduling.release.ReleaseAcknowledgement;
import igf.scheduling.vocabulary.AcknowledgementRule;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.ClashRefusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Decides whether a programme can be released. Somebody has to acknowledge each hard clash of a person or a slot;
 * other hard clashes block the release. An acknowledgement also counts for later releases, as long as the clash exists.
 *
 * @param clashes all clashes of the programme
 * @param earlierAcknowledgements acknowledgements of earlier releases
 * @param newAcknowledgements acknowledgements of this release
 * @param kept sessions that stay as released last; a clash among them only is public already and blocks nothing
 */
public record ReleaseCheck(
        List<CurrentClash> clashes,
        List<AcknowledgedClash> earlierAcknowledgements,
        List<ReleaseAcknowledgement> newAcknowledgements,
        Set<UUID> kept) {

    private static final AcknowledgementRule RULE = AcknowledgementRule.FOR_RELEASES;

    public ReleaseCheck {
        clashes = List.copyOf(clashes);
        earlierAcknowledgements = List.copyOf(earlierAcknowledgements);
        newAcknowledgements = List.copyOf(newAcknowledgements);
        kept = Set.copyOf(kept);
    }

    /**
     * Returns refusals for acknowledgements of an unknown clash, of one that cannot be acknowledged, or of one named
     * twice.
     */
    public List<Refusal> invalidAcknowledgements() {
        var refusals = new ArrayList<Refusal>();
        var byId = new LinkedHashMap<UUID, Clash>();
        clashes.forEach(current -> byId.put(current.clash().id(), current.clash()));
        var seen = new HashSet<UUID>();
        for (int i = 0; i < newAcknowledgements.size(); i++) {
            var id = newAcknowledgements.get(i).clash();
            var clash = byId.get(id);
            if (clash == null) {
                refusals.add(ProgrammeRefusal.unknownClash(i));
            } else if (!RULE.allows(clash)) {
                refusals.add(ProgrammeRefusal.clashNotAcknowledgeable(i, clash.kind()));
            } else if (!seen.add(id)) {
                refusals.add(ProgrammeRefusal.duplicateClash(i));
            }
        }
        return refusals;
    }

    /** Returns the hard clashes that nobody has acknowledged or that cannot be acknowledged. */
    public List<CurrentClash> blockingClashes() {
        var acknowledged = reasons();
        return clashes.stream()
                .filter(current -> !kept.containsAll(current.sessions()))
                .filter(current -> current.clash().severity() == Clash.Severity.HARD)
                .filter(current -> !RULE.allows(current.clash())
                        || !acknowledged.containsKey(current.clash().id()))
                .toList();
    }

    List<Refusal> refusals() {
        var invalid = invalidAcknowledgements();
        var blocking = blockingClashes();
        if (!invalid.isEmpty() || blocking.isEmpty()) {
            return invalid;
        }
        return List.of(new ClashRefusal(
                blocking.stream().map(CurrentClash::clash).toList(),
                List.of(),
                blocking.stream().map(CurrentClash::namedSession).toList()));
    }

    /** Returns all acknowledgements that are valid from a release on. */
    List<AcknowledgedClash> acknowledgementsInForce(int release) {
        var all = new ArrayList<AcknowledgedClash>();
        var before = new LinkedHashMap<UUID, AcknowledgedClash>();
        earlierAcknowledgements.forEach(acknowledged -> before.put(acknowledged.clash(), acknowledged));
        var reasons = new LinkedHashMap<UUID, String>();
        newAcknowledgements.forEach(acknowledged -> reasons.put(acknowledged.clash(), acknowledged.reason()));
        for (var current : clashes) {
            var clash = current.clash();
            var reason = reasons.get(clash.id());
            var earlier = before.get(clash.id());
            if (reason != null) {
                all.add(new AcknowledgedClash(
                        clash.id(), clash.kind(), current.sessions(), clash.person(), reason, release));
            } else if (earlier != null) {
                all.add(earlier);
            }
        }
        return all;
    }

    private Map<UUID, String> reasons() {
        var all = new LinkedHashMap<UUID, String>();
        earlierAcknowledgements.forEach(acknowledged -> all.put(acknowledged.clash(), acknowledged.reason()));
        newAcknowledgements.forEach(acknowledged -> all.put(acknowledged.clash(), acknowledged.reason()));
        return all;
    }
}
