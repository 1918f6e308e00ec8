package igf.proposal.batch;

import igf.api.decision.DecisionOutcome;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.MetaCodec;
import igf.proposal.RefusedBy;
import igf.proposal.balance.BatchFinding;
import igf.proposal.batch.BatchCommand.Announce;
import igf.proposal.batch.BatchCommand.Enter;
import igf.proposal.batch.BatchCommand.RecordOutcome;
import igf.proposal.batch.BatchCommand.Seal;
import igf.proposal.batch.BatchCommand.Unseal;
import igf.proposal.decision.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID PROPOSAL = new UUID(0, 2);
    private static final BatchEntry ENTRY = new BatchEntry(PROPOSAL, Verdict.of(DecisionOutcome.ACCEPTED, "why"));
    private static final BatchEvent.Drafted DRAFTED = new BatchEvent.Drafted(ID, "e", "n");
    private static final BatchEvent.Entered ENTERED = new BatchEvent.Entered(ID, List.of(ENTRY));
    private static final String HASH = BatchState.of(DRAFTED).after(ENTERED).contentHash();
    private static final BatchEvent.Sealed SEALED = new BatchEvent.Sealed(ID, HASH, 4);
    private static final BatchEvent.Announced ANNOUNCED = new BatchEvent.Announced(ID, "e", HASH, 5);
    private static final BatchFinding BLOCKING = new BatchFinding("TOO_MANY", true, "Too many.", List.of());
    private static final BatchFinding HARMLESS = new BatchFinding("NOT_COVERED", false, "Some.", List.of());
    private static final Map<String, ?> META =
            MetaCodec.encode(new Context(Actor.system("test"), Instant.parse("2026-06-01T10:00:00Z"), "c"), null);

    private final AggregateTestFixture<Batch> fixture = new AggregateTestFixture<>(Batch.class);

    @Test
    void it_is_sealed_with_the_hash_of_what_it_says_unless_a_finding_blocks() {
        fixture.given(DRAFTED, ENTERED)
                .when(new Seal(ID, List.of(HARMLESS), 4), META)
                .expectEvents(SEALED);
        fixture.given(DRAFTED, ENTERED)
                .when(new Seal(ID, List.of(BLOCKING, HARMLESS), 4), META)
                .expectException(RefusedBy.rules("TOO_MANY"));
        fixture.given(DRAFTED)
                .when(new Seal(ID, List.of(), 4), META)
                .expectException(RefusedBy.rules("ENTRIES_REQUIRED"));
    }

    @Test
    void what_is_sealed_is_changed_no_more_until_it_is_unsealed() {
        fixture.given(DRAFTED, ENTERED, SEALED)
                .when(new Enter(ID, List.of(ENTRY)), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
        fixture.given(DRAFTED, ENTERED, SEALED, new BatchEvent.Unsealed(ID, "again"))
                .when(new Enter(ID, List.of(ENTRY)), META)
                .expectNoEvents();
        fixture.given(DRAFTED, ENTERED, SEALED, ANNOUNCED)
                .when(new Unseal(ID, "late"), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
    }

    @Test
    void only_what_is_sealed_is_announced_and_once() {
        fixture.given(DRAFTED, ENTERED)
                .when(new Announce(ID, List.of(), 5), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
        fixture.given(DRAFTED, ENTERED, SEALED)
                .when(new Announce(ID, List.of(BLOCKING), 5), META)
                .expectException(RefusedBy.rules("TOO_MANY"));
        fixture.given(DRAFTED, ENTERED, SEALED)
                .when(new Announce(ID, List.of(), 5), META)
                .expectEvents(ANNOUNCED);
        fixture.given(DRAFTED, ENTERED, SEALED, ANNOUNCED)
                .when(new Announce(ID, List.of(), 5), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
    }

    @Test
    void each_entry_is_noted_once_whatever_comes_twice() {
        var decided = new BatchEvent.EntryDecided(ID, PROPOSAL, null);
        fixture.given(DRAFTED, ENTERED, SEALED, ANNOUNCED)
                .when(new RecordOutcome(ID, PROPOSAL, null), META)
                .expectEvents(decided);
        fixture.given(DRAFTED, ENTERED, SEALED, ANNOUNCED, decided)
                .when(new RecordOutcome(ID, PROPOSAL, "too late"), META)
                .expectNoEvents();
        fixture.given(DRAFTED, ENTERED, SEALED)
                .when(new RecordOutcome(ID, PROPOSAL, null), META)
                .expectNoEvents();
    }
}
