package igf.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import igf.platform.testing.Infrastructure;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildsIT {

    private static final View THINGS = new Things();

    @Test
    void a_build_that_was_given_up_leaves_its_number_to_nobody() {
        try (var client = MongoClients.create(Infrastructure.get().mongoUri())) {
            var builds = new Builds(List.of(THINGS), client.getDatabase("builds"), "life");
            var used = builds.of("things");

            var givenUp = builds.emptyAfter(used);
            var next = new Builds(List.of(THINGS), client.getDatabase("builds"), "life").emptyAfter(used);

            assertThat(givenUp.number()).isGreaterThan(used.number());
            assertThat(next.number()).isGreaterThan(givenUp.number());
        }
    }

    @Test
    void in_a_store_that_has_lost_everything_numbers_go_on_after_the_one_that_is_remembered() {
        try (var client = MongoClients.create(Infrastructure.get().mongoUri())) {
            var database = client.getDatabase("builds_lost");
            var builds = new Builds(List.of(THINGS), database, "life");
            var used = builds.emptyAfter(builds.emptyAfter(builds.of("things")));
            database.drop();

            assertThat(builds.emptyAfter(used).number()).isGreaterThan(used.number());
        }
    }

    @Test
    void whoever_follows_goes_over_with_the_leader_also_when_what_it_had_is_gone() {
        try (var client = MongoClients.create(Infrastructure.get().mongoUri())) {
            var database = client.getDatabase("builds_followed");
            var leader = new Builds(List.of(THINGS), database, "life");
            var follower = new Builds(List.of(THINGS), database, "life");
            var old = leader.of("things");
            old.led();
            var fresh = leader.emptyAfter(old);

            follower.refresh();
            assertThat(follower.of("things").number())
                    .as("built, not in use yet")
                    .isEqualTo(old.number());
            leader.use(fresh);
            old.clear();
            follower.refresh();

            assertThat(follower.of("things").number()).isEqualTo(fresh.number());
            assertThat(follower.of("things").place().token())
                    .isEqualTo(fresh.place().token());
        }
    }
}
