package igf.notification.words;

import igf.notification.words.OwnWordsCommand.RemoveOwnWords;
import igf.notification.words.OwnWordsCommand.SetOwnWords;
import igf.notification.words.OwnWordsEvent.OwnWordsRemoved;
import igf.notification.words.OwnWordsEvent.OwnWordsSet;
import igf.platform.domain.StaleVersionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterWordsOfEditionTest {

    private static final String ID = OwnWordsCommand.idOf("e", "receipt", "fr");

    private final AggregateTestFixture<LetterWordsOfEdition> fixture =
            new AggregateTestFixture<>(LetterWordsOfEdition.class);

    private static SetOwnWords write(@Nullable Long seen) {
        return new SetOwnWords(ID, "e", "receipt", "fr", new OwnWords("S", "T"), seen);
    }

    private static OwnWordsSet written() {
        return new OwnWordsSet(ID, "e", "receipt", "fr", "S", "T");
    }

    @Test
    void theFirstWordsNeedTheStandardOnesToBeSeen() {
        fixture.givenNoPriorActivity().when(write(0L)).expectEvents(written());
    }

    @Test
    void wordsThatSomebodyElseHasWrittenAreNotOverwritten() {
        fixture.given(written()).when(write(0L)).expectException(StaleVersionException.class);
    }

    @Test
    void returningToTheStandardWordsIsAChangeToo() {
        fixture.given(written()).when(new RemoveOwnWords(ID, 1L)).expectEvents(new OwnWordsRemoved(ID));
        fixture.given(written(), new OwnWordsRemoved(ID)).when(write(1L)).expectException(StaleVersionException.class);
        fixture.given(written(), new OwnWordsRemoved(ID)).when(write(2L)).expectEvents(written());
    }

    @Test
    void standardWordsStayAsTheyAre() {
        fixture.given(written(), new OwnWordsRemoved(ID))
                .when(new RemoveOwnWords(ID, null))
                .expectNoEvents();
    }
}
