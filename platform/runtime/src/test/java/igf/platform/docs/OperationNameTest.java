package igf.platform.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationNameTest {

    @ParameterizedTest
    @CsvSource({
        "take,       Seat,     POST,   takeSeat",
        "giveBack,   Seat,     DELETE, giveBackSeat",
        "counts,     Seat,     GET,    getSeatCounts",
        "list,       Seat,     GET,    listSeats",
        "list,       Reply,    GET,    listReplies",
        "list,       Batch,    GET,    listBatches",
        "list,       Reviewers,GET,    listReviewers",
        "get,        Proposal, GET,    getProposal",
        "link,       Link,     PUT,    linkLink",
        "overview,   Overview, GET,    getOverview",
        "ownExport,  Person,   GET,    getPersonOwnExport",
        "eraseMe,    Person,   DELETE, eraseMe",
        "undoScreening, Decision, DELETE, undoScreening",
        "submit,     Submission, POST, submitSubmission",
    })
    void isAVerbAndANoun(String method, String noun, HttpMethod verb, String name) {
        assertThat(OperationName.of(method, noun, verb)).isEqualTo(name);
    }
}
