package igf.proposal.roster;

import igf.proposal.proposal.ProposalEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Folds events into the roster of a view. All views share this fold, so that a removed entry cannot stay in one of
 * them. A replacement takes the position of the replaced entry.
 */
public final class RosterFold {

    private RosterFold() {}

    public interface Kept<T> {

        T of(RosterEntry entry);

        T in(T kept, UnaryOperator<EntryState> change);
    }

    /** @param roster before the event, by entry id */
    public static <T> Map<String, T> after(ProposalEvent event, Map<String, T> roster, Kept<T> kept) {
        return switch (event) {
            case ProposalEvent.Drafted e -> {
                var listed = new LinkedHashMap<String, T>();
                e.roster().forEach(entry -> listed.put(key(entry.id()), kept.of(entry)));
                yield listed;
            }
            case ProposalEvent.PersonListed e -> with(roster, e.entry(), kept);
            case ProposalEvent.PersonChanged e -> with(roster, e.entry(), kept);
            case ProposalEvent.AddressCorrected e -> with(roster, e.entry(), kept);
            case ProposalEvent.PersonAnswered e ->
                roster.containsKey(key(e.entry().id())) ? with(roster, e.entry(), kept) : roster;
            case ProposalEvent.PersonReplaced e -> {
                var changed = new LinkedHashMap<String, T>();
                roster.forEach((id, one) -> {
                    var goes = id.equals(key(e.old().id()));
                    changed.put(goes ? key(e.entry().id()) : id, goes ? kept.of(e.entry()) : one);
                });
                yield changed;
            }
            case ProposalEvent.PersonRemoved e -> {
                var left = new LinkedHashMap<>(roster);
                left.remove(key(e.entry().id()));
                yield left;
            }
            case ProposalEvent.PersonInvited e -> {
                var invited = new LinkedHashMap<>(roster);
                invited.computeIfPresent(key(e.entry()), (id, one) -> kept.in(one, state -> EntryState.INVITED));
                yield invited;
            }
            case ProposalEvent.Withdrawn _ ->
                all(roster, kept, state -> state == EntryState.LISTED ? state : EntryState.WITHDRAWN);
            case ProposalEvent.Returned _ -> all(roster, kept, state -> EntryState.LISTED);
            case ProposalEvent.ContentChanged _,
                    ProposalEvent.FieldsChanged _,
                    ProposalEvent.Revised _,
                    ProposalEvent.LineDiscarded _,
                    ProposalEvent.Submitted _,
                    ProposalEvent.Screened _,
                    ProposalEvent.ScreeningOverruled _,
                    ProposalEvent.ScreeningUndone _,
                    ProposalEvent.Decided _,
                    ProposalEvent.DecisionUndone _,
                    ProposalEvent.Lapsed _,
                    ProposalEvent.Merged _,
                    ProposalEvent.DecisionHeld _,
                    ProposalEvent.HeldDecisionUndone _,
                    ProposalEvent.PlaceGivenUp _,
                    ProposalEvent.MergeUndone _ -> roster;
        };
    }

    private static <T> Map<String, T> with(Map<String, T> roster, RosterEntry entry, Kept<T> kept) {
        var changed = new LinkedHashMap<>(roster);
        changed.put(key(entry.id()), kept.of(entry));
        return changed;
    }

    private static <T> Map<String, T> all(Map<String, T> roster, Kept<T> kept, UnaryOperator<EntryState> change) {
        var changed = new LinkedHashMap<String, T>();
        roster.forEach((id, one) -> changed.put(id, kept.in(one, change)));
        return changed;
    }

    private static String key(UUID entry) {
        return entry.toString();
    }
}
