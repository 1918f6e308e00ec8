package igf.proposal.selection.view;

import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import igf.proposal.content.Content;
import igf.proposal.content.ContentChange;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterFold;
import igf.proposal.selection.view.ProposalChange.Lead;
import igf.proposal.selection.view.ProposalChange.TitleAndThemes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The stored document of a proposal for rankings. Changes of a draft are not stored, because a draft is not ranked.
 * After the submission, each change adds an item to {@code facts}. Items may arrive before the draft itself.
 *
 * @param says title and subthemes, as last changed; stored under this name
 * @param owner empty for a caller without a verified address
 * @param roster by entry id, in the roster's order
 * @param facts changes since the submission; null if it was never submitted
 */
public record StoredRow(
        UUID id,
        @Nullable String edition,
        @Nullable Integer number,
        @Nullable TitleAndThemes says,
        @Nullable Optional<UUID> owner,
        @Nullable Optional<PersonalValue> ownerEmail,
        @Nullable Map<String, ListedPerson> roster,
        @Nullable List<ProposalChange> facts) {

    /** Ignores the state of entries, which does not affect the rank. */
    private static final RosterFold.EntryAdapter<ListedPerson> ENTRY_ADAPTER = new RosterFold.EntryAdapter<>() {
        @Override
        public ListedPerson create(RosterEntry entry) {
            return new ListedPerson(
                    entry.person(),
                    entry.role(),
                    entry.name(),
                    entry.affiliation(),
                    entry.organizationId(),
                    entry.country(),
                    entry.firstTime());
        }

        @Override
        public ListedPerson withState(ListedPerson person, UnaryOperator<EntryState> change) {
            return person;
        }
    };

    public record ListedPerson(
            UUID person,
            RosterRole role,
            @Nullable PersonalValue name,
            @Nullable String affiliation,
            @Nullable String organization,
            @Nullable String country,
            @Nullable Boolean firstTime) {}

    static StoredRow empty(UUID id) {
        return new StoredRow(id, null, null, null, null, null, null, null);
    }

    StoredRow withDraft(ProposalEvent.Drafted e, RecordedEvent<?> recorded) {
        return new StoredRow(
                        id,
                        e.edition(),
                        0,
                        TitleAndThemes.of(e.content()),
                        Optional.ofNullable(e.owner().person()),
                        Optional.ofNullable(e.owner().email()),
                        roster,
                        facts)
                .withRosterAfter(e, recorded);
    }

    StoredRow withSubmission(ProposalEvent.Submitted e, RecordedEvent<?> recorded) {
        var lines = RankingChange.append(changes(), ProposalChange.of(says, recorded));
        return with(
                e.receipt().number(), says, roster, RankingChange.append(lines, ProposalChange.of(lead(), recorded)));
    }

    StoredRow withContent(Content content, RecordedEvent<?> recorded) {
        return withContent(TitleAndThemes.of(content), recorded);
    }

    StoredRow withContent(ContentChange change, RecordedEvent<?> recorded) {
        return says == null ? this : withContent(says.after(change), recorded);
    }

    private StoredRow withContent(TitleAndThemes newContent, RecordedEvent<?> recorded) {
        return newContent.equals(says)
                ? this
                : with(
                        number,
                        newContent,
                        roster,
                        facts == null ? null : RankingChange.append(facts, ProposalChange.of(newContent, recorded)));
    }

    StoredRow withRosterAfter(ProposalEvent event, RecordedEvent<?> recorded) {
        var changed = with(number, says, RosterFold.after(event, listedPeople(), ENTRY_ADAPTER), facts);
        return facts == null || changed.lead().equals(lead())
                ? changed
                : with(
                        number,
                        says,
                        changed.roster,
                        RankingChange.append(facts, ProposalChange.of(changed.lead(), recorded)));
    }

    private StoredRow with(
            @Nullable Integer newNumber,
            @Nullable TitleAndThemes newContent,
            @Nullable Map<String, ListedPerson> newRoster,
            @Nullable List<ProposalChange> newFacts) {
        return new StoredRow(id, edition, newNumber, newContent, owner, ownerEmail, newRoster, newFacts);
    }

    private Lead lead() {
        var organizers = listedPeople().values().stream()
                .filter(entry -> entry.role() == RosterRole.ORGANIZER)
                .toList();
        return new Lead(
                organizers.stream()
                        .map(ListedPerson::firstTime)
                        .filter(Objects::nonNull)
                        .toList(),
                organizers.stream()
                        .map(ListedPerson::country)
                        .filter(Objects::nonNull)
                        .toList());
    }

    Map<String, ListedPerson> listedPeople() {
        return roster == null ? Map.of() : roster;
    }

    List<ProposalChange> changes() {
        return facts == null ? List.of() : facts;
    }
}
