package igf.proposal.proposal;

import static java.util.Objects.requireNonNull;

import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RefusedException;
import igf.proposal.content.PublicSummary;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.SessionRoster;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Handles commands that change a roster. Each method returns at most one event or refuses. */
public record RosterChanges(ProposalState state) {

    public List<ProposalEvent> decide(ProposalCommand command) {
        return switch (command) {
            case ProposalCommand.ListPerson c -> list(c);
            case ProposalCommand.ChangePerson c -> change(c);
            case ProposalCommand.CorrectAddress c -> correct(c);
            case ProposalCommand.ReplacePerson c -> replace(c);
            case ProposalCommand.RemovePerson c -> remove(c);
            default -> throw new IllegalArgumentException(command + " does not change the roster");
        };
    }

    public List<ProposalEvent> list(ProposalCommand.ListPerson c) {
        requireChangeable();
        var listed = new ProposalEvent.PersonListed(c.id(), c.entry().withState(EntryState.LISTED));
        return List.of(new ProposalEvent.PersonListed(
                listed.id(), listed.entry(), sessionRosterAfter(listed), state.revision()));
    }

    public List<ProposalEvent> change(ProposalCommand.ChangePerson c) {
        requireChangeable();
        var old = requireEntry(c.entry().id());
        var notice = state.notice();
        var replaced = !old.person().equals(c.entry().person());
        var entry = c.entry().withState(replaced ? EntryState.LISTED : old.state());
        if (replaced && notice != null && old.email() != null) {
            return replace(c.id(), old, entry, notice, null);
        }
        var changed = new ProposalEvent.PersonChanged(c.id(), entry);
        return entry.equals(old)
                ? List.of()
                : List.of(
                        new ProposalEvent.PersonChanged(c.id(), entry, sessionRosterAfter(changed), state.revision()));
    }

    /** Corrects an address. If nobody was notified or there was no address, this is an ordinary change. */
    public List<ProposalEvent> correct(ProposalCommand.CorrectAddress c) {
        var old = requireEntry(c.entry().id());
        if (state.notice() == null
                || old.email() == null
                || old.person().equals(c.entry().person())) {
            return change(new ProposalCommand.ChangePerson(c.id(), c.entry()));
        }
        requireChangeable();
        var entry = c.entry().withState(EntryState.LISTED);
        var changed = new ProposalEvent.PersonChanged(c.id(), entry);
        var after = state.after(changed);
        return List.of(new ProposalEvent.AddressCorrected(
                c.id(),
                old,
                entry,
                requireNonNull(after.notice(), "it was submitted"),
                state.session(),
                after.involves(old.person()),
                sessionRosterAfter(changed)));
    }

    public List<ProposalEvent> replace(ProposalCommand.ReplacePerson c) {
        requireChangeable();
        var old = requireEntry(c.old());
        var notice = state.notice();
        if (notice == null) {
            throw new RefusedException(ProposalRefusal.stage("given a replacement", state.stage()));
        }
        if (old.person().equals(c.by().person())) {
            throw new RefusedException(ProposalRefusal.replacedByThemselves());
        }
        var by = c.by().withState(EntryState.LISTED);
        return replace(c.id(), old, by, notice, c.reason());
    }

    private List<ProposalEvent> replace(
            UUID id, RosterEntry old, RosterEntry by, PublicSummary notice, @Nullable PersonalValue reason) {
        var replaced = new ProposalEvent.PersonReplaced(id, old, by, notice, state.session(), reason);
        return List.of(new ProposalEvent.PersonReplaced(
                id, old, by, notice, state.session(), reason, sessionRosterAfter(replaced)));
    }

    public List<ProposalEvent> remove(ProposalCommand.RemovePerson c) {
        requireChangeable();
        return List.of(
                new ProposalEvent.PersonRemoved(c.id(), requireEntry(c.entry()), state.notice(), state.session()));
    }

    List<ProposalEvent> noteInvited(ProposalCommand.NoteInvited c) {
        var listed = state.findEntry(c.entry()).filter(entry -> entry.state() == EntryState.LISTED);
        var invited = new ProposalEvent.PersonInvited(c.id(), c.entry(), state.revision());
        return listed.isPresent() && state.stage() != Stage.DRAFT
                ? List.of(new ProposalEvent.PersonInvited(
                        invited.id(), invited.entry(), invited.revision(), sessionRosterAfter(invited)))
                : List.of();
    }

    List<ProposalEvent> noteAnswer(ProposalCommand.NoteAnswer c) {
        var notice = state.notice();
        var entry = state.findEntry(c.entry()).orElse(null);
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
    private @Nullable SessionRoster sessionRosterAfter(ProposalEvent change) {
        return SessionRoster.of(state.after(change)).orElse(null);
    }

    /** Ignores the call, because rosters may change until the session. */
    private void requireChangeable() {
        if (state.stage().isOut()) {
            throw new RefusedException(ProposalRefusal.stageLacks("roster that could be changed", state.stage()));
        }
    }

    private RosterEntry requireEntry(UUID entry) {
        return state.findEntry(entry).orElseThrow(() -> new RefusedException(ProposalRefusal.noSuchEntry()));
    }
}
