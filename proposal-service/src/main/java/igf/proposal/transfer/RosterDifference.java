package igf.proposal.transfer;

import igf.api.roster.RosterBody;
import igf.api.roster.RosterRole;
import igf.proposal.roster.RosterPatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The changes that bring a roster to a list of people, in any order. A person keeps the entry with the same role and
 * address, else the one with the same role and name. Members that the list leaves out keep the values of that entry.
 *
 * @param removed ids of entries that nobody in the list keeps
 */
record RosterDifference(List<Changed> changed, List<Added> added, List<UUID> removed) {

    /** An entry that stays and has other values. */
    record Changed(UUID entry, RosterBody before, RosterBody after) {}

    /**
     * @param index the person's index in the list
     * @param person with only the given members
     */
    record Added(int index, RosterBody person, RosterPatch members) {
        RosterBody applyTo(RosterBody before) {
            return withoutBlanks(members.applyTo(before));
        }
    }

    static final RosterDifference NONE = new RosterDifference(List.of(), List.of(), List.of());

    private static final RosterBody EMPTY = RosterBody.of(RosterRole.SPEAKER, null, null);

    private static final List<BiPredicate<RosterBody, Added>> MATCHES =
            List.of(RosterDifference::isUnchanged, RosterDifference::haveSameAddress, RosterDifference::haveSameName);

    /** @param before the entries by id, in their order */
    static RosterDifference between(Map<UUID, RosterBody> before, List<RosterPatch> after) {
        var left = new LinkedHashMap<>(before);
        var changed = new ArrayList<Changed>();
        var added = new ArrayList<>(IntStream.range(0, after.size())
                .mapToObj(
                        index -> new Added(index, withoutBlanks(after.get(index).applyTo(EMPTY)), after.get(index)))
                .toList());
        for (var match : MATCHES) {
            added.removeIf(each -> {
                var kept = left.entrySet().stream()
                        .filter(entry -> match.test(entry.getValue(), each))
                        .findFirst();
                kept.ifPresent(entry -> {
                    var person = each.applyTo(entry.getValue());
                    if (!entry.getValue().equals(person)) {
                        changed.add(new Changed(entry.getKey(), entry.getValue(), person));
                    }
                    left.remove(entry.getKey());
                });
                return kept.isPresent();
            });
        }
        return new RosterDifference(List.copyOf(changed), List.copyOf(added), List.copyOf(left.keySet()));
    }

    boolean isEmpty() {
        return changed.isEmpty() && added.isEmpty() && removed.isEmpty();
    }

    private static boolean isUnchanged(RosterBody one, Added other) {
        return Objects.equals(one.email(), other.person().email())
                && Objects.equals(one.name(), other.person().name())
                && one.equals(other.applyTo(one));
    }

    private static boolean haveSameAddress(RosterBody one, Added other) {
        var address = one.email();
        return one.role() == other.person().role()
                && address != null
                && address.equalsIgnoreCase(other.person().email());
    }

    private static boolean haveSameName(RosterBody one, Added other) {
        var name = one.name();
        return one.role() == other.person().role()
                && name != null
                && name.equals(other.person().name());
    }

    /** Blank names and addresses are not stored. */
    private static RosterBody withoutBlanks(RosterBody body) {
        return new RosterBody(
                body.role(),
                withoutBlank(body.name()),
                withoutBlank(body.email()),
                body.affiliation(),
                body.organizationId(),
                body.stakeholderGroup(),
                body.region(),
                body.country(),
                body.gender(),
                body.language(),
                body.firstTime(),
                body.attendance());
    }

    private static @Nullable String withoutBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
