package igf.proposal.proposal;

import static java.util.Objects.requireNonNull;

import igf.platform.domain.PersonalValue;
import igf.platform.domain.Refused;
import igf.proposal.content.PublicSummary;
import igf.proposal.roster.EntryState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.SessionRoster;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Handles commands that change a roster: returns at most one event, or refuses. */
public record RosterChanges(ProposalState state) {

    public List<ProposalEvent> listed(ProposalCommand.ListPerson c) {
        mayChange();
        var listed = new ProposalEvent.PersonListed(c.id(), c.entry().in(EntryState.LISTED));
        return List.of(new ProposalEvent.PersonListed(listed.id(), listed.entry(), after(listed)));
    }

    public List<ProposalEvent> changed(ProposalCommand.ChangePerson c) {
        mayChange();
        var old = entry(c.entry().id());
        var notice = state.notice();
        var replaced = !old.person().equals(c.entry().person());
        var entry = c.entry().in(replaced ? EntryState.LISTED : old.state());
        if (replaced && notice != null && old.email() != null) {
            return replaced(c.id(), old, entry, notice, null);
        }
        var changed = new ProposalEvent.PersonChanged(c.id(), entry);
        return entry.equals(old) ? List.of() : List.of(new ProposalEvent.PersonChanged(c.id(), entry, after(changed)));
    }

    /** Corrects an address. If nobody was notified or there was no address, this is an ordinary change. */
    public List<ProposalEvent> corrected(ProposalCommand.CorrectAddress c) {
        var old = entry(c.entry().id());
        if (state.notice() == null
                || old.email() == null
                || old.person().equals(c.entry().person())) {
            return changed(new ProposalCommand.ChangePerson(c.id(), c.entry()));
        }
        mayChange();
        var entry = c.entry().in(EntryState.LISTED);
        var changed = new ProposalEvent.PersonChanged(c.id(), entry);
        var after = state.after(changed);
        return List.of(new ProposalEvent.AddressCorrected(
                c.id(),
                old,
                entry,
                requireNonNull(after.notice(), "it was handed in"),
                state.session(),
                after.involves(old.person()),
                after(changed)));
    }

    public List<ProposalEvent> replaced(ProposalCommand.ReplacePerson c) {
        mayChange();
        var old = entry(c.old());
        var notice = state.notice();
        if (notice == null) {
            throw new Refused(ProposalRefusal.stage("given a replacement", state.stage()));
        }
        if (old.person().equals(c.by().person())) {
            throw new Refused(ProposalRefusal.replacedByThemselves());
        }
        var by = c.by().in(EntryState.LISTED);
        return replaced(c.id(), old, by, notice, c.reason());
    }

    private List<ProposalEvent> replaced(
            UUID id, RosterEntry old, RosterEntry by, PublicSummary notice, @Nullable PersonalValue reason) {
        var replaced = new ProposalEvent.PersonReplaced(id, old, by, notice, state.session(), reason);
        return List.of(new ProposalEvent.PersonReplaced(id, old, by, notice, state.session(), reason, after(replaced)));
    }

    public List<ProposalEvent> removed(ProposalCommand.RemovePerson c) {
        mayChange();
        return List.of(new ProposalEvent.PersonRemoved(c.id(), entry(c.entry()), state.notice(), state.session()));
    }

    List<ProposalEvent> invited(ProposalCommand.NoteInvited c) {
        var listed = state.entry(c.entry()).filter(entry -> entry.state() == EntryState.LISTED);
        return listed.isPresent() && state.stage() != Stage.DRAFT
                ? List.of(new ProposalEvent.PersonInvited(c.id(), c.entry()))
                : List.of();
    }

    List<ProposalEvent> answered(ProposalCommand.NoteAnswer c) {
        var notice = state.notice();
        var entry = state.entry(c.entry()).orElse(null);
        if (entry == null || notice == null || state.stage() == Stage.WITHDRAWN) {
            return List.of();
        }
        // The answer may arrive after the entry was given to another person.
        if (c.person() != null && !c.person().equals(entry.person())) {
            return List.of();
        }
        var answered = entry.with(c.answer(), c.attendance() == null ? entry.attendance() : c.attendance());
        return answered.equals(entry)
                ? List.of()
                : List.of(new ProposalEvent.PersonAnswered(c.id(), answered, notice, state.session()));
    }

    /** Returns the whole roster after a change, for the programme; null unless the proposal is a session. */
    private @Nullable SessionRoster after(ProposalEvent change) {
        return SessionRoster.of(state.after(change)).orElse(null);
    }

    /** Rosters may change until the session, so the call does not matter. */
    private void mayChange() {
        if (state.stage().isOut()) {
            throw new Refused(ProposalRefusal.stage("given another roster", state.stage()));
        }
    }

    private RosterEntry entry(UUID entry) {
        return state.entry(entry).orElseThrow(() -> new Refused(ProposalRefusal.noSuchEntry()));
    }
}
