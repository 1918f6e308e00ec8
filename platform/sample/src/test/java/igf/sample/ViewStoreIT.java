package igf.sample;

import com.mongodb.client.MongoDatabase;
import igf.platform.testing.RunningService;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewStoreIT {

    @Test
    void a_view_store_that_comes_back_empty_is_noticed_and_filled_though_nothing_is_written() {
        try (var service = RunningService.start(SampleApplication.class, "sample-service", "emptied", Map.of())) {
            var organizer = service.as("organizer-1", "ORGANIZER");
            var opened = organizer
                    .post("/api/v1/counters", Map.of("name", "kept", "weight", 1))
                    .expect(201);
            var path = opened.header("Location");
            organizer
                    .with("Consistency-Token", opened.header("Consistency-Token"))
                    .get(path)
                    .expect(200);
            service.bean(MongoDatabase.class).drop();
            organizer.await(path, answer -> answer.status() == 200);
            organizer.post(path + "/amounts", Map.of("amount", 3)).expect(200);
            organizer.await(path, answer -> answer.json().path("total").asInt() == 3);
        }
    }
}
