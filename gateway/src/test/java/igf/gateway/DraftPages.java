package igf.gateway;

import static igf.gateway.ProposalStub.ENTRY;
import static igf.gateway.ProposalStub.json;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** An organizer with a draft, for the tests of its pages. */
abstract class DraftPages {

    static World world;
    static ProposalStub proposal;

    @BeforeAll
    static void start() throws Exception {
        world = new World();
        proposal = new ProposalStub(world);
        world.logIn("organizer-1", "ORGANIZER");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void draft() {
        world.services().forEach(Service::forget);
        proposal.draft();
    }

    /** The draft with as many people. @param attendance JSON of how each takes part */
    static String people(String... attendance) {
        return json("DRAFT", "Old words", "")
                .replaceFirst(
                        "\"roster\":\\[.*?]",
                        IntStream.range(0, attendance.length)
                                .mapToObj(at -> "{\"id\":\"" + id(at)
                                        + "\",\"role\":\"SPEAKER\",\"name\":\"Voice\",\"attendance\":" + attendance[at]
                                        + "}")
                                .collect(Collectors.joining(",", "\"roster\":[", "]")));
    }

    static String id(int at) {
        return ENTRY.substring(0, ENTRY.length() - 1) + at;
    }
}
