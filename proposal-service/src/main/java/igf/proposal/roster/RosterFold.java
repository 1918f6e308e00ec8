package igf.proposal.roster;

import igf.api.roster.EntryState;
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

    public interface EntryAdapter<T> {

        T create(RosterEntry entry);

        T withState(T entry, UnaryOperator<EntryState> change);
    }

    /** @param roster before the event, by entry id */
    public static <T> Map<String, T> after(ProposalEvent event, Map<String, T> roster, EntryAdapter<T> adapter) {
        return switch (event) {
            case ProposalEvent.Drafted e -> {
                var listed = new LinkedHashMap<String, T>();
                e.roster().forEach(entry -> listed.put(key(entry.id()), adapter.create(entry)));
                yield listed;
            }
            case ProposalEvent.PersonListed e -> withEntry(roster, e.entry(), adapter);
            case ProposalEvent.PersonChanged e -> withEntry(roster, e.entry(), adapter);
            case ProposalEvent.AddressCorrected e -> withEntry(roster, e.entry(), adapter);
            case ProposalEvent.PersonAnswered e ->
                roster.containsKey(key(e.entry().id())) ? withEntry(roster, e.entry(), adapter) : roster;
            case ProposalEvent.PersonReplaced e -> {
                var changed = new LinkedHashMap<String, T>();
                roster.forEach((id, entry) -> {
                    var isReplaced = id.equals(key(e.old().id()));
                    changed.put(isReplaced ? key(e.entry().id()) : id, isReplaced ? adapter.create(e.entry()) : entry);
                });
                yield changed;
            }
            case ProposalEvent.PersonRemoved e -> {
                var remaining = new LinkedHashMap<>(roster);
                remaining.remove(key(e.entry().id()));
                yield remaining;
            }
            case ProposalEvent.PersonInvited e -> {
                var invited = new LinkedHashMap<>(roster);
                invited.computeIfPresent(
                        key(e.entry()), (id, entry) -> adapter.withState(entry, state -> EntryState.INVITED));
                yield invited;
            }
            case ProposalEvent.Withdrawn _ ->
                mapStates(roster, adapter, state -> state == EntryState.LISTED ? state : EntryState.WITHDRAWN);
            case ProposalEvent.Returned _ -> mapStates(roster, adapter, state -> EntryState.LISTED);
            case ProposalEvent.ContentChanged _,
                    ProposalEvent.DraftDeleted _,
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

    private static <T> Map<String, T> withEntry(Map<String, T> roster, RosterEntry entry, EntryAdapter<T> adapter) {
        var changed = new LinkedHashMap<>(roster);
        changed.put(key(entry.id()), adapter.create(entry));
        return changed;
    }

    private static <T> Map<String, T> mapStates(
            Map<String, T> roster, EntryAdapter<T> adapter, UnaryOperator<EntryState> change) {
        var changed = new LinkedHashMap<String, T>();
        roster.forEach((id, entry) -> changed.put(id, adapter.withState(entry, change)));
        return changed;
    }

    private static String key(UUID entry) {
        return entry.toString();
    }
}
